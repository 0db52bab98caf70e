import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import { inShortCommit, rowsInACommit } from '../journal/imports.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { tagKey } from '../journal/tags.ts'

/**
 * Writes what is staged under a batch, in commits short enough that a save between them doesn't wait. Rejects with
 * the signal's reason where it is aborted; what is written then stays unseen and is the caller's to remove.
 */
export async function writeStaged(journal: Journal, importId: string, at: Moment, work: { onDone: (done: number) => void; signal: AbortSignal }): Promise<void> {
  const numbers = sql<number>(journal, `SELECT number FROM staging.item WHERE outcome IN ('added', 'changed') ORDER BY datedOn, number`).pluck().all()
  for (let from = 0; from < numbers.length; from += rowsInACommit) {
    const some = numbers.slice(from, from + rowsInACommit)
    await inShortCommit(journal, () => writeSome(journal, JSON.stringify(some), importId, at))
    work.onDone(from + some.length)
    work.signal.throwIfAborted()
  }
}

function writeSome(journal: Journal, numbers: string, importId: string, at: Moment): void {
  const values = { numbers, importId, atMs: at.nowMs, zone: at.zone }
  const chosen = (outcome: string): string => `number IN (SELECT value FROM json_each(@numbers)) AND outcome = '${outcome}'`
  sql(
    journal,
    `INSERT INTO entry (id, datedOn, createdOn, zone, body, searchText, wordCount, createdAtMs, updatedAtMs, importId)
     SELECT entryId, datedOn, datedOn, @zone, body, searchText, wordCount, @atMs, @atMs, @importId
     FROM staging.item WHERE ${chosen('added')} ORDER BY datedOn, number`
  ).run(values)
  sql(
    journal,
    `INSERT INTO entryText (rowid, text)
     SELECT entry.rowid, coalesce(entry.searchText, entry.body)
     FROM staging.item CROSS JOIN entry ON entry.id = item.entryId WHERE ${chosen('added')}`
  ).run({ numbers })
  writeTags(journal, numbers)
  writeOffers(journal, numbers, importId, at)
  sql(
    journal,
    `INSERT INTO importedItem (importId, sourceKey, contentHash, kind, itemId)
     SELECT @importId, file, contentHash, 'entry', entryId FROM staging.item WHERE number IN (SELECT value FROM json_each(@numbers))`
  ).run({ numbers, importId })
}

function writeTags(journal: Journal, numbers: string): void {
  const rows = sql<{ entryId: string; name: string }>(
    journal,
    `SELECT entryId, tag.value AS name FROM staging.item, json_each(tagsJson) AS tag
     WHERE number IN (SELECT value FROM json_each(?)) AND outcome = 'added'`
  ).all(numbers)
  for (const { entryId, name } of rows) {
    sql(journal, 'INSERT INTO tag (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING').run(tagKey(name), name)
    sql(journal, 'INSERT INTO entryTag (entryId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(entryId, tagKey(name))
  }
}

/** What a file says now that her entry doesn't: kept among its versions, never in its place. */
function writeOffers(journal: Journal, numbers: string, importId: string, at: Moment): void {
  const rows = sql<{ entryId: string; body: string; wordCount: number }>(
    journal,
    `SELECT entryId, body, wordCount FROM staging.item WHERE number IN (SELECT value FROM json_each(?)) AND outcome = 'changed'`
  ).all(numbers)
  for (const { entryId, body, wordCount } of rows) {
    sql(
      journal,
      `INSERT INTO entryRevision (id, entryId, body, wordCount, savedAtMs, reason, importId) VALUES (?, ?, ?, ?, ?, 'import', ?)`
    ).run(newId({ msecs: at.nowMs }), entryId, body, wordCount, at.nowMs, importId)
  }
}
