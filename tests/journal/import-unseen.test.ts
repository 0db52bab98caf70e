import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { dropImport, keepImport } from '../../electron/exchange/import.ts'
import { openDay } from '../../electron/journal/days.ts'
import { countEntries, trashEntry } from '../../electron/journal/entries.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { hasUnfinishedImports, listImports, removeUnfinishedImports, rowsInACommit, undoImport } from '../../electron/journal/imports.ts'
import { connect, sql, type Journal } from '../../electron/journal/journal.ts'
import { listRevisions } from '../../electron/journal/revisions.ts'
import { journalStats } from '../../electron/journal/stats.ts'
import { listTags } from '../../electron/journal/tags.ts'
import { listEntries, onThisDay, outlineMonths, readCalendar } from '../../electron/journal/timeline.ts'
import { noFilter } from '../../shared/models/find.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { batchOf, bodiesFound, expectSound, linesFound, rowsOf, unwatched } from '../support/import-builders.ts'
import { at, id, opened, valueOf, write } from '../support/journal-builders.ts'
import { diaryFolder } from '../unit/exchange/diary-folder.ts'

/** Three commits' worth. */
const days = rowsInACommit * 2 + 50
const now = at('2022-01-20T09:00[Europe/Berlin]')

/** All that the writer could see anywhere. */
function seen(journal: Journal): unknown {
  const everything = { from: '0001-01-01', to: '9999-12-31' }
  return {
    days: ['2021-01-20', '2022-01-20'].map((on) => openDay(journal, { on }, now)),
    counts: countEntries(journal),
    stats: journalStats(journal),
    tags: listTags(journal),
    months: outlineMonths(journal, noFilter),
    list: listEntries(journal, { ...noFilter, offset: 0, limit: 200 }),
    starred: listEntries(journal, { ...noFilter, isStarred: true, offset: 0, limit: 200 }),
    trash: linesFound(journal, 'day', { inTrash: true }),
    trashMonths: outlineMonths(journal, { ...noFilter, inTrash: true }),
    calendar: readCalendar(journal, everything),
    onThisDay: onThisDay(journal, now),
    found: [linesFound(journal, 'day'), linesFound(journal, 'harbour', { order: 'relevance' })],
    versions: listRevisions(journal, id(1)),
    imports: listImports(journal)
  }
}

async function usedJournal(): Promise<Journal> {
  const journal = await opened()
  write(journal, { id: id(1), datedOn: '2021-01-20', body: 'My own day by the harbour.', at: now })
  return journal
}

describe('an import that is not finished', () => {
  it('shows nowhere at any moment of its keeping, and everywhere with its last commit', async () => {
    const journal = await usedJournal()
    const before = seen(journal)
    const source = valueOf(await stageFolder(journal, generatedDiary(days), null, unwatched))
    expect(seen(journal)).toEqual(before)
    const during: unknown[] = []
    await keepImport(journal, source, now, { ...unwatched, onProgress: () => during.push(seen(journal), sql(journal, 'SELECT count(*) FROM entry').pluck().get()) })
    dropImport(journal)
    expect(during).toEqual([before, rowsInACommit + 1, before, 2 * rowsInACommit + 1, before, days + 2])
    expect(countEntries(journal).entries).toBe(days + 2)
    expect(onThisDay(journal, now)).toHaveLength(2)
    expect(linesFound(journal, 'harbour')).toHaveLength(Math.ceil(days / 7) + 1)
  })

  it('offers no version of an entry yet', async () => {
    const journal = await usedJournal()
    const root = diaryFolder({ '2021-01-20.md': 'Mine.' })
    await batchOf(journal, root, now)
    const before = seen(journal)
    sql(journal, `INSERT INTO importBatch (id, format, source, zone, startedAtMs) VALUES ('b', 'markdown-folder', '/x', 'UTC', 0)`).run()
    sql(journal, `INSERT INTO entryRevision VALUES ('r', ?, 'From a file', 3, 1, 'import', 'b')`).run(id(1))
    expect(seen(journal)).toEqual(before)
  })

  it('is removed by the next start, with all that belongs to it', async () => {
    const journal = await usedJournal()
    const before = rowsOf(journal)
    const batchId = await batchOf(journal, generatedDiary(days), now)
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(batchId)
    expect(hasUnfinishedImports(journal)).toBe(true)
    const told: number[] = []
    expect(await removeUnfinishedImports(journal, (done, total) => told.push(done, total))).toMatchObject({ entry: days + 1 })
    expect(told).toEqual([rowsInACommit, days + 1, 2 * rowsInACommit, days + 1, days + 1, days + 1])
    expect(rowsOf(journal)).toEqual(before)
    expect(hasUnfinishedImports(journal)).toBe(false)
    expectSound(journal)
  })

  it('is not known to the next one, which brings everything', async () => {
    const journal = await usedJournal()
    const root = generatedDiary(20)
    const batchId = await batchOf(journal, root, now)
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(batchId)
    expect(await batchOf(journal, root, now)).not.toBe(batchId)
    expect(countEntries(journal).entries).toBe(22)
  })
})

describe('an import that is being taken back', () => {
  it('is unseen from the first moment, in the trash too', async () => {
    const journal = await usedJournal()
    const before = seen(journal)
    const batchId = await batchOf(journal, generatedDiary(days), now)
    for (const { id: entryId } of linesFound(journal, 'day').slice(0, 3)) valueOf(trashEntry(journal, { id: entryId }, now))
    expect(bodiesFound(journal, 'day', { inTrash: true })).toHaveLength(3)
    const during: unknown[] = []
    valueOf(await undoImport(journal, batchId, now, () => during.push(seen(journal))))
    expect(during).toEqual([before, before, before])
    expect(seen(journal)).toEqual(before)
  })
})

describe('saving while an import is kept', () => {
  it('is never refused', async () => {
    const { home } = await usedJournal()
    // As the worker has it beside the window: without the lock.
    const journal = { home, db: connect(journalPath(home)) }
    onTestFinished(() => void journal.db.close())
    const root = generatedDiary(1_500)
    const source = valueOf(await stageFolder(journal, root, null, unwatched))
    const writer = saver(home)
    await writer.started
    const counts: number[] = []
    await keepImport(journal, source, now, { ...unwatched, onProgress: ({ done }) => counts.push(done) })
    const { saves, longestMs, failures } = await writer.stop()
    expect(failures).toEqual([])
    expect(saves).toBeGreaterThan(0)
    expect(counts.at(-1)).toBe(1_501)
    if (process.env['SD_REPORT'] === '1') console.log(`${String(saves)} saves, the longest waited ${longestMs.toFixed(1)} ms`)
    dropImport(journal)
    expectSound(journal)
  })
})

/** Another connection, in a thread of its own as the window's is, that saves on and on with the settings of a journal. */
function saver(home: string) {
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads')
     const db = new (require('better-sqlite3'))(workerData + '/journal.db', { timeout: 5000 })
     db.pragma('synchronous = FULL')
     const save = db.prepare('UPDATE setting SET valueJson = ? WHERE name = ?')
     db.prepare("INSERT INTO setting VALUES ('test', '0')").run()
     let [saves, longestMs, failures] = [0, 0, []]
     const again = () => {
       const from = performance.now()
       try { save.run(String(saves), 'test'); saves += 1 } catch (error) { failures.push(error.code) }
       longestMs = Math.max(longestMs, performance.now() - from)
       timer = setTimeout(again, 1)
     }
     let timer = setTimeout(again, 0)
     parentPort.once('message', () => { clearTimeout(timer); db.close(); parentPort.postMessage({ saves, longestMs, failures }) })
     parentPort.postMessage('started')`,
    { eval: true, workerData: home }
  )
  const started = new Promise((resolve) => worker.once('message', resolve))
  return {
    started,
    stop: async () => {
      const told = new Promise<{ saves: number; longestMs: number; failures: string[] }>((resolve) => worker.once('message', resolve))
      worker.postMessage('stop')
      return await told
    }
  }
}
