import { dialog, type BrowserWindow } from 'electron'
import type { ChosenSource, ImportDifference, ImportItem, ImportItemsInput, ImportSummary, UndoneImport } from '../shared/models/import.ts'
import type { ColumnMapping, NumbersPreview } from '../shared/models/number-columns.ts'
import { fail, succeed, type ErrorCode, type Result } from '../shared/result.ts'
import { tellWindow, type Desk } from './desk.ts'
import { ImportThread } from './import-thread.ts'
import { hasLeftStagings } from './exchange/staging.ts'
import { failureOf } from './ipc/failure-of.ts'
import { hasUnfinishedImports } from './journal/imports.ts'

/** After the start has settled: what is removed then is unseen anyway. */
const cleanAfterMs = 4_000

let thread: ImportThread | null = null
/** The page names no paths: what is imported is what the writer chose in the system's own dialog, or dropped on the window. */
let chosen: ChosenSource | null = null

const readable = ['zip', 'xml', 'rss', 'atom', 'csv', 'tsv', 'md', 'markdown', 'txt']

/** Null where the dialog was closed without a choice: an earlier choice stays then. */
export async function chooseImport(desk: Desk, window: BrowserWindow, what: 'file' | 'folder'): Promise<Result<ChosenSource | null>> {
  const isFolder = what === 'folder'
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: isFolder ? 'Choose a folder to bring in' : 'Choose a file to bring in',
    buttonLabel: isFolder ? 'Read this folder' : 'Read this file',
    properties: [isFolder ? 'openDirectory' : 'openFile'],
    ...(isFolder ? {} : { filters: [{ name: 'Archives, feeds, tables, texts', extensions: readable }, { name: 'All files', extensions: ['*'] }] })
  })
  const [path] = filePaths
  return path === undefined ? succeed(null) : await takeImport(desk, path)
}

/** Looks at what lies at a path that the writer herself has shown. */
export async function takeImport(desk: Desk, path: string): Promise<Result<ChosenSource>> {
  if (path === '') return fail('bad-input', 'Only files and folders of this computer can be brought in. Save it first, then drop the file here.')
  chosen = null
  const recognised = await withThread(desk, (running) => running.ask('recognise', { path, at: desk.clock.now() }))
  if (recognised.ok) chosen = recognised.value
  return recognised
}

/** What was dropped on the window just now, for the dialog that opens. */
export function chosenImport(): ChosenSource | null {
  return chosen
}

export async function previewColumns(desk: Desk, columns: ColumnMapping): Promise<Result<NumbersPreview>> {
  const path = chosen?.path
  if (path === undefined) return fail('bad-input', 'No table is chosen yet.')
  return await withThread(desk, (running) => running.ask('preview', { path, columns, at: desk.clock.now() }))
}

export async function stageImport(desk: Desk, how: { pattern: string | null; columns: ColumnMapping | null }): Promise<Result<ImportSummary>> {
  const path = chosen?.path
  if (path === undefined) return fail('bad-input', 'Nothing is chosen yet.')
  return await withThread(desk, (running) => running.ask('stage', { path, ...how, at: desk.clock.now() }))
}

/** The one way in which Second Draft asks the network: once, for the address the writer has just confirmed. */
export async function fetchFeed(desk: Desk, address: string): Promise<Result<ImportSummary>> {
  desk.log.info('A feed is fetched, as asked')
  return await withThread(desk, (running) => running.ask('fetch', { address, at: desk.clock.now() }))
}

export async function listImportItems(input: ImportItemsInput): Promise<Result<readonly ImportItem[]>> {
  return thread === null ? noImport() : succeed(await thread.ask('items', input))
}

export async function readImportDifference(number: number): Promise<Result<ImportDifference>> {
  return thread === null ? noImport() : await thread.ask('difference', { number })
}

/** The new batch, or null where there was nothing new. */
export async function keepImport(desk: Desk): Promise<Result<string | null>> {
  if (thread === null) return noImport()
  const kept = await withThread(desk, (running) => running.ask('keep', desk.clock.now()))
  await endImport(desk)
  tellWindow(desk, { name: 'journal-changed' })
  return kept
}

export async function undoImport(desk: Desk, id: string): Promise<Result<UndoneImport>> {
  const undone = await withThread(desk, (running) => running.ask('undo', { id, at: desk.clock.now() }))
  await endImport(desk)
  tellWindow(desk, { name: 'journal-changed' })
  return undone
}

export function cancelImport(): void {
  thread?.cancel()
}

/** Lets go of what was read and not kept. */
export async function endImport(desk: Desk): Promise<void> {
  const ending = thread
  thread = null
  chosen = null
  await ending?.end().catch((error: unknown) => desk.log.error('The import did not end in order', error))
}

/** Removes what an import left that was cut short, by a power cut say. */
export function cleanUpImports(desk: Desk): void {
  setTimeout(() => {
    if (!desk.opened.ok || thread !== null) return
    const isLeft = hasUnfinishedImports(desk.opened.journal) || hasLeftStagings(desk.home)
    if (isLeft) void withThread(desk, () => endImport(desk).then(() => succeed(null)))
  }, cleanAfterMs)
}

async function withThread<Value>(desk: Desk, work: (running: ImportThread) => Promise<Result<Value>>): Promise<Result<Value>> {
  if (!desk.opened.ok) return fail('no-journal', 'No journal is open just now.')
  thread ??= new ImportThread(desk.home, (progress) => tellWindow(desk, { name: 'import-progress', progress }))
  try {
    return await work(thread)
  } catch (error) {
    desk.log.error('The import failed', error)
    return importFailure(failureOf(error).code)
  }
}

const reasons: Partial<Record<ErrorCode, string>> = {
  'disk-full': 'The disk is full. Make some room, then try again.',
  'read-only': 'The journal’s folder can’t be written to just now.',
  damaged: 'The journal file is damaged. Close and reopen Second Draft to see your backups.',
  'disk-error': 'The disk did not take it.'
}

function importFailure(code: ErrorCode): Result<never> {
  return fail(code, `${reasons[code] ?? 'Something unexpected went wrong inside Second Draft.'} Nothing of this import is in the journal.`)
}

function noImport(): Result<never> {
  return fail('not-found', 'This import is over. Choose what to bring in again.')
}
