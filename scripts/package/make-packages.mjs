import { join } from 'node:path'
import { electronFolder, electronVersion } from '../setup/electron-program.mjs'
import { findCommand, modules, run } from '../setup/support.mjs'
import { packageVersion } from './package-version.mjs'
import { currentUnpackedApp, noteUnpackedApp } from './unpacked-app.mjs'

/** Commands of the system that the packages for Linux need; the unpacked folder needs none. */
export const packagingCommands = process.platform === 'linux' ? ['7za', 'dpkg-deb'] : []

/** Runs electron-builder on the app as it is built in out/, with the Electron that is installed here. */
export function makePackages(options) {
  // Else the rights in a package would depend on who has made it.
  process.umask(0o022)
  const ours = [
    `-c.electronDist=${join(electronFolder, 'dist')}`,
    `-c.electronVersion=${electronVersion()}`,
    `-c.extraMetadata.version=${packageVersion()}`
  ]
  noteUnpackedApp({ isWhole: false })
  const builder = join(modules, 'electron-builder/cli.js')
  run(process.execPath, [builder, ...ours, ...options], { env: tools(), doing: 'electron-builder' })
  noteUnpackedApp({ isWhole: true })
}

/** Makes the app's unpacked folder for Linux, if what it is made of has changed since. */
export function ensureUnpackedApp({ say }) {
  if (process.platform !== 'linux' || currentUnpackedApp()) return
  say('Packing the app ...')
  makePackages(['--dir'])
}

/** electron-builder fetches both tools from GitHub unless it is told where they are. */
function tools() {
  if (process.platform !== 'linux') return {}
  return {
    ELECTRON_BUILDER_7ZIP_PATH: findCommand('7za') ?? '',
    // A tenth of the time of the best compression, and 6 % larger.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: '3',
    CUSTOM_FPM_PATH: join(import.meta.dirname, 'fpm.mjs')
  }
}
