import { dialog, type BrowserWindow } from 'electron'
import type { Program } from '../shared/models/program.ts'
import { fail, succeed, type Result } from '../shared/result.ts'
import type { Desk } from './desk.ts'
import { keepProgramFile } from './exchange/program-file/keep-program-file.ts'
import { readProgramFile } from './exchange/program-file/read-program-file.ts'

/** A program and its rules from a file that the writer chooses; null where she thought better of it. */
export async function addProgramFile(desk: Desk, window: BrowserWindow): Promise<Result<Program | null>> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose a file of rules',
    buttonLabel: 'Add these rules',
    properties: ['openFile'],
    filters: [{ name: 'Rules', extensions: ['json'] }, { name: 'All files', extensions: ['*'] }]
  })
  const [path] = filePaths
  if (path === undefined) return succeed(null)
  const file = readProgramFile(path)
  if (!file.ok) return file
  if (!desk.opened.ok) return fail('no-journal', 'No journal is open just now.')
  return keepProgramFile(desk.opened.journal, file.value, desk.clock.now())
}
