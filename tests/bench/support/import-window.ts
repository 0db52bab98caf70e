import type { ElectronApplication, Page } from '@playwright/test'
import { launch } from '../../support/app.ts'
import { chooseFile } from '../../support/dialogs.ts'
import { backedUp } from './backed-up.ts'
import { closeApp } from './close-app.ts'
import { evening } from './large-journal.ts'

/** The app with a folder that every dialog of the system answers with. */
export interface ImportWindow {
  readonly electron: ElectronApplication
  readonly page: Page
  close(this: void): Promise<void>
}

export async function openImportWindow(home: string, folder: string): Promise<ImportWindow> {
  const { electron, page } = await launch(home, { now: evening })
  await chooseFile(electron, folder)
  await backedUp(home)
  return { electron, page, close: () => closeApp(electron) }
}

/** Brings the folder in, as the dialog does; returns the batch. */
export async function importIn(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => {
    const chosen = await window.journal.call('imports.choose', { what: 'folder' })
    if (!chosen.ok) return chosen
    const staged = await window.journal.call('imports.stage', { pattern: null, columns: null })
    return staged.ok ? await window.journal.call('imports.keep', undefined) : staged
  })
  if (!answer.ok || typeof answer.value !== 'string') throw new Error(`Nothing came in: ${JSON.stringify(answer)}`)
  return answer.value
}

export async function takeBackIn(page: Page, id: string): Promise<void> {
  const answer = await page.evaluate((batch) => window.journal.call('imports.undo', { id: batch }), id)
  if (!answer.ok) throw new Error(answer.error.message)
}
