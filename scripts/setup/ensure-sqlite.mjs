import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronProgram, electronVersion } from './electron-program.mjs'
import { ensureSystemLibraries } from './ensure-system-libraries.mjs'
import { cacheFolder, isReadable, isStamped, modules, npmCommand, readIfThere } from './support.mjs'
import { run, SetUpProblem, stamp } from './support.mjs'

const folder = join(modules, 'better-sqlite3')
const built = join(folder, 'build/Release/better_sqlite3.node')

/*
 * better-sqlite3's prebuilt binary wants a newer Node-API than Node 20 and the stand-in Electron offer, and
 * compiles for the older one if it is told so. One binary then serves Node and Electron.
 */
const compilerFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'

/** Makes sure that SQLite loads in Node (for the tests) and in Electron (for the app). */
export function ensureSqlite({ say }) {
  if (isStamped('sqlite', state())) return
  if (!loads()) provide(say)
  stamp('sqlite', state())
}

const state = () => `Node ${process.versions.node}, Electron ${electronVersion()}, SQLite ${sqliteVersion()}, own: ${isReadable(built)}`

function provide(say) {
  const name = `better-sqlite3-${sqliteVersion()}-${process.platform}-${process.arch}-abi${process.versions.modules}.node`
  const cached = cacheFolder(name)
  if (isReadable(cached)) {
    place(cached, built)
    if (loads()) return
  }
  compile(say)
  if (!loads()) throw new SetUpProblem('SQLite was compiled but does not load. Remove node_modules and try again.')
  place(built, cached)
}

/** In child processes, because a binary for the wrong runtime takes its process down with it. */
function loads() {
  const probe = "new (require('better-sqlite3'))(':memory:').prepare('select 1').get()"
  return [process.execPath, electronProgram()].every(
    (runtime) => spawnSync(runtime, ['-e', probe], { cwd: folder, env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } }).status === 0
  )
}

function compile(say) {
  ensureSystemLibraries({ needs: ['g++', 'make', 'python3'], say })
  say('Compiling SQLite for this runtime (about a minute, once) ...')
  const nodeGyp = join(npmCommand().folder, 'node_modules/node-gyp/bin/node-gyp.js')
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', ...headers()]
  run(process.execPath, args, { cwd: folder, env: { CXXFLAGS: compilerFlags }, doing: 'Compiling SQLite' })
  // 40 MB of object files would otherwise stay, and be packed.
  const kept = join(folder, 'better_sqlite3.node')
  renameSync(built, kept)
  rmSync(join(folder, 'build'), { recursive: true, force: true })
  place(kept, built)
  rmSync(kept)
}

/** The headers that came with Node, if they did; node-gyp downloads them otherwise. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  return isReadable(join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : []
}

/** By a rename, so that a run broken off half-way leaves no half binary behind. */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, `${to}.new`)
  renameSync(`${to}.new`, to)
}

const sqliteVersion = () => JSON.parse(readIfThere(join(folder, 'package.json'))).version
