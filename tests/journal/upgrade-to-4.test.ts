import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { listAccounts } from '../../electron/journal/accounts.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { undoImport } from '../../electron/journal/imports.ts'
import { sql } from '../../electron/journal/journal.ts'
import { versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { expectSound } from '../support/import-builders.ts'
import { at, id, journalOf, morning, opened, temporaryHome, valueOf } from '../support/journal-builders.ts'

const firstThree = migrations.slice(0, 3)
const batch = '01801a2b-0000-7000-8000-0000000000b1'

/** A journal as version 3 left it: stories, numbers of stories and of whole accounts, acts, sessions in several zones. */
async function homeOfVersion3(): Promise<string> {
  const home = temporaryHome()
  const journal = journalOf(await openJournal(home, { ...morning, migrations: firstThree }))
  const night = at('2022-03-27T03:30[Europe/Berlin]').nowMs
  journal.db.exec(`
    INSERT INTO importBatch VALUES ('${batch}', 'story-numbers', '/stats.csv', 'Europe/Berlin', 1, 2, NULL), ('cut', 'story-numbers', '/other.csv', 'Europe/Berlin', 1, NULL, NULL);
    INSERT INTO platform (id, key, name, statsZone) VALUES ('p1', 'medium', 'Medium', NULL), ('p2', 'note', 'note', NULL), ('p3', 'substack', 'Substack', NULL);
    INSERT INTO story (id, kind, status, title, subtitle, wordCount, createdOn, zone, createdAtMs, updatedAtMs, body)
    VALUES ('${id(1)}', 'story', 'published', 'The chalk', '', 1, '2022-04-01', 'Europe/Berlin', 1, 1, 'chalk');
    INSERT INTO storyText (storyText) VALUES ('rebuild');
    INSERT INTO placement (id, storyId, platformId, publishedOn, zone, createdAtMs) VALUES ('${id(2)}', '${id(1)}', 'p1', '2022-04-01', 'UTC', 1);
    INSERT INTO metricSnapshot (id, storyId, placementId, platformId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs, importId)
    VALUES ('${id(3)}', '${id(1)}', '${id(2)}', NULL, 'views', 10, '2022-04-02', NULL, 'UTC', 'exact', NULL, 'life-to-date', 'typed', NULL, 5, NULL),
      ('${id(4)}', NULL, NULL, 'p1', 'views', 7, '2019-04-18', NULL, 'UTC', 'exact', NULL, 'day', 'import', NULL, 5, '${batch}'),
      ('${id(5)}', NULL, NULL, 'p1', 'reads', NULL, '2024-02-29', NULL, 'UTC', 'exact', NULL, 'day', 'typed', '${id(4)}', 6, NULL),
      ('${id(6)}', NULL, NULL, 'p2', 'views', 7, '2019-04-18', NULL, 'UTC', 'exact', NULL, 'day', 'import', NULL, 7, 'cut');
    INSERT INTO readingAct (id, kind, actedOn, count, title, source, createdAtMs) VALUES ('${id(7)}', 'clap', '2022-04-01', 3, 'Somebody’s', 'import', 1);
    INSERT INTO writingSession VALUES ('s1', '2022-03-27', 'Europe/Berlin', ${String(night)}, ${String(night + 60_000)}),
      ('s2', '2022-03-26', 'America/New_York', ${String(night)}, ${String(night)}), ('s3', '2022-03-27', 'Pacific/Kiritimati', ${String(night)}, ${String(night)});`)
  closeJournal(journal)
  return home
}

function rowsIn(path: string): Record<string, unknown[]> {
  const db = new Database(path, { readonly: true })
  const columns: Readonly<Record<string, string>> = {
    story: '*', placement: '*', importBatch: '*',
    platform: 'id, key, name',
    metricSnapshot: 'id, storyId, placementId, platformId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs, importId',
    readingAct: 'id, kind, actedOn, clockTime, zone, count, title, url, text, source, createdAtMs, importId',
    writingSession: 'id, typedOn, zone, startedAtMs, endedAtMs'
  }
  const rows = Object.entries(columns).map(([table, which]): [string, unknown[]] => [table, db.prepare(`SELECT ${which} FROM ${table} ORDER BY id`).all()])
  db.close()
  return Object.fromEntries(rows)
}

describe('the upgrade that brings the audience', () => {
  it('leaves every row as it was', async () => {
    const home = await homeOfVersion3()
    const before = rowsIn(journalPath(home))
    const journal = await opened(home)
    expect(versionOf(journal.db)).toBe(migrations.length)
    // What an import cut short had left is still there, unseen; nothing else goes by an upgrade.
    expect(rowsIn(journalPath(home))).toEqual(before)
    expectSound(journal)
  })

  it('gives each platform with numbers of a whole account that account', async () => {
    const journal = await opened(await homeOfVersion3())
    expect(listAccounts(journal)).toMatchObject([{ platform: 'Medium', name: '', handle: null }])
    expect(sql(journal, 'SELECT id, (SELECT platformId FROM account WHERE id = accountId) AS platform FROM metricSnapshot ORDER BY id').all()).toEqual([
      { id: id(3), platform: null }, { id: id(4), platform: 'p1' }, { id: id(5), platform: 'p1' }, { id: id(6), platform: 'p2' }
    ])
  })

  it('knows the hour of every session on the clock of its own zone, also in the night of a changed clock', async () => {
    const journal = await opened(await homeOfVersion3())
    expect(sql(journal, 'SELECT id, startHour FROM writingSession ORDER BY id').all()).toEqual([{ id: 's1', startHour: 3 }, { id: 's2', startHour: 21 }, { id: 's3', startHour: 15 }])
  })

  it('can still take back what came in before it, with the account that only it had named', async () => {
    const journal = await opened(await homeOfVersion3())
    sql(journal, 'DELETE FROM metricSnapshot WHERE id = ?').run(id(5))
    expect(valueOf(await undoImport(journal, batch, morning)).removed).toMatchObject({ number: 2 })
    expect(listAccounts(journal)).toEqual([])
    expectSound(journal)
  })
})
