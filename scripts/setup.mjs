import './setup/node-version.mjs'
import { buildApp } from './setup/build-app.mjs'
import { ensureDependencies } from './setup/ensure-dependencies.mjs'
import { ensureElectron } from './setup/ensure-electron.mjs'
import { ensureSqlite } from './setup/ensure-sqlite.mjs'
import { ensureSystemLibraries } from './setup/ensure-system-libraries.mjs'
import { isMain, runCommand } from './setup/support.mjs'

/**
 * Makes a fresh checkout ready to run; a step with nothing to do is silent and quick. `say` takes the lines that
 * tell what is going on, `needs` the commands of the system that the caller will use (see ensure-system-libraries).
 */
export async function setUp({ quiet = false, say = console.log, needs = [], build = true } = {}) {
  const context = { say: quiet ? () => {} : say }
  ensureDependencies(context)
  ensureSystemLibraries({ ...context, needs })
  await ensureElectron(context)
  // Once more, now that Electron itself can tell what it misses.
  ensureSystemLibraries({ ...context, needs })
  ensureSqlite(context)
  if (build) buildApp(context)
}

if (isMain(import.meta.url)) {
  await runCommand(async () => {
    await setUp()
    console.log('Second Draft is set up. "npm start" opens it.')
  })
}
