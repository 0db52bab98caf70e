import Database from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { writeEntry } from '../../../electron/journal/entries.ts'
import { journalPath } from '../../../electron/journal/files.ts'
import { closeJournal } from '../../../electron/journal/open-journal.ts'
import { addDays } from '../../../shared/dates.ts'
import { timed, type BenchCase } from '../bench-case.ts'
import { root } from '../root.ts'
import { medianOf } from '../run-case.ts'
import { lastDay, openAt, wordsInAnEntry } from '../support/large-journal.ts'
import { prose } from '../support/prose.ts'
import { importedAt, importTimed, type ImportSteps } from '../support/timed-import.ts'

export const importFolder: BenchCase = {
  name: 'Import of Markdown files',
  unit: 'ms',
  target: 3,
  rounds: 7,
  rows: 10_000,
  baseline: 'One bare script reads the files and inserts the same rows, with the same indexes and search index, in one transaction.',
  candidate: 'What the command line’s import --keep does with the folder: read, find the days, compare, keep.',
  open: ({ folder, rows }) => {
    const diary = join(folder, 'diary')
    writeDiary(diary, rows)
    const steps: ImportSteps[] = []
    let homes = 0
    const nextHome = (): string => join(folder, `home-${String((homes += 1))}`)
    return Promise.resolve({
      baseline: () => insertBare(nextHome(), diary),
      candidate: async () => {
        const journal = await openAt(nextHome())
        const taken = await importTimed(journal, diary)
        closeJournal(journal)
        steps.push(taken)
        return taken.stageMs + taken.keepMs
      },
      notes: async () => ({
        'ms of it to read and compare': medianOf(steps.map(({ stageMs }) => stageMs)),
        'ms of it to keep': medianOf(steps.map(({ keepMs }) => keepMs)),
        ...(await keepBesideASaver(nextHome(), diary))
      })
    })
  }
}

/** A file a day. */
function writeDiary(folder: string, files: number): void {
  mkdirSync(folder)
  for (let number = 0; number < files; number += 1) {
    writeFileSync(join(folder, `${addDays(lastDay, number - files)}.md`), `${prose(number, wordsInAnEntry)}\n`)
  }
}

async function insertBare(home: string, diary: string): Promise<number> {
  // The same tables; made beforehand, as the journal is.
  closeJournal(await openAt(home))
  const db = new Database(journalPath(home))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  const tookMs = timed(() => {
    const insert = db.prepare(
      `INSERT INTO entry (id, datedOn, createdOn, zone, body, wordCount, createdAtMs, updatedAtMs) VALUES (?, ?, ?, 'UTC', ?, ?, ?, ?)`
    )
    const index = db.prepare('INSERT INTO entryText (rowid, text) VALUES (?, ?)')
    db.transaction(() => {
      for (const name of readdirSync(diary)) {
        const [body, on] = [readFileSync(join(diary, name), 'utf8'), name.slice(0, 10)]
        const { lastInsertRowid } = insert.run(randomUUID(), on, on, body, body.split(/\s+/).length, importedAt.nowMs, importedAt.nowMs)
        index.run(lastInsertRowid, body)
      }
    })()
  })
  db.close()
  return tookMs
}

/** As in the window: without the lock of the command line, and the writer types meanwhile. */
async function keepBesideASaver(home: string, diary: string): Promise<Record<string, number>> {
  const { lock, ...journal } = await openAt(home)
  writeEntry(journal, { id: '01801a2b-0000-7000-8000-000000000000', datedOn: lastDay, body: 'Today.', prompt: null }, importedAt)
  const saver = new Worker(join(root, 'tests/bench/support/other-writer.mjs'), { workerData: { path: journalPath(home), rowid: 1 } })
  await once(saver, 'message')
  const { keepMs } = await importTimed(journal, diary)
  saver.postMessage('stop')
  const answer: readonly unknown[] = await once(saver, 'message')
  closeJournal({ ...journal, ...(lock === undefined ? {} : { lock }) })
  return { 'ms to keep beside a window in which the writer types': keepMs, 'ms that the longest save had to wait then': Number(answer[0]) }
}
