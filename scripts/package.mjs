/*
 * npm run package                        release/: for Linux an unpacked folder, a tar.gz and a .deb; elsewhere what
 *                                        electron-builder.yml lists for that system
 * npm run package -- --dir               the unpacked folder only
 * npm run package -- --linux AppImage    such options go to electron-builder
 */
import './setup/node-version.mjs'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { makePackages, packagingCommands } from './package/make-packages.mjs'
import { carriesStandIn, packageVersion } from './package/package-version.mjs'
import { setUp } from './setup.mjs'
import { electronVersion } from './setup/electron-program.mjs'
import { repository, runCommand } from './setup/support.mjs'

const release = join(repository, 'release')

await runCommand(async () => {
  const options = process.argv.slice(2)
  const isQuick = options.includes('--dir')
  await setUp({ needs: isQuick ? [] : packagingCommands })
  const patience = isQuick ? '' : ' (a minute or two)'
  console.log(`Packing Second Draft ${packageVersion()} with Electron ${electronVersion()}${patience} ...`)
  const startedAtMs = Date.now()
  makePackages(options)
  console.log(`Made in ${Math.round((Date.now() - startedAtMs) / 1000)} s, in ${release}:`)
  for (const line of madeSince(startedAtMs)) console.log(`  ${line}`)
  if (carriesStandIn()) console.log(standInWarning())
})

/** electron-builder's own notes and hidden working folders are left out. */
function madeSince(startedAtMs) {
  const names = readdirSync(release).filter((name) => !/^(\.|builder-)/.test(name))
  return names.flatMap((name) => {
    const path = join(release, name)
    const isNew = statSync(path).ctimeMs >= startedAtMs
    return isNew ? [`${megabytes(path).padStart(7)}  ${name}${statSync(path).isDirectory() ? '/' : ''}`] : []
  })
}

function megabytes(path) {
  return `${Math.round(bytes(path) / 1e6)} MB`
}

function bytes(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size
  return readdirSync(path).reduce((total, name) => total + bytes(join(path, name)), 0)
}

function standInWarning() {
  return (
    `They carry the stand-in Electron ${electronVersion()} (their names and the file STAND-IN.txt inside say so):\n` +
    'good for trying the app, not for release.'
  )
}
