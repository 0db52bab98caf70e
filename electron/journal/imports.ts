import { setImmediate, setTimeout as pause } from 'node:timers/promises'
import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import type { ImportBatch, ImportFormat, ItemKind, StayedItem, UndoneImport } from '../../shared/models/import.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { firstLine } from '../../shared/text.ts'
import { takeChangesBack } from './import-changes.ts'
import { forgetUnusedAccounts } from './accounts.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { forgetUnusedPlatforms } from './placements.ts'
import { forgetUnusedTags } from './tags.ts'

/** Rows a commit: a save that has to wait for one of them waits some milliseconds. */
export const rowsInACommit = 250

const shortestPauseMs = 25

/**
 * One of many short commits. Beside another connection, a pause follows: SQLite lets a waiting save look again only
 * now and then, at first every 25 ms, later after half as long as it has waited, and a shorter gap it would mostly miss.
 */
export async function inShortCommit<Value>(journal: Journal, work: () => Value): Promise<Value> {
  const startedAtMs = performance.now()
  const value = inTransaction(journal, work)
  // Who holds the lock is the only one who writes.
  if (journal.lock === undefined) await pause(Math.max(shortestPauseMs, (performance.now() - startedAtMs) / 2))
  else await setImmediate()
  return value
}

/** The batch that what comes in belongs to; nothing of it is shown until `finishImport`. */
export function beginImport(journal: Journal, { format, source }: { format: ImportFormat; source: string }, at: Moment): string {
  const id = newId({ msecs: at.nowMs })
  sql(journal, 'INSERT INTO importBatch (id, format, source, zone, startedAtMs) VALUES (?, ?, ?, ?, ?)').run(id, format, source, at.zone, at.nowMs)
  return id
}

/** Shows the whole batch at once. */
export function finishImport(journal: Journal, id: string, at: Moment): void {
  sql(journal, 'UPDATE importBatch SET keptAtMs = ? WHERE id = ?').run(at.nowMs, id)
}

/** Latest first. */
export function listImports(journal: Journal): ImportBatch[] {
  return sql<Omit<ImportBatch, 'items'>>(
    journal,
    `SELECT id, format, source, keptAtMs, undoneAtMs FROM importBatch WHERE keptAtMs IS NOT NULL ORDER BY keptAtMs DESC, rowid DESC`
  )
    .all()
    .map((batch) => ({ ...batch, items: countItems(journal, batch.id) }))
}

function countItems(journal: Journal, id: string): Record<ItemKind, number> {
  const count = (table: string): number => sql<number>(journal, `SELECT count(*) FROM ${table} WHERE importId = ?`).pluck().get(id) ?? 0
  return { entry: count('shownEntry'), story: count('shownStory'), act: count('shownReadingAct'), number: count('metricSnapshot') }
}

/**
 * Takes a batch back at once, and then out of the file in short commits. What the writer has changed since stays, in a
 * batch of its own, so that a later import still knows where it came from.
 */
export async function undoImport(journal: Journal, id: string, at: Moment, onRemoved?: (done: number, total: number) => void): Promise<Result<UndoneImport>> {
  const batch = sql<{ undoneAtMs: number | null }>(journal, 'SELECT undoneAtMs FROM importBatch WHERE id = ? AND keptAtMs IS NOT NULL').get(id)
  if (batch === undefined) return fail('not-found', `There is no import ${id} in this journal. It may have been taken back already.`)
  if (batch.undoneAtMs !== null) return fail('not-found', `The import ${id} has been taken back already; what is left of it you have changed since.`)
  const stayed = inTransaction(journal, () => {
    takeChangesBack(journal, id)
    keepReferredStories(journal, id)
    const rows = touchedItems(journal, id)
    if (rows.length > 0) setApart(journal, id, at)
    // Another import that offered a newer text for one of these must not say later that it is here.
    sql(
      journal,
      `DELETE FROM importedItem WHERE importId <> @id AND itemId IN
         (SELECT id FROM entry WHERE importId = @id UNION ALL SELECT id FROM story WHERE importId = @id UNION ALL SELECT id FROM readingAct WHERE importId = @id)`
    ).run({ id })
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(id)
    return rows
  })
  const removed = await removeUnfinishedImports(journal, onRemoved)
  return succeed({ removed, stayed })
}

/** What she has sent somewhere, or set a deadline for, is no longer only the import's. */
function keepReferredStories(journal: Journal, importId: string): void {
  sql(
    journal,
    `UPDATE story SET isTouched = 1 WHERE importId = ? AND id IN (SELECT storyId FROM application UNION ALL SELECT storyId FROM reminder)`
  ).run(importId)
}

function touchedItems(journal: Journal, importId: string): StayedItem[] {
  type Row = Omit<StayedItem, 'title'> & { readonly title: string; readonly start: string }
  return sql<Row>(
    journal,
    `SELECT 'entry' AS kind, id, datedOn AS "on", '' AS title, substr(body, 1, 2000) AS start FROM entry WHERE importId = @importId AND isTouched = 1
     UNION ALL
     SELECT 'story', id, (SELECT min(publishedOn) FROM placement WHERE storyId = story.id AND deletedAtMs IS NULL), title, substr(body, 1, 2000)
     FROM story WHERE importId = @importId AND isTouched = 1
     ORDER BY 1, 3`
  )
    .all({ importId })
    .map(({ title, start, ...row }) => ({ ...row, title: title.trim() === '' ? firstLine(start) : title }))
}

function setApart(journal: Journal, id: string, at: Moment): void {
  const rest = newId({ msecs: at.nowMs })
  sql(
    journal,
    `INSERT INTO importBatch (id, format, source, zone, startedAtMs, keptAtMs, undoneAtMs)
     SELECT ?, format, source, zone, startedAtMs, keptAtMs, ? FROM importBatch WHERE id = ?`
  ).run(rest, at.nowMs, id)
  sql(journal, 'UPDATE entry SET importId = ? WHERE importId = ? AND isTouched = 1').run(rest, id)
  sql(journal, 'UPDATE story SET importId = ? WHERE importId = ? AND isTouched = 1').run(rest, id)
  sql(journal, 'UPDATE placement SET importId = @rest WHERE importId = @id AND storyId IN (SELECT id FROM story WHERE importId = @rest)').run({ rest, id })
  sql(
    journal,
    `UPDATE importedItem SET importId = @rest WHERE importId = @id AND itemId IN
       (SELECT id FROM entry WHERE importId = @rest UNION ALL SELECT id FROM story WHERE importId = @rest)`
  ).run({ rest, id })
}

/** Whether something is left to remove, by a kill in the middle of an import say. */
export function hasUnfinishedImports(journal: Journal): boolean {
  return sql(journal, 'SELECT 1 FROM importBatch WHERE keptAtMs IS NULL LIMIT 1').get() !== undefined
}

/** Removes what was broken off or taken back; nothing of it was shown. Returns how much there was of each kind. */
export async function removeUnfinishedImports(journal: Journal, onRemoved?: (done: number, total: number) => void): Promise<Record<ItemKind, number>> {
  const unfinished = sql<string>(journal, 'SELECT id FROM importBatch WHERE keptAtMs IS NULL').pluck().all()
  const total = unfinished.reduce((sum, id) => sum + rowsOf(journal, id), 0)
  const removed = { entry: 0, story: 0, act: 0, number: 0 }
  for (const id of unfinished) {
    for (const { kind, removeSome } of removals) {
      await removeAll(journal, () => removeSome(journal, id), (rows) => {
        removed[kind] += rows
        onRemoved?.(removed.entry + removed.story + removed.act + removed.number, total)
      })
    }
    for (const table of ['entryRevision', 'storyRevision']) await removeAll(journal, () => deleteSome(journal, table, id))
    await removeAll(journal, () => removeSomeItems(journal, id))
    inTransaction(journal, () => forgetBatch(journal, id))
  }
  return removed
}

function rowsOf(journal: Journal, importId: string): number {
  const tables = ['entry', 'story', 'readingAct', 'metricSnapshot']
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table} WHERE importId = @importId)`)
  return sql<number>(journal, `SELECT ${counts.join(' + ')}`).pluck().get({ importId }) ?? 0
}

// Numbers before the stories they are of: with a story they would go uncounted.
const removals: readonly { kind: ItemKind; removeSome: (journal: Journal, importId: string) => number }[] = [
  { kind: 'number', removeSome: (journal, importId) => deleteSome(journal, 'metricSnapshot', importId) },
  { kind: 'act', removeSome: (journal, importId) => deleteSome(journal, 'readingAct', importId) },
  { kind: 'story', removeSome: removeSomeStories },
  { kind: 'entry', removeSome: removeSomeEntries }
]

async function removeAll(journal: Journal, removeSomeRows: () => number, onRemoved?: (rows: number) => void): Promise<void> {
  for (let rows = await inShortCommit(journal, removeSomeRows); rows > 0; rows = await inShortCommit(journal, removeSomeRows)) onRemoved?.(rows)
}

function removeSomeEntries(journal: Journal, importId: string): number {
  const rowids = sql<number>(journal, 'SELECT rowid FROM entry WHERE importId = ? LIMIT ?').pluck().all(importId, rowsInACommit)
  const some = JSON.stringify(rowids)
  // One that was open in the window may have been typed into since it was taken back: it is the writer's own then.
  sql(journal, 'UPDATE entry SET importId = NULL WHERE rowid IN (SELECT value FROM json_each(?)) AND isTouched = 1').run(some)
  const going = 'rowid IN (SELECT value FROM json_each(?)) AND importId IS NOT NULL'
  sql(
    journal,
    `INSERT INTO entryText (entryText, rowid, text)
     SELECT 'delete', rowid, coalesce(searchText, body) FROM entry WHERE ${going}`
  ).run(some)
  sql(journal, `DELETE FROM entry WHERE ${going}`).run(some)
  return rowids.length
}

function removeSomeStories(journal: Journal, importId: string): number {
  const rowids = sql<number>(journal, 'SELECT rowid FROM story WHERE importId = ? LIMIT ?').pluck().all(importId, rowsInACommit)
  const some = JSON.stringify(rowids)
  // As with entries: what was typed into since it was taken back is the writer's own, with where it was published.
  sql(journal, 'UPDATE placement SET importId = NULL WHERE storyId IN (SELECT id FROM story WHERE rowid IN (SELECT value FROM json_each(?)) AND isTouched = 1)').run(some)
  sql(journal, 'UPDATE story SET importId = NULL WHERE rowid IN (SELECT value FROM json_each(?)) AND isTouched = 1').run(some)
  const going = 'rowid IN (SELECT value FROM json_each(?)) AND importId IS NOT NULL'
  sql(
    journal,
    `INSERT INTO storyText (storyText, rowid, text)
     SELECT 'delete', rowid, coalesce(searchText, title || char(10) || subtitle || char(10) || body) FROM story WHERE ${going}`
  ).run(some)
  sql(journal, `DELETE FROM story WHERE ${going}`).run(some)
  return rowids.length
}

function deleteSome(journal: Journal, table: string, importId: string): number {
  const some = `SELECT rowid FROM ${table} WHERE importId = ? LIMIT ?`
  return sql(journal, `DELETE FROM ${table} WHERE rowid IN (${some})`).run(importId, rowsInACommit).changes
}

function removeSomeItems(journal: Journal, importId: string): number {
  const some = 'SELECT sourceKey FROM importedItem WHERE importId = @importId LIMIT @rows'
  return sql(
    journal,
    `DELETE FROM importedItem WHERE importId = @importId AND sourceKey IN (${some})`
  ).run({ importId, rows: rowsInACommit }).changes
}

function forgetBatch(journal: Journal, id: string): void {
  sql(journal, 'DELETE FROM importBatch WHERE id = ?').run(id)
  forgetUnusedTags(journal)
  forgetUnusedAccounts(journal)
  forgetUnusedPlatforms(journal)
}
