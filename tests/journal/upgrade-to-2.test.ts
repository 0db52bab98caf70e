import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import { versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { bodiesFound, expectSound } from '../support/import-builders.ts'
import { id, journalOf, morning, opened, temporaryHome } from '../support/journal-builders.ts'

const first = migrations.slice(0, 1)

interface Row {
  readonly datedOn?: string
  readonly body: string
  readonly isTrashed?: boolean
}

/** A journal as version 1 left it, with these entries and something in every other table. */
async function homeOfVersion1(rows: readonly Row[]): Promise<string> {
  const home = temporaryHome()
  const journal = journalOf(await openJournal(home, { ...morning, migrations: first }))
  const { db } = journal
  const insert = db.prepare(`INSERT INTO entry (id, datedOn, createdOn, zone, body, wordCount, isStarred, mood, createdAtMs, updatedAtMs, deletedAtMs)
    VALUES (?, ?, ?, 'Europe/Berlin', ?, 1, 1, '🙂', ?, ?, ?)`)
  db.transaction(() => {
    rows.forEach(({ datedOn = '2022-04-12', body, isTrashed = false }, at) => insert.run(id(at + 1), datedOn, datedOn, body, at, at, isTrashed ? 5 : null))
    db.exec(`
      INSERT INTO entryRevision SELECT 'r' || rowid, id, 'an earlier text', 3, 1, 'pause' FROM entry LIMIT 2;
      INSERT INTO tag VALUES ('éclair', 'Éclair');
      INSERT INTO entryTag SELECT id, 'éclair' FROM entry LIMIT 2;
      INSERT INTO writingTally SELECT id, datedOn, zone, 1 FROM entry LIMIT 2;
      INSERT INTO writingSession VALUES ('s', '2022-04-12', 'Europe/Berlin', 1, 2);
      INSERT INTO promptOffer VALUES ('2022-04-12', 'p', 1, NULL);
      INSERT INTO setting VALUES ('wordGoal', '300');`)
    // A row that is gone leaves a gap in the numbers that the index goes by.
    db.prepare('DELETE FROM entry WHERE id = ?').run(id(3))
  })()
  closeJournal(journal)
  return home
}

const columns1 = 'rowid, id, datedOn, createdOn, zone, body, wordCount, isStarred, mood, prompt, createdAtMs, updatedAtMs, deletedAtMs'
const queries = {
  entry: `SELECT ${columns1} FROM entry ORDER BY rowid`,
  entryRevision: 'SELECT id, entryId, body, wordCount, savedAtMs, reason FROM entryRevision ORDER BY id',
  writingSession: 'SELECT id, typedOn, zone, startedAtMs, endedAtMs FROM writingSession ORDER BY id',
  // Its question is in a column of another name since: upgrade-to-6.test.ts.
  promptOffer: 'SELECT offeredOn, offeredAtMs, answer FROM promptOffer ORDER BY 1',
  ...Object.fromEntries(['tag', 'entryTag', 'writingTally', 'setting'].map((table) => [table, `SELECT * FROM ${table} ORDER BY 1, 2`]))
}

function rowsIn(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const rows = Object.entries(queries).map(([table, query]): [string, unknown[]] => [table, db.prepare(query).all()])
  db.close()
  return Object.fromEntries(rows)
}

const awkward: readonly Row[] = [
  { body: '' },
  { body: 'a\0b\r\nc\u2028 after the zero' },
  { body: 'deleted before' },
  { body: 'x'.repeat(200_000), datedOn: '0001-01-01' },
  { body: "Robert'); DROP TABLE entry;--", datedOn: '9999-12-31' },
  { body: '我写了一篇文章，ฉันเขียนหนังสือ' },
  { body: 'Ο λόγος, café, السَّلَامُ' },
  { body: 'in the trash', isTrashed: true },
  { body: '\u200B\u0001\uFEFF' }
]

describe('the upgrade that brings search', () => {
  it('keeps every row of every table', async () => {
    const home = await homeOfVersion1(awkward)
    const before = rowsIn(journalPath(home))
    const journal = await opened(home)
    expect(versionOf(journal.db)).toBe(migrations.length)
    expect(rowsIn(journalPath(home))).toEqual(before)
    expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)
    expect(journal.db.prepare('SELECT DISTINCT importId, isTouched FROM entry').all()).toEqual([{ importId: null, isTouched: 0 }])
    expectSound(journal)
  })

  it.each([
    ['zero', 1], ['robert', 4], ['drop table', 4], ['文章', 5], ['หนังสือ', 5], ['λογος', 6], ['cafe', 6], ['السلام', 6], [`${'x'.repeat(400)}*`, 3]
  ])('makes %s findable', async (text, at) => {
    const journal = await opened(await homeOfVersion1(awkward))
    expect(bodiesFound(journal, text)).toEqual([awkward[at]?.body])
  })

  it('makes the trash findable there, and what is deleted nowhere', async () => {
    const journal = await opened(await homeOfVersion1(awkward))
    expect(bodiesFound(journal, 'trash')).toEqual([])
    expect(bodiesFound(journal, 'trash', { inTrash: true })).toEqual(['in the trash'])
    expect(bodiesFound(journal, 'deleted')).toEqual([])
  })

  it('makes a copy first, of version 1 with every row', async () => {
    const home = await homeOfVersion1(awkward)
    const before = rowsIn(journalPath(home))
    await opened(home)
    const [name = '', ...more] = readdirSync(backupsFolder(home))
    expect([name, more]).toEqual(['before-version-2-2022-04-12T07-00-00Z.db', []])
    const copy = new Database(join(backupsFolder(home), name), { readonly: true })
    expect(versionOf(copy)).toBe(1)
    copy.close()
    expect(rowsIn(join(backupsFolder(home), name))).toEqual(before)
  })

  it('brings a journal of ten thousand entries over', async () => {
    const scripts = ['a walk by the harbour and home again', '今天我写了一篇文章，然后去了图书馆。']
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ body: `${(scripts[at % 2] ?? '').concat(' ').repeat(20)}n${String(at)}` }))
    const home = await homeOfVersion1(rows)
    const startedAtMs = performance.now()
    const journal = await opened(home)
    if (process.env['SD_REPORT'] === '1') console.log(`10,000 entries came to version 2 in ${((performance.now() - startedAtMs) / 1_000).toFixed(1)} s`)
    expect([bodiesFound(journal, 'n9999').length, bodiesFound(journal, '文章').length]).toEqual([1, 200])
    expectSound(journal)
  }, 120_000)
})
