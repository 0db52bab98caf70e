import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { electronProgram } from '../setup/electron-program.mjs'
import { repository, SetUpProblem } from '../setup/support.mjs'
import { linkTree } from '../setup/link-tree.mjs'

const smallestApp = `
const { app, BrowserWindow } = require('electron')
app.whenReady()
  .then(() => new BrowserWindow({ show: false, webPreferences: { sandbox: true } }).loadURL('data:text/html,here'))
  .then(() => app.exit(0), () => app.exit(1))
`

/** Environment for the tests, found by trying: with Electron's sandbox if there is any way to have it. */
export function sandboxSettings(place, display) {
  const program = join(place.cwd, electronProgram().slice(repository.length))
  if (start(program, place, display).status === 0) return {}
  if (place.isRoot) {
    const folder = join(place.folder, 'electron-with-helper')
    linkWithHelper(dirname(program), folder)
    if (start(join(folder, basename(program)), place, display).status === 0) return { ELECTRON_OVERRIDE_DIST_PATH: folder }
  }
  const withoutSandbox = start(program, place, display, ['--no-sandbox'])
  if (withoutSandbox.status !== 0) throw new SetUpProblem(`Electron does not start here.\n${withoutSandbox.stderr}`)
  console.log("Electron's sandbox can't work on this system: the tests run without it, and those of the sandbox itself are skipped.")
  return { SD_NO_SANDBOX: '1' }
}

function start(program, place, display, more = []) {
  const probe = join(place.folder, 'smallest-app.cjs')
  writeFileSync(probe, smallestApp)
  const args = [...more, probe, `--user-data-dir=${join(place.artifacts, 'probe')}`]
  const env = { ...place.env, ...display }
  return spawnSync(program, args, { ...place.owner, cwd: place.cwd, env, encoding: 'utf8', timeout: 30_000 })
}

/** Chromium's older way: a helper with root's setuid bit. On a copy, since the original may share its file with a cache. */
export function linkWithHelper(from, folder) {
  linkTree(from, folder)
  const helper = join(folder, 'chrome-sandbox')
  copyFileSync(helper, `${helper}.own`)
  renameSync(`${helper}.own`, helper)
  chmodSync(helper, 0o4755)
}
