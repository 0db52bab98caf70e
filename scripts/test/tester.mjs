import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { electronProgram } from '../setup/electron-program.mjs'
import { findCommand, repository, run, SetUpProblem } from '../setup/support.mjs'
import { linkTree } from '../setup/link-tree.mjs'

const name = 'second-draft-tester'

/** An ordinary user with a home of its own, a checkout it can read and a small disk; only root can make one. */
export function prepareTester({ folder, say }) {
  const owner = ensureUser(say)
  chmodSync(folder, 0o755)
  const own = (child) => ownFolder(join(folder, child), owner)
  own('artifacts')
  const env = {
    HOME: own('home'),
    USER: name,
    LOGNAME: name,
    TMPDIR: own('tmp'),
    XDG_CACHE_HOME: own('home/cache'),
    XDG_CONFIG_HOME: own('home/config'),
    XDG_DATA_HOME: own('home/data'),
    XDG_RUNTIME_DIR: own('run'),
    DBUS_SESSION_BUS_ADDRESS: undefined,
    SD_SMALL_DISK: mountSmallDisk(join(folder, 'small-disk'), owner, say)
  }
  return {
    owner,
    env,
    cwd: readableCheckout(folder, owner, say),
    node: runnableNode(folder, owner),
    clearAway: () => env.SD_SMALL_DISK && spawnSync('umount', ['--lazy', env.SD_SMALL_DISK])
  }
}

function ensureUser(say) {
  const idOf = (kind) => Number(spawnSync('id', [kind, name], { encoding: 'utf8' }).stdout || NaN)
  if (Number.isNaN(idOf('-u'))) {
    const useradd = findCommand('useradd')
    if (!useradd) throw new SetUpProblem('As root the tests need useradd, to run as an ordinary user. Run them as one instead.')
    say(`Making the user ${name}, because tests run by root prove nothing about file permissions ...`)
    run(useradd, ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], { doing: 'useradd' })
  }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

function ownFolder(path, { uid, gid }) {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chownSync(path, uid, gid)
  return path
}

/** For the tests of a full disk; without it (containers often forbid mounting) those tests are skipped. */
function mountSmallDisk(path, owner, say) {
  ownFolder(path, owner)
  const options = `size=24m,mode=0700,uid=${owner.uid},gid=${owner.gid}`
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'second-draft-small-disk', path]).status === 0) return path
  say('A small disk could not be mounted here: the full-disk test is skipped.')
  return undefined
}

/** The checkout itself where the tester can read it, else (below /root, say) a copy made of hard links. */
function readableCheckout(folder, owner, say) {
  const samples = ['package.json', 'tests', 'node_modules/vitest/vitest.mjs'].map((path) => join(repository, path))
  if (allows(owner, 'R_OK', samples) && allows(owner, 'X_OK', [electronProgram()])) return repository
  say('This folder is closed to other users: the tests run in a readable copy of it.')
  const copy = join(folder, 'checkout')
  linkTree(repository, copy, { leaveOut: ['.git', 'test-results', 'release'] })
  return copy
}

function runnableNode(folder, owner) {
  if (spawnSync(process.execPath, ['--version'], { ...owner, cwd: '/' }).status === 0) return process.execPath
  const copy = join(folder, 'node')
  copyFileSync(process.execPath, copy)
  chmodSync(copy, 0o755)
  return copy
}

function allows(owner, right, paths) {
  const flag = { R_OK: '-r', X_OK: '-x' }[right]
  return paths.every((path) => spawnSync('test', [flag, path], { ...owner, cwd: '/' }).status === 0)
}
