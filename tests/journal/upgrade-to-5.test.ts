import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { journalPath } from '../../electron/journal/files.ts'
import { versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { foundingWeek, freshId } from '../support/audience-builders.ts'
import { answered, sent } from '../support/application-builders.ts'
import { expectSound } from '../support/import-builders.ts'
import { id, journalOf, morning, opened, temporaryHome, write } from '../support/journal-builders.ts'

const firstFour = migrations.slice(0, 4)

/** A journal as version 4 left it: entries, stories, counts, follows, things in the trash, a name in a right-to-left script. */
async function homeOfVersion4(): Promise<string> {
  const home = temporaryHome()
  const journal = journalOf(await openJournal(home, { ...morning, migrations: firstFour }))
  const account = foundingWeek(journal)
  write(journal, { id: id(1), body: 'A no came.\r\nשלום 文章 👩🏽‍🎤', datedOn: '2024-02-29' })
  journal.db.exec(`
    INSERT INTO person (id, accountId, key, alias, createdAtMs) VALUES ('${freshId()}', '${account.id}', 'שלום', 'שלום', 1);
    INSERT INTO setting (name, valueJson) VALUES ('closesToTray', '"yes"'), ('fromTheFuture', '{}');
    UPDATE story SET deletedAtMs = 5 WHERE rowid = (SELECT max(rowid) FROM story);`)
  closeJournal(journal)
  return home
}

function rowsIn(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const tables = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).pluck().all()
  const rows = tables.map((table): [string, unknown[]] => [table, db.prepare(`SELECT * FROM "${table}"`).all()])
  db.close()
  return Object.fromEntries(rows)
}

describe('the upgrade that brings applications', () => {
  it('leaves every row of every table as it was, and adds none', async () => {
    const home = await homeOfVersion4()
    const before = rowsIn(journalPath(home))
    const journal = await opened(home)
    expect(versionOf(journal.db)).toBe(migrations.length)
    const after = rowsIn(journalPath(home))
    for (const [table, rows] of Object.entries(before)) expect(after[table], table).toEqual(rows)
    const added = Object.keys(after).filter((table) => before[table] === undefined)
    expect(added).toEqual(expect.arrayContaining(['application', 'outcome', 'program', 'reminder']))
    expect(added.flatMap((table) => after[table] ?? [])).toEqual([])
    expectSound(journal)
  })

  it('lets an application be sent and answered in a journal from before', async () => {
    const journal = await opened(await homeOfVersion4())
    expect(answered(journal, sent(journal, '2022-03-30')).reapply.on).toBe('2022-04-30')
    expectSound(journal)
  })
})
