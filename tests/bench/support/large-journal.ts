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
const entriesInATransaction = 1_000

/** A journal of so many entries in `home`, closed in order: a copy of one that is made once and kept for later runs. */
export async function placeLargeJournal(home: string, entries: number): Promise<void> {
  const made = await ensureMade(entries)
  mkdirSync(home, { recursive: true })
  copyFileSync(journalPath(made), journalPath(home))
  markClosed(home)
}

async function ensureMade(entries: number): Promise<string> {
  // Another schema or another text makes another journal.
  const name = `journal-${String(entries)}-schema-${String(newestVersion())}-text-1`
  const kept = join(tmpdir(), `second-draft-bench-${userInfo().username}`, name)
  if (existsSync(kept)) return kept
  const making = `${kept}.${String(process.pid)}`
  rmSync(making, { recursive: true, force: true })
  mkdirSync(dirname(kept), { recursive: true, mode: 0o700 })
  console.log(`Writing a journal of ${entries.toLocaleString('en-GB')} entries (once) ...`)
  await fill(making, entries)
  // Another run may have made it in the meantime.
  if (existsSync(kept)) rmSync(making, { recursive: true })
  else renameSync(making, kept)
  return kept
}

/** By the app's own function, so that everything is there that years of use leave. */
async function fill(home: string, entries: number): Promise<void> {
  const journal = await openAt(home)
  journal.db.pragma('synchronous = OFF')
  const writeSome = journal.db.transaction((from: number) => {
    for (let number = from; number < Math.min(entries, from + entriesInATransaction); number += 1) writeOne(journal, number, entries)
  })
  for (let from = 0; from < entries; from += entriesInATransaction) writeSome(from)
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
