import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly onStart?: (child: ChildProcess) => void
}

type CommandLine = ((args: readonly string[], options?: RunOptions) => Promise<Ran>) & { readonly script: string }

/** The command line for the tests of a file: built once from its sources, each call a process of plain Node. */
export function commandLine(): CommandLine {
  const folder = mkdtempSync(join(tmpdir(), 'second-draft-cli-'))
  const script = join(folder, 'cli.mjs')
  beforeAll(async () => await buildInto(folder), 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return Object.assign(async (args: readonly string[], options: RunOptions = {}) => await run(script, args, options), { script })
}

/** As electron.vite.config.ts does it, where out/ needn't be there or new. */
async function buildInto(folder: string): Promise<void> {
  // Where it looks for SQLite.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'electron/cli/cli.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'cli.mjs', chunkFileNames: '[name].mjs' } }
    }
  })
}

/** An ordinary Tuesday; the clock runs on from there. */
export const cliNow = '2022-04-12T09:00:00+02:00'

async function run(script: string, args: readonly string[], { input, env, cwd, onStart }: RunOptions): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: cwd ?? tmpdir(),
    env: { PATH: process.env['PATH'], TZ: 'Europe/Berlin', SECOND_DRAFT_NOW: cliNow, ...env },
    stdio: 'pipe'
  })
  onStart?.(child)
  const texts = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (part: string) => (texts.out += part))
  child.stderr.setEncoding('utf8').on('data', (part: string) => (texts.err += part))
  // One that refuses may be gone before it has read all.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  await once(child, 'close')
  return { code: child.exitCode, ...texts }
}
