import type { EntryLine, Passage } from '../../shared/models/find.ts'
import { opening } from '../../shared/text.ts'
import { readTags, tagsColumn } from './entry-rows.ts'
import { sql, type Journal } from './journal.ts'

interface LineRow extends Omit<EntryLine, 'isStarred' | 'isImported' | 'tags' | 'title' | 'rest' | 'passages'> {
  readonly isStarred: number
  readonly isImported: number
  readonly tagsJson: string
  readonly start: string
}

/** The entry in this row as a list shows it. */
export function lineOf(journal: Journal, rowid: number, passages: readonly Passage[] | null = null): EntryLine {
  const row = sql<LineRow>(
    journal,
    `SELECT id, datedOn, zone, createdAtMs, importId IS NOT NULL AS isImported, isStarred, wordCount, substr(body, 1, 2000) AS start,
       ${tagsColumn}
     FROM entry WHERE rowid = ?`
  ).get(rowid)
  if (row === undefined) throw new Error(`No entry in row ${String(rowid)}`)
  const { isStarred, isImported, tagsJson, start, ...facts } = row
  return { ...facts, ...opening(start), isStarred: isStarred === 1, isImported: isImported === 1, tags: readTags(tagsJson), passages }
}
