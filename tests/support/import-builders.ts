import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect } from 'vitest'
import type { FoundEntry } from '../../electron/exchange/found.ts'
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { dropImport, keepImport, stageImport, type Work } from '../../electron/exchange/import.ts'
import { reportImport } from '../../electron/exchange/report.ts'
import { undoImport } from '../../electron/journal/imports.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { damageIn } from '../../electron/journal/open-journal.ts'
import { searchEntries } from '../../electron/journal/search.ts'
import type { Moment } from '../../shared/dates.ts'
import { noFilter, type EntryLine, type SearchInput } from '../../shared/models/find.ts'
import type { ImportReport, UndoneImport } from '../../shared/models/import.ts'
import { morning, valueOf } from './journal-builders.ts'

/** Work that nobody watches or cancels. */
export const unwatched: Work = { onProgress: () => undefined, signal: new AbortController().signal }

/** What keeping a folder would do; it stays staged. */
export async function reportOf(journal: Journal, path: string): Promise<ImportReport> {
  return reportImport(journal, valueOf(await stageFolder(journal, path, null, unwatched)), null)
}

/** Reads a folder and keeps it. */
export async function importOf(journal: Journal, path: string, at: Moment = morning): Promise<ImportReport> {
  const source = valueOf(await stageFolder(journal, path, null, unwatched))
  const batchId = await keepImport(journal, source, at, unwatched)
  const report = reportImport(journal, source, batchId)
  dropImport(journal)
  return report
}

/** The batch of an import that brought something. */
export async function batchOf(journal: Journal, path: string, at: Moment = morning): Promise<string> {
  const { batchId } = await importOf(journal, path, at)
  if (batchId === null) throw new Error('Nothing was kept')
  return batchId
}

export async function undoneOf(journal: Journal, batchId: string, at: Moment = morning): Promise<UndoneImport> {
  return valueOf(await undoImport(journal, batchId, at))
}

/** Every row of every table, and which entries the search index has. */
export function rowsOf(journal: Journal): Record<string, unknown[]> {
  const tables = sql<string>(journal, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`).pluck().all()
  const rows = tables.filter((name) => !name.startsWith('sqlite_')).map((name): [string, unknown[]] => [name, sql(journal, `SELECT * FROM "${name}"`).all()])
  return { ...Object.fromEntries(rows), indexed: indexedRows(journal) }
}

function indexedRows(journal: Journal): number[] {
  return sql<number>(journal, 'SELECT id FROM entryText_docsize ORDER BY id').pluck().all()
}

/** The file is whole, and the index agrees with the texts: SQLite compares the two word by word. */
export function expectSound(journal: Journal): void {
  expect(damageIn(journal.db)).toBeNull()
  sql(journal, `INSERT INTO entryText (entryText, rank) VALUES ('integrity-check', 1)`).run()
  expect(indexedRows(journal)).toEqual(sql(journal, 'SELECT rowid FROM entry ORDER BY rowid').pluck().all())
  expect(journal.db.pragma('foreign_key_check')).toEqual([])
}

/** What a search finds; unless the test says otherwise the newest 200, the last word complete. */
export function linesFound(journal: Journal, text: string, input: Partial<SearchInput> = {}): readonly EntryLine[] {
  return searchEntries(journal, { ...noFilter, offset: 0, limit: 200, order: 'newest', text: `${text} `, ...input }).lines
}

export function bodiesFound(journal: Journal, text: string, input: Partial<SearchInput> = {}): string[] {
  return linesFound(journal, text, input).map(({ id }) => sql<string>(journal, 'SELECT body FROM entry WHERE id = ?').pluck().get(id) ?? '')
}

export function stagingFiles(home: string): string[] {
  return readdirSync(home).filter((name) => name.startsWith('staging-'))
}

/** Keeps entries that no folder holds, in one import; for tests in which many are needed. */
export async function keepEntries(journal: Journal, entries: readonly Pick<FoundEntry, 'datedOn' | 'body'>[], at: Moment = morning): Promise<string | null> {
  const found = entries.map((entry, number): FoundEntry => ({ kind: 'entry', sourceKey: String(number), tags: [], notes: [], ...entry }))
  const source = { format: 'markdown-folder', source: '/made/up', total: found.length } as const
  await stageImport(journal, { ...source, found: Readable.from(found) }, unwatched)
  const batchId = await keepImport(journal, source, at, unwatched)
  dropImport(journal)
  return batchId
}
