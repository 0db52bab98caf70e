import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { v7 as newId } from 'uuid'
import { markClosed } from '../../../electron/journal/clean-close.ts'
import { writeEntry } from '../../../electron/journal/entries.ts'
import { journalPath } from '../../../electron/journal/files.ts'
import type { Journal } from '../../../electron/journal/journal.ts'
import { newestVersion } from '../../../electron/journal/migrate.ts'
import { closeJournal, openJournal } from '../../../electron/journal/open-journal.ts'
import { addDays, type Moment } from '../../../shared/dates.ts'
import { prose } from './prose.ts'

/** The day on which the large journals end, and the clock of the app that opens them. */
export const lastDay = '2025-08-04'
export const evening = `${lastDay}T20:00:00+00:00`
export const wordsInAnEntry = 200

/** Thirty-five years. */
const days = 13_000
const writtenInATransaction = 1_000

/** A journal of so many entries in `home`, closed in order: a copy of one that is made once and kept for later runs. */
export async function placeLargeJournal(home: string, entries: number): Promise<void> {
  await placeMade(home, { name: 'journal', things: 'entries', count: entries, writeOne: (journal, number) => writeOne(journal, number, entries) })
}

/** What a journal is made of, by the app's own functions, so that everything is there that years of use leave. */
interface Making {
  readonly name: string
  readonly things: string
  readonly count: number
  writeOne(this: void, journal: Journal, number: number): void
}

/** The same of any things. */
export async function placeMade(home: string, making: Making): Promise<void> {
  const made = await ensureMade(making)
  mkdirSync(home, { recursive: true })
  copyFileSync(journalPath(made), journalPath(home))
  markClosed(home)
}

async function ensureMade(making: Making): Promise<string> {
  const { name, things, count } = making
  // Another schema or another text makes another journal.
  const kept = join(tmpdir(), `second-draft-bench-${userInfo().username}`, `${name}-${String(count)}-schema-${String(newestVersion())}-text-1`)
  if (existsSync(kept)) return kept
  const unfinished = `${kept}.${String(process.pid)}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(dirname(kept), { recursive: true, mode: 0o700 })
  console.log(`Writing a journal of ${count.toLocaleString('en-GB')} ${things} (once) ...`)
  await fill(unfinished, making)
  // Another run may have made it in the meantime.
  if (existsSync(kept)) rmSync(unfinished, { recursive: true })
  else renameSync(unfinished, kept)
  return kept
}

async function fill(home: string, { count, writeOne: write }: Making): Promise<void> {
  const journal = await openAt(home)
  journal.db.pragma('synchronous = OFF')
  const writeSome = journal.db.transaction((from: number) => {
    for (let number = from; number < Math.min(count, from + writtenInATransaction); number += 1) write(journal, number)
  })
  for (let from = 0; from < count; from += writtenInATransaction) writeSome(from)
  closeJournal(journal)
}

/** Spread evenly, but for the last day, which has one entry whatever the size, so that Today shows the same page. */
function writeOne(journal: Journal, number: number, entries: number): void {
  const before = days - Math.floor((number * days) / entries)
  const datedOn = number === entries - 1 ? lastDay : addDays(lastDay, -before)
  const at = momentOf(datedOn, number)
  writeEntry(journal, { id: newId({ msecs: at.nowMs }), datedOn, body: prose(number, wordsInAnEntry), prompt: null }, at)
}

/** Somewhere between seven and half past seven in the evening, later for the later ones of a day. */
function momentOf(day: string, number: number): Moment {
  return { nowMs: Date.parse(`${day}T19:00:00Z`) + (number % 1_800) * 1_000, zone: 'UTC' }
}

export async function openAt(home: string): Promise<Journal> {
  const opened = await openJournal(home, { nowMs: Date.parse(evening) })
  if (!opened.ok) throw new Error(`Not opened: ${opened.failure.problem}, ${opened.failure.detail}`)
  return opened.journal
}
