import type { App } from 'electron'
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The folder of the journal: SECOND_DRAFT_HOME, else the platform's place for user data. Chromium's own files go to
 * a folder inside, so that what is the writer's is easy to see.
 */
export function chooseFolders(app: App): string {
  const chosen = process.env['SECOND_DRAFT_HOME']
  const home = chosen === undefined || chosen === '' ? app.getPath('userData') : resolve(chosen)
  // Chromium can't work without a folder to write to, and there has to be a window that says what is wrong.
  const ground = canWriteTo(home) ? home : mkdtempSync(join(app.getPath('temp'), 'second-draft-'))
  const browserFolder = join(ground, 'browser')
  app.setPath('userData', ground)
  app.setPath('sessionData', browserFolder)
  app.setPath('crashDumps', join(browserFolder, 'crashes'))
  return home
}

function canWriteTo(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
