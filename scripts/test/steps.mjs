import { join } from 'node:path'
import { modules, runInForeground } from '../setup/support.mjs'

const tool = (path) => join(modules, path)

/** The three projects at once: each compiler run is busy on one processor only. */
export async function checkTypes() {
  const codes = await Promise.all(
    ['electron', 'renderer', 'tests'].map((project) => runInForeground(process.execPath, [tool('typescript/bin/tsc'), '-p', project]))
  )
  return Math.max(...codes)
}

export const lint = () => runInForeground(process.execPath, [tool('eslint/bin/eslint.js'), '.'])

/** The 'runner' loader, because the usual one writes beside the config, where the tester may not. */
export function runUnitTests(place, extra) {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(place.artifacts, 'vitest.json')}`]
  return place.run('node_modules/vitest/vitest.mjs', ['run', '--configLoader', 'runner', ...report, ...extra])
}
