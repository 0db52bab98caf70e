import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
}

export interface StartOptions {
  /** The clock at the start, an instant with offset. */
  readonly now?: string
  readonly env?: Readonly<Record<string, string>>
  readonly colorScheme?: 'light' | 'dark'
  /** Another journal's folder than the test's own. */
  readonly home?: string
  /** A program that starts Electron for the test, such as a tracer (tests/support/trace.ts). */
  readonly executablePath?: string
  readonly args?: readonly string[]
}

interface Fixtures {
  /** The journal's folder, new for each test and gone after it. */
  readonly home: string
  /** Starts the real app on `home`; may be called again after a close. */
  start(this: void, options?: StartOptions): Promise<RunningApp>
}

/** Root can only run Chromium without its sandbox; npm test runs these as another user, so that it is on. */
export const isUnsandboxed = process.env['SD_NO_SANDBOX'] === '1' || process.getuid?.() === 0
export const sandboxArguments = isUnsandboxed ? ['--no-sandbox'] : []

export const test = base.extend<Fixtures>({
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'second-draft-test-'))
    await use(home)
    // Chromium's helpers may still be writing for a moment after a kill.
    rmSync(home, { recursive: true, force: true, maxRetries: 10 })
  },
  start: async ({ home }, use) => {
    const processes: ChildProcess[] = []
    await use(async (options = {}) => {
      const app = await launch(options.home ?? home, options)
      processes.push(app.electron.process())
      return app
    })
    await Promise.all(processes.map(end))
  }
})

export { expect }

export async function launch(home: string, options: StartOptions = {}): Promise<RunningApp> {
  const { now, env = {}, colorScheme, executablePath, args = [] } = options
  const electron = await _electron.launch({
    args: [root, ...sandboxArguments, ...args],
    // Left out, Playwright adds --no-sandbox by itself.
    chromiumSandbox: !isUnsandboxed,
    ...(executablePath === undefined ? {} : { executablePath }),
    colorScheme: colorScheme ?? null,
    env: {
      ...withoutUndefined(process.env),
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      SECOND_DRAFT_HOME: home,
      ...(now === undefined ? {} : { SECOND_DRAFT_NOW: now }),
      ...env
    }
  })
  const page = await electron.firstWindow()
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
  return { electron, page }
}

/** Ends the app with all its processes, as a power cut would; a test that wants an orderly close does it itself. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  // Playwright makes the app the leader of a process group of its own.
  process.kill(-child.pid, 'SIGKILL')
  await ended
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
