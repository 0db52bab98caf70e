import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { onTestFinished } from 'vitest'
import { writeEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { closeJournal, openJournal, type Opened } from '../../electron/journal/open-journal.ts'
import type { Moment } from '../../shared/dates.ts'
import type { EntryFacts, WriteEntryInput } from '../../shared/models/entry.ts'
import type { OpenFailure } from '../../shared/models/start.ts'
import type { Result } from '../../shared/result.ts'

/** "2022-04-12T09:00[Europe/Berlin]" as the caller's clock and zone. */
export function at(text: string): Moment {
  const moment = Temporal.ZonedDateTime.from(text)
  return { nowMs: moment.epochMilliseconds, zone: moment.timeZoneId }
}

/** An ordinary Tuesday morning. */
export const morning = at('2022-04-12T09:00[Europe/Berlin]')
export const minute = 60_000

export function later(moment: Moment, ms: number): Moment {
  return { ...moment, nowMs: moment.nowMs + ms }
}

/** A version 7 UUID that can be told from others in a failing test. */
export function id(number: number): string {
  return `01801a2b-0000-7000-8000-${String(number).padStart(12, '0')}`
}

/** A folder of the test's own, gone afterwards. */
export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'second-draft-journal-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}

/** The journal of a folder, or the test fails with the reason. Closed when the test ends. */
export async function opened(home = temporaryHome()): Promise<Journal> {
  const journal = journalOf(await openJournal(home, morning))
  onTestFinished(() => letGo(journal))
  return journal
}

/** Closes without folding the log in and without the marker; the lock goes too, as it does with a killed process. */
export function letGo({ db, lock }: Journal): void {
  db.close()
  lock?.release()
}

export function journalOf(result: Opened): Journal {
  if (!result.ok) throw new Error(`Not opened: ${result.failure.problem}, ${result.failure.detail}`)
  return result.journal
}

export function failureIn(result: Opened): OpenFailure {
  if (!result.ok) return result.failure
  letGo(result.journal)
  throw new Error('Opened, where a failure was expected')
}

/** Opens, does the work and closes in order: what one sitting leaves on the disk. */
export async function sitting(home: string, work: (journal: Journal) => void = () => undefined): Promise<void> {
  const journal = journalOf(await openJournal(home, morning))
  work(journal)
  closeJournal(journal)
}

export interface Written extends Partial<WriteEntryInput> {
  readonly at?: Moment
}

/** Writes an entry; what a test doesn't say is entry 1, this morning, on its own day. */
export function write(journal: Journal, { at: moment = morning, ...input }: Written = {}): EntryFacts {
  return writeEntry(journal, { id: id(1), datedOn: '2022-04-12', body: 'A first line.', prompt: null, ...input }, moment)
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

export function words(count: number): string {
  return Array.from({ length: count }, () => 'word').join(' ')
}
