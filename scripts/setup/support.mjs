import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = resolve(import.meta.dirname, '../..')
export const modules = join(repository, 'node_modules')

/** Something the person at the keyboard has to know or do: shown as its message alone, without a stack. */
export class SetUpProblem extends Error {}

/** Runs a command to its end; its output is shown only if it fails, because our own lines say what goes on. */
export function run(command, args, { cwd = repository, env = {}, doing } = {}) {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1e9 })
  if (result.error ?? result.status !== 0) {
    const output = result.error?.message ?? lastLines(`${result.stdout}\n${result.stderr}`)
    throw new SetUpProblem(`${doing} failed.\n${output}`)
  }
  return result.stdout
}

/** Runs a program with our own terminal; resolves with its exit code (128 + signal, as shells count). */
export function runInForeground(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd: repository, stdio: 'inherit', ...options })
    // The child gets the terminal's Ctrl+C itself; we only have to outlive it and to pass on a kill.
    const outlive = () => {}
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', outlive).on('SIGTERM', passOn)
    child.on('error', failed)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', outlive).off('SIGTERM', passOn)
      done(code ?? 128 + ({ SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1))
    })
  })
}

/** How to call npm: the npm that runs us, else the one beside Node, without a shell and on Windows too. */
export function npmCommand() {
  const beside = [
    process.env.npm_execpath,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
  ]
  const script = beside.find((path) => path?.endsWith('npm-cli.js') && isReadable(path))
  if (script) return { command: process.execPath, args: [script], folder: resolve(script, '../..') }
  throw new SetUpProblem('npm was not found beside Node. Install Node from https://nodejs.org with its npm.')
}

/** A folder that outlives this checkout, for what is slow to get. */
export function cacheFolder(name) {
  const home = homedir()
  const base = {
    darwin: join(home, 'Library/Caches'),
    win32: process.env.LOCALAPPDATA ?? join(home, 'AppData/Local')
  }[process.platform]
  const folder = join(process.env.XDG_CACHE_HOME || base || join(home, '.cache'), 'second-draft', name)
  mkdirSync(dirname(folder), { recursive: true })
  return folder
}

/** Stamps live in node_modules, so that removing it removes them with what they speak of. */
const stampPath = (name) => join(modules, '.second-draft', `${name}.stamp`)

export const isStamped = (name, value) => readIfThere(stampPath(name)) === value

export function stamp(name, value) {
  mkdirSync(dirname(stampPath(name)), { recursive: true })
  writeFileSync(stampPath(name), value)
}

export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

export function isReadable(path) {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

export function findCommand(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  return folders.map((folder) => join(folder, name)).find(isReadable)
}

const lastLines = (text) => text.trim().split('\n').slice(-25).join('\n')

export const isMain = (moduleUrl) => Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(moduleUrl)

/** Runs one of our commands: a problem is told in its own words; whatever else goes wrong keeps its stack. */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    console.error(error instanceof SetUpProblem ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}
