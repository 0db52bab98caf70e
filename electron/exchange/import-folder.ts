import { resolve } from 'node:path'
import { fail, succeed, type Result } from '../../shared/result.ts'
import type { Journal } from '../journal/journal.ts'
import { parseDatePattern } from './date-pattern.ts'
import { dropImport, stageImport, type NamedSource, type Work } from './import.ts'
import { listFiles } from './markdown-folder/list-files.ts'
import { readFolder } from './markdown-folder/read-folder.ts'

/** Reads a folder of Markdown or text files (or one such file) into the staging database. */
export async function stageFolder(journal: Journal, path: string, pattern: string | null, work: Work): Promise<Result<NamedSource>> {
  // Whatever becomes of this one, an earlier one is over.
  dropImport(journal)
  const parsed = pattern === null || pattern.trim() === '' ? null : parseDatePattern(pattern)
  if (parsed?.ok === false) return parsed
  work.onProgress({ step: 'listing', done: 0, total: null })
  const list = await listFiles(path, work.signal)
  if (!list.ok) return list
  const source = { format: 'markdown-folder', source: resolve(path) } as const
  const found = readFolder(list.value, { pattern: parsed?.value ?? null })
  // Texts have days, and no instants that a zone would turn into days.
  await stageImport(journal, { ...source, total: list.value.items.length, found, zone: 'UTC' }, work)
  return hasItems(journal) ? succeed(source) : fail('bad-input', `There is nothing in “${path}”.`)
}

function hasItems(journal: Journal): boolean {
  return journal.db.prepare('SELECT 1 FROM staging.item LIMIT 1').get() !== undefined
}
