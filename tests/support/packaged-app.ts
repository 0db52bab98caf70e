import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { end, sandboxArguments, test as base } from './app.ts'

/** The unpacked folder that `npm test` makes as `npm run package` does, or undefined where there is none. */
const packagedApp = process.env['SD_PACKAGED_APP']

const programIn = (folder: string): string => join(folder, 'second-draft')

export interface RunningPackage {
  readonly browser: Browser
  readonly page: Page
  /** Everything the app has written to its standard error so far. */
  readonly said: () => string
  /** Asks the app to quit, as the system does at the end of a session; its exit code once it has. */
  readonly quit: () => Promise<number | null>
}

interface Fixtures {
  /** The folder of the packaged app. */
  readonly installed: string
  /** Where the packaged app keeps the journal by itself, in a home that is the test's own. */
  readonly journalFolder: string
  startPackage(this: void, env?: Readonly<Record<string, string>>, args?: readonly string[]): Promise<RunningPackage>
}

export const test = base.extend<Fixtures>({
  installed: async ({}, use) => {
    test.skip(packagedApp === undefined, '“npm run test:e2e -- package” packs the app and tests it.')
    await use(packagedApp ?? '')
  },
  journalFolder: async ({ home }, use) => use(join(home, 'Second Draft')),
  startPackage: async ({ installed, home }, use) => {
    const started: ChildProcess[] = []
    await use(async (env = {}, args = []) => {
      const child = spawnPackage(installed, { XDG_CONFIG_HOME: home, ...env }, args)
      started.push(child)
      const lines: string[] = []
      const browser = await chromium.connectOverCDP(await devToolsAddress(child, lines))
      const page = await firstPage(browser)
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
      return { browser, page, said: () => lines.join('\n'), quit: () => quit(child) }
    })
    await Promise.all(started.map(end))
  }
})

/**
 * The package refuses --inspect, through which Playwright starts Electron otherwise. It does accept Chromium's own
 * --remote-debugging-port: whoever can start the app with it is the writer's account, which can read the journal
 * itself, and what is reached that way is the sandboxed page, not Node. Without the switch no port is open.
 */
function spawnPackage(folder: string, env: Readonly<Record<string, string>>, args: readonly string[]): ChildProcess {
  return spawn(programIn(folder), ['--remote-debugging-port=0', ...sandboxArguments, ...args], {
    env: { ...process.env, TZ: 'UTC', SECOND_DRAFT_HOME: undefined, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe']
  })
}

async function devToolsAddress(child: ChildProcess, lines: string[]): Promise<string> {
  if (child.stderr === null) throw new Error('The app’s standard error is not piped')
  const output = createInterface({ input: child.stderr })
  return await new Promise((found, failed) => {
    output.on('line', (line) => {
      lines.push(line)
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) found(address)
    })
    output.on('close', () => failed(new Error(`The app ended at once.\n${lines.join('\n')}`)))
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The app has no browser context')
  return context.pages()[0] ?? (await context.waitForEvent('page'))
}

async function quit(child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
  return child.exitCode
}

const fuses = [
  'runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeCliInspect',
  'asarIntegrity', 'onlyLoadAppFromAsar', 'browserSnapshot', 'fileProtocolPrivileges'
]

/** Electron's build-time switches as it keeps them in its program: a byte each, see scripts/setup/fuses.mjs. */
export function readFuses(folder: string): Readonly<Record<string, boolean>> {
  const bytes = readFileSync(programIn(folder))
  const marker = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const start = bytes.indexOf(marker, 0, 'latin1') + marker.length + 2
  return Object.fromEntries(fuses.map((fuse, position) => [fuse, bytes[start + position] === '1'.charCodeAt(0)]))
}
