import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root, sandboxArguments } from './app.ts'

/** Electron itself. */
export const electronProgram = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist'), 'electron')

/** Starts the app as a writer's system does, with nothing of Playwright in it; what it says comes on stderr. */
export function startBare(home: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(electronProgram, [root, ...sandboxArguments], {
    env: { ...process.env, SECOND_DRAFT_HOME: home, ...env },
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe']
  })
}
