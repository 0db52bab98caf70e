import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Node 20 can't read TypeScript; Vite, which is here anyway, can.
const start = `const { runnerImport } = await import('vite')
await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' })`

/** A process of its own that runs a TypeScript file; its messages come over IPC. */
export function startChild(file: string, ...args: string[]): ChildProcess {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return spawn(process.execPath, ['--input-type=module', '-e', start, path, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc']
  })
}
