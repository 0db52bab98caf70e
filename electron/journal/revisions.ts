import { v7 as newId } from 'uuid'
import { dayAt, type Moment } from '../../shared/dates.ts'
import type { Entry, Revision, RevisionInput, RevisionReason, RevisionText } from '../../shared/models/entry.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { changeBody, findEntry, getEntry, noSuchEntry } from './entry-rows.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { readSettings } from './settings.ts'
import { tallyWords } from './writing-time.ts'

const pauseMs = 5 * 60_000
/** A single save that takes or replaces this much is a cut or an accident; typing backwards takes less a second. */
const cutLength = 100

export function keepRevisionIfDue(journal: Journal, before: Entry, newBody: string, at: Moment): void {
  const reason = dueRevision(before, newBody, at)
  if (reason !== null) keepRevision(journal, before, reason, at)
}

/** Why the text before a change is to be kept: she paused before it, or takes a lot away; null where it isn't. */
export function dueRevision(before: { body: string; updatedAtMs: number }, newBody: string, at: Moment): RevisionReason | null {
  if (before.body === '') return null
  if (at.nowMs - before.updatedAtMs >= pauseMs) return 'pause'
  return lengthTaken(before.body, newBody) >= cutLength ? 'cut' : null
}

/** What lies between the common beginning and the common end and isn't found there again, also where as much came in. */
function lengthTaken(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let end = 0
  while (end < shorter - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end += 1
  const taken = before.slice(start, before.length - end)
  // Marks set around a passage take nothing from it.
  return after.slice(start, after.length - end).includes(taken) ? 0 : taken.length
}

function keepRevision(journal: Journal, entry: Entry, reason: RevisionReason, at: Moment): void {
  sql(
    journal,
    `INSERT INTO entryRevision (id, entryId, body, wordCount, savedAtMs, reason)
     VALUES (?, ?, ?, ?, ?, ?)`
  ).run(newId({ msecs: at.nowMs }), entry.id, entry.body, entry.wordCount, entry.updatedAtMs, reason)
}

/** Newest first. */
export function listRevisions(journal: Journal, entryId: string): Revision[] {
  return sql<Revision>(
    journal,
    `SELECT id, savedAtMs, reason, wordCount FROM entryRevision
     WHERE entryId = ? AND ${keptOf()} ORDER BY savedAtMs DESC, rowid DESC`
  ).all(entryId)
}

export function readRevision(journal: Journal, input: RevisionInput): Result<RevisionText> {
  const revision = sql<RevisionText>(
    journal,
    'SELECT id, savedAtMs, reason, wordCount, body FROM entryRevision WHERE id = ? AND entryId = ?'
  ).get(input.revisionId, input.id)
  return revision === undefined ? fail('not-found', 'This earlier version is no longer kept.') : succeed(revision)
}

/** Puts an earlier text back; the present one is kept as a revision first, so a restore can itself be undone. */
export function restoreRevision(journal: Journal, input: RevisionInput, at: Moment): Result<Entry> {
  return inTransaction(journal, () => {
    const entry = findEntry(journal, input.id)
    if (entry === null) return noSuchEntry()
    const revision = readRevision(journal, input)
    if (!revision.ok) return revision
    if (entry.body !== revision.value.body) {
      const { body, wordCount } = revision.value
      keepRevision(journal, entry, 'restore', at)
      changeBody(journal, entry.id, body, wordCount, at)
      const typedOn = dayAt(at, readSettings(journal).dayStartMinutes)
      tallyWords(journal, { entryId: entry.id, words: wordCount - entry.wordCount, typedOn }, at.zone)
    }
    return succeed(getEntry(journal, entry.id))
  })
}
