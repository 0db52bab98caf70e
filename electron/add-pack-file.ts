import { dialog, type BrowserWindow } from 'electron'
import type { PromptsPage } from '../shared/models/prompt.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import type { Desk } from './desk.ts'
import { readPromptPack } from './exchange/prompt-pack/read-prompt-pack.ts'
import { keepPack } from './journal/prompt-packs.ts'

/** A pack of questions from a file that the writer chooses; null where she thought better of it. */
export async function addPackFile(desk: Desk, window: BrowserWindow): Promise<Result<PromptsPage | null>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a file of questions',
    buttonLabel: 'Add these questions',
    properties: ['openFile'],
    filters: [{ name: 'Questions', extensions: ['json'] }, { name: 'All files', extensions: ['*'] }]
  })
  const [path] = filePaths
  if (path === undefined) return succeed(null)
  const pack = readPromptPack(path)
  if (!pack.ok) return pack
  if (!desk.opened.ok) return fail('no-journal', 'No journal is open just now.')
  return keepPack(desk.opened.journal, pack.value, desk.clock.now())
}
