import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { journalPath } from '../../electron/journal/files.ts'
import { versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { undoImport } from '../../electron/journal/imports.ts'
import { bodiesFound, expectSound, keepFound } from '../support/import-builders.ts'
import { id, journalOf, morning, opened, temporaryHome, valueOf } from '../support/journal-builders.ts'
import { foundStory, titlesOf } from '../support/story-builders.ts'

const firstTwo = migrations.slice(0, 2)
const batch = '01801a2b-0000-7000-8000-0000000000b1'

/** A journal as version 2 left it: entries typed and imported, an import that was cut short, a trash, every table in use. */
async function homeOfVersion2(): Promise<string> {
  const home = temporaryHome()
  const journal = journalOf(await openJournal(home, { ...morning, migrations: firstTwo }))
  journal.db.exec(`
    INSERT INTO importBatch VALUES ('${batch}', 'markdown-folder', '/diary', 'Europe/Berlin', 1, 2, NULL), ('cut', 'markdown-folder', '/other', 'Europe/Berlin', 1, NULL, NULL);
    INSERT INTO entry (id, datedOn, createdOn, zone, body, wordCount, createdAtMs, updatedAtMs, deletedAtMs, importId, isTouched)
    VALUES ('${id(1)}', '2022-04-12', '2022-04-12', 'Europe/Berlin', 'typed', 1, 1, 1, NULL, NULL, 0),
      ('${id(2)}', '2020-02-29', '2020-02-29', 'Europe/Berlin', 'imported', 1, 1, 1, NULL, '${batch}', 0),
      ('${id(3)}', '2020-03-01', '2020-03-01', 'Europe/Berlin', 'touched', 1, 1, 1, NULL, '${batch}', 1),
      ('${id(4)}', '2020-03-02', '2020-03-02', 'Europe/Berlin', 'unseen', 1, 1, 1, NULL, 'cut', 0),
      ('${id(5)}', '2020-03-03', '2020-03-03', 'Europe/Berlin', 'trashed', 1, 1, 1, 9, NULL, 0);
    INSERT INTO entryText (entryText) VALUES ('rebuild');
    INSERT INTO importedItem VALUES ('${batch}', '2020-02-29.md', 'h2', 'entry', '${id(2)}'), ('${batch}', '2020-03-01.md', 'h3', 'entry', '${id(3)}');
    INSERT INTO entryRevision VALUES ('r1', '${id(3)}', 'before', 1, 1, 'import', '${batch}');
    INSERT INTO tag VALUES ('éclair', 'Éclair');
    INSERT INTO entryTag VALUES ('${id(1)}', 'éclair');`)
  closeJournal(journal)
  return home
}

function rowsIn(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const tables = ['entry', 'entryRevision', 'importBatch', 'tag', 'entryTag', 'writingTally', 'writingSession', 'promptOffer', 'setting']
  const rows = tables.map((table): [string, unknown[]] => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()])
  const items = db.prepare('SELECT importId, sourceKey, contentHash, kind, itemId FROM importedItem ORDER BY 1, 2').all()
  db.close()
  return { ...Object.fromEntries(rows), importedItem: items }
}

describe('the upgrade that brings stories', () => {
  it('leaves every row as it was', async () => {
    const home = await homeOfVersion2()
    const before = rowsIn(journalPath(home))
    const journal = await opened(home)
    expect(versionOf(journal.db)).toBe(migrations.length)
    expect(rowsIn(journalPath(home))).toEqual(before)
    expectSound(journal)
    expect(bodiesFound(journal, 'imported')).toEqual(['imported'])
    expect(bodiesFound(journal, 'unseen')).toEqual([])
  })

  it('can still take back what came in before it', async () => {
    const journal = await opened(await homeOfVersion2())
    expect(valueOf(await undoImport(journal, batch, morning))).toMatchObject({ removed: { entry: 2 }, stayed: [{ kind: 'entry', id: id(3) }] })
    expectSound(journal)
  })

  it('takes stories in beside what was there', async () => {
    const journal = await opened(await homeOfVersion2())
    await keepFound(journal, [foundStory('a1')])
    expect(titlesOf(journal)).toEqual(['Story a1'])
    expectSound(journal)
  })
})
