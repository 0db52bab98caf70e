import Database from 'better-sqlite3'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { summariseDay } from '../../../electron/journal/days.ts'
import { writeEntry } from '../../../electron/journal/entries.ts'
import { journalPath } from '../../../electron/journal/files.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { timed, type BenchCase, type BenchPlace, type Sides } from '../bench-case.ts'
import { evening, lastDay, openAt, placeLargeJournal } from '../support/large-journal.ts'
import { prose } from '../support/prose.ts'

const entryId = '01801a2b-0000-7000-8000-000000000000'
const firstText = prose(0, 2_000)

const common = { unit: 'ms', target: 2, rounds: 9, rows: 10_000 } as const
const candidate = 'What the main process does for a save (writeEntry, summariseDay) of an entry of 2,000 words whose last word has changed.'
const baseline = 'better-sqlite3 alone, in one durable transaction (WAL, synchronous=FULL): the same row changed, its text taken out of the index and put in again'

/** A save a second, as typing goes. */
export const save: BenchCase = {
  ...common,
  name: 'Save of 2,000 words',
  candidate,
  baseline: `${baseline}.`,
  open: (place) => openSaves(place, { everyMs: 1_000, keepsRevision: false })
}

/** After a pause: what was there is kept as a version. */
export const saveWithRevision: BenchCase = {
  ...common,
  name: 'Save of 2,000 words that keeps a version',
  candidate,
  baseline: `${baseline}, and the same version inserted.`,
  open: (place) => openSaves(place, { everyMs: 6 * 60_000, keepsRevision: true })
}

interface Saves {
  readonly everyMs: number
  readonly keepsRevision: boolean
}

async function openSaves({ folder, rows }: BenchPlace, saves: Saves): Promise<Sides> {
  const ours = await openOurs(join(folder, 'ours'), rows, saves)
  const bare = await openBare(join(folder, 'bare'), rows, saves)
  return {
    baseline: () => timeOf(bare.save, rows),
    candidate: () => timeOf(ours.save, rows),
    close: () => {
      ours.close()
      bare.close()
    }
  }
}

/** Of one of many saves: a single one may meet the moment at which SQLite tidies its log. */
function timeOf(save: () => void, rows: number): number {
  const saves = Math.min(100, rows)
  const work = (): void => {
    for (let count = 0; count < saves; count += 1) save()
  }
  return timed(work) / saves
}

/** The texts that both sides save: the last word is another each time. */
function textOf(nth: number): string {
  return `${firstText} ${nth.toString(36).padStart(4, 'a')}`
}

async function openOurs(home: string, rows: number, { everyMs }: Saves) {
  await placeLargeJournal(home, rows)
  const journal = await openAt(home)
  const momentOf = (nth: number) => ({ nowMs: Date.parse(evening) + nth * everyMs, zone: 'UTC' })
  let nth = 0
  const save = (): void => {
    const { datedOn } = writeEntry(journal, { id: entryId, datedOn: lastDay, body: textOf(nth), prompt: null }, momentOf(nth))
    summariseDay(journal, datedOn, momentOf(nth))
    nth += 1
  }
  save()
  return { save, close: () => closeJournal(journal) }
}

async function openBare(home: string, rows: number, { everyMs, keepsRevision }: Saves) {
  const ours = await openOurs(home, rows, { everyMs, keepsRevision })
  ours.close()
  const db = new Database(journalPath(home))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const rowid = db.prepare('SELECT rowid FROM entry WHERE id = ?').pluck().get(entryId)
  const takeOut = db.prepare(`INSERT INTO entryText (entryText, rowid, text) VALUES ('delete', ?, ?)`)
  const change = db.prepare('UPDATE entry SET body = ?, wordCount = ?, updatedAtMs = ? WHERE rowid = ?')
  const putIn = db.prepare('INSERT INTO entryText (rowid, text) VALUES (?, ?)')
  const keep = db.prepare('INSERT INTO entryRevision (id, entryId, body, wordCount, savedAtMs, reason) VALUES (?, ?, ?, ?, ?, ?)')
  let nth = 1
  const save = db.transaction(() => {
    const [before, body] = [textOf(nth - 1), textOf(nth)]
    const atMs = Date.parse(evening) + nth * everyMs
    takeOut.run(rowid, before)
    change.run(body, 2_000, atMs, rowid)
    putIn.run(rowid, body)
    if (keepsRevision) keep.run(newId({ msecs: atMs }), entryId, before, 2_000, atMs, 'pause')
    nth += 1
  })
  return { save: () => save.immediate(), close: () => void db.close() }
}
