import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { Found, FoundEntry } from '../../electron/exchange/found.ts'
import { dropImport, keepImport, stageImport, type NamedSource, type Work } from '../../electron/exchange/import.ts'
import { stageSource } from '../../electron/exchange/import-source.ts'
import { reportImport } from '../../electron/exchange/report.ts'
import { undoImport } from '../../electron/journal/imports.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { damageIn } from '../../electron/journal/open-journal.ts'
import { searchEntries } from '../../electron/journal/search.ts'
import type { Moment } from '../../shared/dates.ts'
import { noFilter, type EntryLine, type SearchInput } from '../../shared/models/find.ts'
import type { ImportReport, UndoneImport } from '../../shared/models/import.ts'
import type { ColumnMapping } from '../../shared/models/number-columns.ts'
import { morning, valueOf } from './journal-builders.ts'

/** Work that nobody watches or cancels. */
export const unwatched: Work = { onProgress: () => undefined, signal: new AbortController().signal }

/** What keeping a folder or file would do; it stays staged. */
export async function reportOf(journal: Journal, path: string, columns: ColumnMapping | null = null): Promise<ImportReport> {
  return reportImport(journal, valueOf(await stageSource(journal, { path, pattern: null, columns }, morning, unwatched)), null)
}

/** Reads a folder or file and keeps it. */
export async function importOf(journal: Journal, path: string, at: Moment = morning, columns: ColumnMapping | null = null): Promise<ImportReport> {
  return await keptReport(journal, valueOf(await stageSource(journal, { path, pattern: null, columns }, at, unwatched)), at)
}

async function keptReport(journal: Journal, source: NamedSource, at: Moment): Promise<ImportReport> {
  const batchId = await keepImport(journal, source, at, unwatched)
  const report = reportImport(journal, source, batchId)
  dropImport(journal)
  return report
}

/** Keeps what no file holds, as if it had been read from one. */
export async function keepFound(journal: Journal, found: readonly Found[], at: Moment = morning, named: Partial<NamedSource> = {}): Promise<ImportReport> {
  const source: NamedSource = { format: 'medium-archive', source: '/made/up', ...named }
  await stageImport(journal, { ...source, total: found.length, found, zone: at.zone }, unwatched)
  return await keptReport(journal, source, at)
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
  return { ...Object.fromEntries(rows), indexed: indexedRows(journal, 'entryText'), indexedStories: indexedRows(journal, 'storyText') }
}

function indexedRows(journal: Journal, index: 'entryText' | 'storyText'): number[] {
  return sql<number>(journal, `SELECT id FROM ${index}_docsize ORDER BY id`).pluck().all()
}

/** The file is whole, and each index agrees with its texts: SQLite compares the two word by word. */
export function expectSound(journal: Journal): void {
  expect(damageIn(journal.db)).toBeNull()
  for (const [index, table] of [['entryText', 'entry'], ['storyText', 'story']] as const) {
    sql(journal, `INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`).run()
    expect(indexedRows(journal, index)).toEqual(sql(journal, `SELECT rowid FROM ${table} ORDER BY rowid`).pluck().all())
  }
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
  const source: NamedSource = { format: 'markdown-folder', source: '/made/up' }
  return (await keepFound(journal, found, at, source)).batchId
}
