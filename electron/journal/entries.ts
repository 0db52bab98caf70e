import { dayAt, type Moment } from '../../shared/dates.ts'
import type {
  Entry, EntryFacts, EntryInput, MoveEntryInput, SetMoodInput, StarEntryInput, TrashedEntry, WriteEntryInput
} from '../../shared/models/entry.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { ownSearchTextOf } from '../../shared/search-text.ts'
import { firstLine } from '../../shared/text.ts'
import { countWords } from '../../shared/words.ts'
import { isKept } from './entry-filter.ts'
import { changeBody, columns, factsOf, findEntry, getEntry, noSuchEntry, toEntry, type EntryRow } from './entry-rows.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { notePromptWritten } from './offer-answers.ts'
import { noteReflection } from './note-reflection.ts'
import { keepRevisionIfDue } from './revisions.ts'
import { putIntoIndex } from './search-index.ts'
import { readSettings } from './settings.ts'
import { noteWriting } from './writing-time.ts'

/**
 * Saves what was typed: creates the entry on its first words, else changes its text. One transaction, one sync.
 * A trashed entry keeps receiving text too: it may have been put away while the last words were on their way.
 */
export function writeEntry(journal: Journal, input: WriteEntryInput, at: Moment): EntryFacts {
  return inTransaction(journal, () => {
    const before = findEntry(journal, input.id)
    if (before?.body === input.body) return factsOf(before)
    const wordCount = countWords(input.body)
    const today = dayAt(at, readSettings(journal).dayStartMinutes)
    if (before === null) {
      insertEntry(journal, { ...input, wordCount, createdOn: today, zone: at.zone, atMs: at.nowMs })
      noteReflection(journal, input, today)
    } else {
      keepRevisionIfDue(journal, before, input.body, at)
      changeBody(journal, input.id, input.body, wordCount, at)
    }
    if (before === null && answersOffer(input)) notePromptWritten(journal, today, input.about?.topic ?? null)
    noteWriting(journal, { entryId: input.id, words: wordCount - (before?.wordCount ?? 0), typedOn: today }, at)
    // Not read back: that is a long text, every second.
    return factsOf(before === null ? getEntry(journal, input.id) : { ...before, wordCount, updatedAtMs: at.nowMs })
  })
}

/** A telling again, or words about a cause, carry a question too, and leave the day's own one open. */
function answersOffer({ prompt, about }: WriteEntryInput): boolean {
  return prompt !== null && about?.topic !== null
}

interface NewEntry extends WriteEntryInput {
  readonly createdOn: string
  readonly zone: string
  readonly wordCount: number
  readonly atMs: number
}

function insertEntry(journal: Journal, entry: NewEntry): void {
  sql(
    journal,
    `INSERT INTO entry (id, datedOn, createdOn, zone, body, searchText, wordCount, prompt, createdAtMs, updatedAtMs)
     VALUES (@id, @datedOn, @createdOn, @zone, @body, @searchText, @wordCount, @prompt, @atMs, @atMs)`
  ).run({ ...entry, searchText: ownSearchTextOf(entry.body) })
  putIntoIndex(journal, entry.id)
}

/** One entry with its text, where it is to be read or written elsewhere than on its day. */
export function readEntry(journal: Journal, { id }: EntryInput): Result<Entry> {
  const row = sql<EntryRow>(journal, `SELECT ${columns} FROM shownEntry WHERE id = ?`).get(id)
  return row === undefined ? fail('not-found', 'This entry is no longer in the journal. It may be in the trash.') : succeed(toEntry(row))
}

/** The entries of one civil day, in the order they were begun. */
export function entriesOn(journal: Journal, on: string): Entry[] {
  return sql<EntryRow>(
    journal,
    `SELECT ${columns} FROM shownEntry WHERE datedOn = ? ORDER BY createdAtMs, rowid`
  )
    .all(on)
    .map(toEntry)
}

export function starEntry(journal: Journal, { id, isStarred }: StarEntryInput): Result<EntryFacts> {
  return changeEntry(journal, id, 'UPDATE entry SET isStarred = ?, isTouched = 1 WHERE id = ?', Number(isStarred))
}

export function setMood(journal: Journal, { id, mood }: SetMoodInput): Result<EntryFacts> {
  return changeEntry(journal, id, 'UPDATE entry SET mood = ?, isTouched = 1 WHERE id = ?', mood)
}

export function moveEntry(journal: Journal, { id, datedOn }: MoveEntryInput): Result<EntryFacts> {
  return changeEntry(journal, id, 'UPDATE entry SET datedOn = ?, isTouched = 1 WHERE id = ?', datedOn)
}

export function trashEntry(journal: Journal, { id }: EntryInput, at: Moment): Result<EntryFacts> {
  return changeEntry(journal, id, 'UPDATE entry SET deletedAtMs = ? WHERE id = ?', at.nowMs)
}

export function restoreEntry(journal: Journal, { id }: EntryInput): Result<Entry> {
  const restored = changeEntry(journal, id, 'UPDATE entry SET deletedAtMs = ? WHERE id = ?', null)
  return restored.ok ? succeed(getEntry(journal, id)) : restored
}

function changeEntry(journal: Journal, id: string, update: string, value: string | number | null): Result<EntryFacts> {
  return inTransaction(journal, () => {
    const { changes } = sql(journal, update).run(value, id)
    return changes === 1 ? succeed(factsOf(getEntry(journal, id))) : noSuchEntry()
  })
}

/** What lies in the trash, latest first. */
export function trashedEntries(journal: Journal): TrashedEntry[] {
  type Row = Omit<TrashedEntry, 'opening'> & { readonly start: string }
  return sql<Row>(
    journal,
    `SELECT id, datedOn, substr(body, 1, 2000) AS start, wordCount, deletedAtMs FROM entry
     WHERE deletedAtMs IS NOT NULL AND ${isKept} ORDER BY deletedAtMs DESC, rowid DESC`
  )
    .all()
    .map(({ start, ...row }) => ({ ...row, opening: firstLine(start) }))
}

export function countEntries(journal: Journal): { entries: number; trashed: number } {
  const entries = sql<number>(journal, 'SELECT count(*) FROM shownEntry').pluck().get()
  const trashed = sql<number>(journal, `SELECT count(*) FROM entry WHERE deletedAtMs IS NOT NULL AND ${isKept}`).pluck().get()
  return { entries: entries ?? 0, trashed: trashed ?? 0 }
}
