import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { end, sandboxArguments } from '../../support/app.ts'
import { electronProgram } from '../../support/bare-electron.ts'
import { root } from '../root.ts'
import { evening } from './large-journal.ts'

export interface WindowProcess {
  readonly processId: number
  /** From the start of the process to the first frame after the page's data-ready. */
  readonly readyAfterMs: number
  /** As the writer's system asks it to, so that the journal is closed in order. */
  close(this: void): Promise<void>
}

/** One that isn't ready, or not closed, by then is ended. */
const patienceMs = 30_000
const windows = join(root, 'tests/bench/windows')

/** A window with a static page; `folder` is for Chromium's own files. */
export async function openBareWindow(folder: string): Promise<WindowProcess> {
  return await open([join(windows, 'bare-window.cjs'), `--user-data-dir=${folder}`], {})
}

export async function openApp(home: string): Promise<WindowProcess> {
  return await open([root], { SECOND_DRAFT_HOME: home, SECOND_DRAFT_NOW: evening })
}

/** As the system starts it at login: without its window on the screen. */
export async function openHiddenApp(home: string, env: Readonly<Record<string, string>>): Promise<WindowProcess> {
  return await open([root, '--hidden'], { SECOND_DRAFT_HOME: home, SECOND_DRAFT_NOW: evening, ...env })
}

/** A hidden window with a static page, and a tray. */
export async function openBareTray(folder: string, env: Readonly<Record<string, string>>): Promise<WindowProcess> {
  return await open([join(windows, 'bare-tray.cjs'), `--user-data-dir=${folder}`], env)
}

async function open(args: readonly string[], env: Readonly<Record<string, string>>): Promise<WindowProcess> {
  const startedAtMs = Date.now()
  const child = spawn(electronProgram, ['-r', join(windows, 'watch-ready.cjs'), ...sandboxArguments, ...args], {
    env: { ...process.env, TZ: 'UTC', ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const patience = setTimeout(() => void end(child), patienceMs)
  const readyAtMs = await readyIn(child).finally(() => clearTimeout(patience))
  const { pid } = child
  if (pid === undefined) throw new Error('Electron did not start')
  return { processId: pid, readyAfterMs: readyAtMs - startedAtMs, close: () => close(child) }
}

async function readyIn(child: ChildProcess): Promise<number> {
  const said: string[] = []
  if (child.stderr === null) throw new Error('Electron has no standard error')
  for await (const line of createInterface(child.stderr)) {
    const [, atMs] = /^ready at (\d+)$/.exec(line) ?? []
    if (atMs !== undefined) {
      // Nobody reads on; a full pipe would stop the process.
      child.stderr.resume()
      return Number(atMs)
    }
    said.push(line)
  }
  throw new Error(`The window did not get ready.\n${said.slice(-20).join('\n')}`)
}

async function close(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const patience = setTimeout(() => void end(child), patienceMs)
  await ended
  clearTimeout(patience)
}
