import Database from 'better-sqlite3'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setMood, starEntry, trashEntry } from '../../electron/journal/entries.ts'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import type { Migration } from '../../electron/journal/migrations/index.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { failureIn, id, journalOf, later, minute, morning, sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { copyAsKilled, pictureOf } from '../support/journal-folder.ts'

const next = migrations.length + 1
const and = (name: string, up: string): readonly Migration[] => [...migrations, { version: next, name, up }]

/** The way SQLite asks for where a column changes: a new table, the rows, the old name. */
const rebuildEntries = and(
  'rebuild-entries',
  `DROP VIEW shownEntry; DROP VIEW entrySearchable;
   CREATE TABLE entryNew (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, datedOn TEXT NOT NULL, createdOn TEXT NOT NULL,
     zone TEXT NOT NULL, body TEXT NOT NULL, wordCount INTEGER NOT NULL, isStarred INTEGER NOT NULL DEFAULT 0, mood TEXT,
     prompt TEXT, createdAtMs INTEGER NOT NULL, updatedAtMs INTEGER NOT NULL, deletedAtMs INTEGER,
     importId TEXT REFERENCES importBatch (id), isTouched INTEGER NOT NULL DEFAULT 0, searchText TEXT, place TEXT) STRICT;
   INSERT INTO entryNew SELECT *, NULL FROM entry;
   DROP TABLE entry;
   ALTER TABLE entryNew RENAME TO entry;
   CREATE VIEW shownEntry AS SELECT * FROM entry WHERE deletedAtMs IS NULL;
   CREATE VIEW entrySearchable AS SELECT rowid, coalesce(searchText, body) AS text FROM entry;`
)
const failsHalfWay = and('fails', 'UPDATE entry SET body = upper(body); CREATE TABLE half (a TEXT) STRICT; SELECT no_such_function();')
const losesTags = and('loses', 'DELETE FROM tag;')

/** Rows that a migration is likely to trip over. */
function writeAwkwardly(journal: Journal): void {
  write(journal, { id: id(1), body: '' })
  write(journal, { id: id(2), body: 'a\0b\r\nc\u2028', prompt: 'Why?' })
  write(journal, { id: id(3), body: 'x'.repeat(200_000), datedOn: '0001-01-01' })
  write(journal, { id: id(4), body: "Robert'); DROP TABLE entry;--", datedOn: '9999-12-31' })
  write(journal, { id: id(4), body: 'after a pause', at: later(morning, 10 * minute) })
  starEntry(journal, { id: id(2), isStarred: true })
  setMood(journal, { id: id(2), mood: '🙂' })
  addTag(journal, { id: id(2), tag: 'Éclair' })
  addTag(journal, { id: id(3), tag: 'ÉCLAIR' })
  trashEntry(journal, { id: id(3) }, morning)
}

/** Every row of every table that migration 1 made. */
function rowsOf(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const tables = ['entryRevision', 'tag', 'entryTag', 'writingTally', 'writingSession', 'promptOffer', 'setting']
  const rows = Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]))
  const entry = db.prepare('SELECT rowid, id, datedOn, createdOn, body, wordCount, isStarred, mood, prompt, deletedAtMs FROM entry ORDER BY id').all()
  db.close()
  return { ...rows, entry }
}

async function awkwardHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, writeAwkwardly)
  return home
}

const copiesIn = (home: string): string[] => readdirSync(backupsFolder(home)).sort()

describe('an upgrade', () => {
  it('keeps every row, also of tables that refer to the one rebuilt', async () => {
    const home = await awkwardHome()
    const before = rowsOf(journalPath(home))
    const journal = journalOf(await openJournal(home, { ...morning, migrations: rebuildEntries }))
    expect(journal.db.pragma('foreign_keys', { simple: true })).toBe(1)
    journal.db.close()
    expect(before['entryTag']).toHaveLength(2)
    expect(rowsOf(journalPath(home))).toEqual(before)
  })

  it('makes a copy first that holds every row', async () => {
    const home = await awkwardHome()
    const before = rowsOf(journalPath(home))
    journalOf(await openJournal(home, { ...morning, migrations: rebuildEntries })).db.close()
    expect(copiesIn(home)).toEqual([`before-version-${String(next)}-2022-04-12T07-00-00Z.db`])
    expect(rowsOf(join(backupsFolder(home), copiesIn(home)[0] ?? ''))).toEqual(before)
  })

  it('takes in what a log from a killed app still holds', async () => {
    const [home, copy] = [temporaryHome(), temporaryHome()]
    const journal = journalOf(await openJournal(home, morning))
    writeAwkwardly(journal)
    copyAsKilled(home, copy)
    const upgraded = journalOf(await openJournal(copy, { ...morning, migrations: rebuildEntries }))
    upgraded.db.close()
    journal.db.close()
    expect(rowsOf(journalPath(copy))).toEqual(rowsOf(journalPath(home)))
  })
})

describe.each([['stops half way', failsHalfWay], ['would leave rows that refer to nothing', losesTags]])('an upgrade that %s', (_name, faulty) => {
  it('leaves the file as it was, byte for byte', async () => {
    const home = await awkwardHome()
    const before = pictureOf(home)
    failureIn(await openJournal(home, { ...morning, migrations: faulty }))
    expect(pictureOf(home)).toMatchObject(before)
    expect(Object.keys(pictureOf(home)).filter((name) => !(name in before) && !name.startsWith('backups'))).toEqual([])
  })

  it('is reported, and the copy made before it is offered', async () => {
    const home = await awkwardHome()
    const failure = failureIn(await openJournal(home, { ...morning, migrations: faulty }))
    expect(failure).toMatchObject({ problem: 'upgrade-failed', canOpenAsIs: false, backup: { name: copiesIn(home)[0], entries: 3 } })
  })
})

describe('a failed upgrade', () => {
  it('leaves a journal that the version before still opens, without a check', async () => {
    const home = await awkwardHome()
    const before = rowsOf(journalPath(home))
    failureIn(await openJournal(home, { ...morning, migrations: failsHalfWay }))
    await sitting(home)
    expect(rowsOf(journalPath(home))).toEqual(before)
  })

  it('copies nothing again where it fails again', async () => {
    const home = await awkwardHome()
    for (const hours of [0, 1, 2]) {
      failureIn(await openJournal(home, { ...later(morning, hours * 60 * minute), migrations: failsHalfWay }))
    }
    expect(copiesIn(home)).toHaveLength(1)
  })

  it('copies again where the journal has changed since', async () => {
    const home = await awkwardHome()
    failureIn(await openJournal(home, { ...morning, migrations: failsHalfWay }))
    await sitting(home, (journal) => write(journal, { id: id(9) }))
    failureIn(await openJournal(home, { ...later(morning, 60 * minute), migrations: failsHalfWay }))
    expect(copiesIn(home)).toHaveLength(2)
  })

  it('keeps the log of a killed app where it was', async () => {
    const [home, copy] = [temporaryHome(), temporaryHome()]
    const journal = journalOf(await openJournal(home, morning))
    writeAwkwardly(journal)
    copyAsKilled(home, copy)
    journal.db.close()
    const before = pictureOf(copy)
    failureIn(await openJournal(copy, { ...morning, migrations: failsHalfWay }))
    expect(pictureOf(copy)['journal.db']).toBe(before['journal.db'])
    expect(failureIn(await openJournal(copy, { ...morning, migrations: failsHalfWay })).problem).toBe('upgrade-failed')
  })
})
