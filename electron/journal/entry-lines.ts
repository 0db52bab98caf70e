import * as v from 'valibot'
import type { EntryLine, Passage } from '../../shared/models/find.ts'
import { opening } from '../../shared/text.ts'
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
       (SELECT json_group_array(name) FROM entryTag JOIN tag ON tag.key = entryTag.tagKey WHERE entryTag.entryId = entry.id) AS tagsJson
     FROM entry WHERE rowid = ?`
  ).get(rowid)
  if (row === undefined) throw new Error(`No entry in row ${String(rowid)}`)
  const { isStarred, isImported, tagsJson, start, ...facts } = row
  const tags = v.parse(v.array(v.string()), JSON.parse(tagsJson))
  return { ...facts, ...opening(start), isStarred: isStarred === 1, isImported: isImported === 1, tags, passages }
}
