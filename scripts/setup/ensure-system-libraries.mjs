import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { electronProgram } from './electron-program.mjs'
import { findCommand, run, SetUpProblem } from './support.mjs'

/** Debian's names; a release that has renamed one (libasound2t64) is asked for the new name first. */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2'
}
const commands = {
  unzip: 'unzip',
  Xvfb: 'xvfb',
  xauth: 'xauth',
  strace: 'strace',
  'dbus-run-session': 'dbus',
  'notification-daemon': 'notification-daemon',
  // With it comes libnotify, which Electron looks for by itself.
  'notify-send': 'libnotify-bin',
  'g++': 'g++',
  make: 'make',
  python3: 'python3',
  '7za': 'p7zip-full',
  'dpkg-deb': 'dpkg'
}

/** Debian's name for the folder is not in anybody's PATH. */
const places = { 'notification-daemon': '/usr/lib/notification-daemon/notification-daemon' }
const isThere = (name) => (places[name] ? existsSync(places[name]) : findCommand(name) !== undefined)

/** On Linux, installs the commands (keys of the table above) and Electron's libraries that are missing, or says how to. */
export function ensureSystemLibraries({ needs, say }) {
  if (process.platform !== 'linux') return
  const missing = [...needs.filter((name) => !isThere(name)), ...missingLibraries()]
  if (missing.length === 0) return
  const packages = missing.map((name) => commands[name] ?? libraries[name] ?? name)
  if (!findCommand('apt-get')) throw new SetUpProblem(`Missing on this system: ${missing.join(', ')}. Please install them.`)
  if (process.getuid() !== 0) {
    const names = currentNames(packages).join(' ')
    throw new SetUpProblem(`Some system packages are missing. Run this, then try again:\n\n  sudo apt-get install -y ${names}\n`)
  }
  install(packages, say)
}

/** Before Electron is there, what any Electron needs; from then on, what this one says it can't find. */
function missingLibraries() {
  const program = electronProgram()
  if (program) return unresolved(program)
  const known = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout
  return known ? Object.keys(libraries).filter((name) => !known.includes(`${name} `)) : []
}

function unresolved(program) {
  const lines = spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? ''
  return [...lines.matchAll(/^\s*(\S+) => not found$/gm)].map((line) => line[1])
}

function install(packages, say) {
  say(`Installing system packages: ${packages.join(', ')} ...`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update'], { env, doing: 'apt-get update' })
  const names = currentNames(packages)
  run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env, doing: `apt-get install ${names.join(' ')}` })
}

function currentNames(packages) {
  const isKnown = (name) => /Candidate: \d/.test(spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '')
  return packages.map((name) => (name.startsWith('lib') && isKnown(`${name}t64`) ? `${name}t64` : name))
}
