import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import type { Entry, EntryFacts } from '../../shared/models/entry.ts'
import { fail, type Result } from '../../shared/result.ts'
import { ownSearchTextOf } from '../../shared/search-text.ts'
import { sql, type Journal } from './journal.ts'
import { putIntoIndex, takeFromIndex } from './search-index.ts'

/** A row of `entry` with its tags as JSON; SQLite has no boolean. */
export type EntryRow = Omit<Entry, 'isStarred' | 'isImported' | 'tags'> & {
  readonly isStarred: number
  readonly isImported: number
  readonly tagsJson: string
}

/** The tags of an entry of the query around it, for `readTags`. */
export const tagsColumn = `(SELECT json_group_array(name) FROM (
    SELECT tag.name FROM entryTag JOIN tag ON tag.key = entryTag.tagKey WHERE entryTag.entryId = id ORDER BY tag.key
  )) AS tagsJson`

/** The columns of an EntryRow, for SELECT. */
export const columns = `
  id, datedOn, createdOn, zone, body, wordCount, isStarred, mood, prompt, createdAtMs, updatedAtMs,
  importId IS NOT NULL AS isImported,
  ${tagsColumn}`

export function findEntry(journal: Journal, id: string): Entry | null {
  const row = sql<EntryRow>(journal, `SELECT ${columns} FROM entry WHERE id = ?`).get(id)
  return row === undefined ? null : toEntry(row)
}

/** For ids this process has just seen; throws where the row is gone. */
export function getEntry(journal: Journal, id: string): Entry {
  const entry = findEntry(journal, id)
  if (entry === null) throw new Error(`No entry ${id}`)
  return entry
}

/** Sets the text without asking whether a revision is due: the caller has kept one. */
export function changeBody(journal: Journal, id: string, body: string, wordCount: number, at: Moment): void {
  takeFromIndex(journal, id)
  sql(
    journal,
    `UPDATE entry SET body = ?, searchText = ?, wordCount = ?, updatedAtMs = ?, isTouched = 1 WHERE id = ?`
  ).run(body, ownSearchTextOf(body), wordCount, at.nowMs, id)
  putIntoIndex(journal, id)
}

export function noSuchEntry(): Result<never> {
  return fail('not-found', 'This entry is no longer in the journal. What you typed is still on the page; copy it if you need it.')
}

export function toEntry({ isStarred, isImported, tagsJson, ...row }: EntryRow): Entry {
  return { ...row, isStarred: isStarred === 1, isImported: isImported === 1, tags: readTags(tagsJson) }
}

export function readTags(tagsJson: string): string[] {
  return v.parse(v.array(v.string()), JSON.parse(tagsJson))
}

/** An entry without its text, which the window already has. */
export function factsOf({ body: _body, ...facts }: Entry): EntryFacts {
  return facts
}
