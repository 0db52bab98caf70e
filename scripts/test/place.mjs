import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository, runInForeground } from '../setup/support.mjs'
import { endLeftovers } from './leftovers.mjs'
import { prepareTester } from './tester.mjs'

/**
 * Where the tests run, and as whom. Root may read every file and has no Electron sandbox, which would make the tests
 * of both say nothing: started by root, they run as an ordinary user made for them.
 */
export function preparePlace({ say }) {
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  // /tmp rather than a longer path: the sockets that Electron opens below it have room for 107 characters.
  const folder = mkdtempSync(join(isRoot ? '/tmp' : tmpdir(), 'second-draft-test-'))
  const artifacts = join(folder, 'artifacts')
  mkdirSync(artifacts)
  const tester = isRoot ? prepareTester({ folder, say }) : undefined
  const { owner = {}, cwd = repository, node = process.execPath } = tester ?? {}
  const env = { ...process.env, ...tester?.env, SD_TEST_RUN: folder }
  return {
    artifacts, cwd, env, folder, owner, isRoot, node,
    run: (script, args, more = {}) => runInForeground(node, [script, ...args], { cwd, env: { ...env, ...more }, ...owner }),
    clearAway: () => clearAway(folder, tester)
  }
}

function clearAway(folder, tester) {
  endLeftovers(`SD_TEST_RUN=${folder}`)
  keepResults(join(folder, 'artifacts/test-results'))
  tester?.clearAway()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Traces and pictures of failed tests go where one looks for them. */
function keepResults(from) {
  if (!existsSync(from)) return
  const to = join(repository, 'test-results')
  rmSync(to, { recursive: true, force: true })
  cpSync(from, to, { recursive: true })
}
