import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { isStamped, modules, repository, run, stamp } from './support.mjs'

const folders = ['electron', 'renderer', 'shared']
const files = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Builds the app into out/, if what it is built from has changed. */
export function buildApp({ say }) {
  const sources = hashFiles({ files, folders })
  if (isStamped('build', sources) && existsSync(join(repository, 'out/main/main.js'))) return
  say('Building the app ...')
  run(process.execPath, [join(modules, 'electron-vite/bin/electron-vite.js'), 'build'], { doing: 'The build' })
  stamp('build', sources)
}
