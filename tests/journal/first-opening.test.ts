import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { entriesOn } from '../../electron/journal/entries.ts'
import { journalPath, newJournalPath } from '../../electron/journal/files.ts'
import { applicationId, versionOf } from '../../electron/journal/migrate.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import { failureIn, id, journalOf, letGo, morning, opened, sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { copyAsKilled, namesIn, pictureOf } from '../support/journal-folder.ts'

describe('the first opening', () => {
  it('makes a journal, and the folders that lead to it', async () => {
    const home = join(temporaryHome(), 'not', 'there', 'yet')
    const { db } = await opened(home)
    expect(versionOf(db)).toBe(migrations.length)
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
  })

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0]
  ])('sets %s to %s', async (pragma, value) => {
    const { db } = await opened()
    expect(db.pragma(pragma, { simple: true })).toBe(value)
  })

  it('leaves one file of its own and its marker when it is closed', async () => {
    const home = temporaryHome()
    await sitting(home)
    expect(namesIn(home)).toEqual(['journal.db', 'journal.db.closed'])
  })

  it('takes place beside files that are not its own', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'letter.txt'), 'keep me')
    mkdirSync(join(home, 'browser'))
    mkdirSync(join(home, 'backups'))
    await sitting(home)
    expect(existsSync(journalPath(home))).toBe(true)
  })

  it('keeps what was written until the next', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal, { body: 'Kept.' }))
    expect(entriesOn(await opened(home), '2022-04-12').map(({ body }) => body)).toEqual(['Kept.'])
  })
})

describe('a first opening that was cut short', () => {
  test.each([
    ['before anything was in the new file', () => '', false],
    ['while the new file was being written', () => 'SQLite format 3\0 and then noise', false],
    ['after its marker was set and before it got its name', () => '', true]
  ])('%s starts over', async (_name, content, hasMarker) => {
    const home = temporaryHome()
    for (const suffix of ['', '-wal', '-shm']) writeFileSync(newJournalPath(home) + suffix, content())
    if (hasMarker) writeFileSync(`${journalPath(home)}.closed`, '{"bytes":1,"changedAtMs":1}')
    write(await opened(home))
    expect(readdirSync(home).filter((name) => name.includes('.new'))).toEqual([])
  })
})

describe('a folder in which a journal has been', () => {
  const traces: readonly (readonly [string, (home: string) => void])[] = [
    ['a backup', (home) => {
      mkdirSync(join(home, 'backups'))
      writeFileSync(join(home, 'backups', 'journal-2022-04-12T09-00-00Z.db'), 'x')
    }],
    ['a copy put among the backups by hand', (home) => {
      mkdirSync(join(home, 'backups'))
      writeFileSync(join(home, 'backups', 'mine.db'), 'x')
    }],
    ['a log', (home) => writeFileSync(`${journalPath(home)}-wal`, 'x')],
    ['the mark of a last closing', (home) => writeFileSync(`${journalPath(home)}.closed`, '{}')],
    ['a backup beside an unfinished new journal', (home) => {
      mkdirSync(join(home, 'backups'))
      writeFileSync(join(home, 'backups', 'journal-2022-04-12T09-00-00Z.db'), 'x')
      writeFileSync(newJournalPath(home), '')
    }],
    ['a link that leads to a drive not connected', (home) => symlinkSync(join(home, 'elsewhere', 'journal.db'), journalPath(home))]
  ]
  test.each(traces)('gets no new one where there is still %s', async (_name, leave) => {
    const home = temporaryHome()
    leave(home)
    const before = namesIn(home)
    expect(failureIn(await openJournal(home, morning)).problem).toBe('missing')
    expect(namesIn(home)).toEqual(before)
  })
})

describe('a journal behind a link', () => {
  it('opens where it is, also after a kill', async () => {
    const [home, elsewhere] = [temporaryHome(), temporaryHome()]
    await sitting(home, (journal) => write(journal))
    renameSync(journalPath(home), journalPath(elsewhere))
    symlinkSync(journalPath(elsewhere), journalPath(home))
    const journal = await opened(home)
    write(journal, { id: id(2) })
    const killed = temporaryHome()
    copyAsKilled(elsewhere, killed)
    letGo(journal)
    rmSync(journalPath(home))
    symlinkSync(journalPath(killed), journalPath(home))
    expect(entriesOn(journalOf(await openJournal(home, morning)), '2022-04-12')).toHaveLength(2)
  })
})

describe('a second opening', () => {
  it('changes nothing on the disk when nothing is written', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal))
    const before = pictureOf(home)
    await sitting(home)
    expect(pictureOf(home)).toEqual(before)
  })
})
