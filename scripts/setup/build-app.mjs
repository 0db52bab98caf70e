import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStamped, modules, repository, run, stamp } from './support.mjs'

const folders = ['electron', 'renderer', 'shared']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Builds the app into out/, if what it is built from has changed. */
export function buildApp({ say }) {
  const sources = hashOfSources()
  if (isStamped('build', sources) && existsSync(join(repository, 'out/main/main.js'))) return
  say('Building the app ...')
  run(process.execPath, [join(modules, 'electron-vite/bin/electron-vite.js'), 'build'], { doing: 'The build' })
  stamp('build', sources)
}

/** Contents, not times: a checkout of another commit may well carry older times. */
function hashOfSources() {
  const hash = createHash('sha256')
  for (const path of [...files, ...folders.flatMap(filesBelow)].sort()) {
    hash.update(`${path}\n`).update(readFileSync(join(repository, path)))
  }
  return hash.digest('hex')
}

function filesBelow(folder) {
  const entries = readdirSync(join(repository, folder), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(repository.length + 1))
}
