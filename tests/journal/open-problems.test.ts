import Database from 'better-sqlite3'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { backUp } from '../../electron/journal/backup.ts'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import { problemOfError } from '../../electron/journal/inspect-file.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import type { OpenProblem } from '../../shared/models/start.ts'
import { failureIn, id, journalOf, later, minute, morning, sitting, temporaryHome, write, words } from '../support/journal-builders.ts'
import { copyAsKilled, damage, damagePages, namesIn, pictureOf } from '../support/journal-folder.ts'

const hour = 60 * minute

/** A journal with two backups, of one and of two entries, and then a third entry. */
async function usedHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (journal) => write(journal, { id: id(1), body: words(5_000) }))
  await backUp(home, morning)
  await sitting(home, (journal) => write(journal, { id: id(2), body: words(5_000) }))
  await backUp(home, later(morning, 25 * hour))
  await sitting(home, (journal) => write(journal, { id: id(3), body: words(5_000) }))
  return home
}

function setPragma(path: string, pragma: string): void {
  const db = new Database(path)
  db.pragma(pragma)
  db.close()
}

const mishaps: readonly (readonly [string, OpenProblem, (path: string) => void])[] = [
  ['cut off in the middle', 'damaged', (path) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ['cut off after its header', 'damaged', (path) => truncateSync(path, 4096)],
  ['cut off inside its header', 'damaged', (path) => truncateSync(path, 60)],
  ['cut off after 15 bytes', 'damaged', (path) => truncateSync(path, 15)],
  ['empty', 'empty', (path) => truncateSync(path, 0)],
  ['a folder', 'not-a-file', (path) => {
    rmSync(path)
    mkdirSync(path)
  }],
  ['a text', 'not-a-journal', (path) => writeFileSync(path, 'Dear diary, this is no database at all. '.repeat(100))],
  ['all zeros', 'not-a-journal', (path) => writeFileSync(path, Buffer.alloc(statSync(path).size))],
  ['the database of another program', 'not-a-journal', (path) => setPragma(path, 'application_id = 7')],
  ['from version 999', 'from-the-future', (path) => setPragma(path, 'user_version = 999')],
  ['damaged in its pages', 'damaged', damagePages],
  ['gone', 'missing', (path) => rmSync(path)]
]

describe.each(mishaps)('a journal.db that is %s', (_name, problem, befall) => {
  it(`is reported as ${problem}, with the newest sound backup`, async () => {
    const home = await usedHome()
    befall(journalPath(home))
    const failure = failureIn(await openJournal(home, morning))
    expect(failure).toMatchObject({ problem, path: journalPath(home), canOpenAsIs: false })
    expect(failure.backup).toMatchObject({ name: 'journal-2022-04-13T08-00-00Z.db', entries: 2 })
    expect(failure.detail).not.toBe('')
  })

  it('is left as it was found, and so is all beside it', async () => {
    const home = await usedHome()
    befall(journalPath(home))
    const before = pictureOf(home)
    failureIn(await openJournal(home, morning))
    failureIn(await openJournal(home, morning))
    expect(pictureOf(home)).toEqual(before)
  })
})

describe('a journal damaged while its log holds more', () => {
  async function killedHome(): Promise<string> {
    const [home, killed] = [temporaryHome(), temporaryHome()]
    await sitting(home, (journal) => {
      for (let number = 1; number < 50; number += 1) write(journal, { id: id(number), body: words(1_000) })
    })
    const journal = journalOf(await openJournal(home, morning))
    write(journal, { id: id(99), body: 'the last words' })
    copyAsKilled(home, killed)
    journal.db.close()
    damagePages(journalPath(killed))
    return killed
  }

  it('is left as it was found, log and all', async () => {
    const home = await killedHome()
    const before = pictureOf(home)
    expect(failureIn(await openJournal(home, morning)).problem).toBe('damaged')
    expect(pictureOf(home)).toEqual(before)
  })

  it('is reported the same way on every start', async () => {
    const home = await killedHome()
    const problems = [await openJournal(home, morning), await openJournal(home, morning)].map((result) => failureIn(result).problem)
    expect(problems).toEqual(['damaged', 'damaged'])
  })
})

describe('a log that is gone after an unclean close', () => {
  async function withoutLog(): Promise<string> {
    const [home, killed] = [await usedHome(), temporaryHome()]
    const journal = journalOf(await openJournal(home, morning))
    write(journal, { id: id(4) })
    copyAsKilled(home, killed, [''])
    journal.db.close()
    return killed
  }

  it('is reported, and the rest is offered', async () => {
    const home = await withoutLog()
    const before = pictureOf(home)
    expect(failureIn(await openJournal(home, morning))).toMatchObject({ problem: 'recent-changes-missing', canOpenAsIs: true, backup: null })
    expect(pictureOf(home)).toEqual(before)
  })

  it('lets the rest be opened once the writer has read it', async () => {
    const home = await withoutLog()
    const { db } = journalOf(await openJournal(home, { ...morning, withoutRecentChanges: true }))
    expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(3)
    db.close()
  })

  it('does not let a damaged rest be opened', async () => {
    const home = await withoutLog()
    damagePages(journalPath(home))
    expect(failureIn(await openJournal(home, { ...morning, withoutRecentChanges: true })).problem).toBe('damaged')
  })
})

describe('the backup that is offered', () => {
  const newest = 'journal-2022-04-13T08-00-00Z.db'
  const older = 'journal-2022-04-12T07-00-00Z.db'
  const spoil: readonly (readonly [string, (path: string) => void])[] = [
    ['is damaged', damagePages],
    ['is damaged where only a check looks', (path) => damage(path, statSync(path).size - 4096, 4096)],
    ['is empty', (path) => truncateSync(path, 0)],
    ['is cut off', (path) => truncateSync(path, 5_000)],
    ['is a folder', (path) => {
      rmSync(path)
      mkdirSync(path)
    }],
    ['was made by a newer version', (path) => setPragma(path, 'user_version = 999')],
    ['is no journal', (path) => setPragma(path, 'application_id = 7')]
  ]
  test.each(spoil)('is the one before where the newest %s', async (_name, spoilFile) => {
    const home = await usedHome()
    spoilFile(join(backupsFolder(home), newest))
    rmSync(journalPath(home))
    expect(failureIn(await openJournal(home, morning)).backup?.name).toBe(older)
  })

  it('is none where none is sound', async () => {
    const home = await usedHome()
    for (const name of readdirSync(backupsFolder(home))) damagePages(join(backupsFolder(home), name))
    rmSync(journalPath(home))
    expect(failureIn(await openJournal(home, morning)).backup).toBeNull()
  })

  it('is never an unfinished copy', async () => {
    const home = await usedHome()
    const copy = readFileSync(join(backupsFolder(home), newest))
    writeFileSync(join(backupsFolder(home), 'journal-2022-05-01T00-00-00Z.db.unfinished'), copy)
    rmSync(journalPath(home))
    expect(failureIn(await openJournal(home, morning)).backup?.name).toBe(newest)
  })
})

describe('a place that can not hold a journal', () => {
  it('is reported where it is a file', async () => {
    const home = join(temporaryHome(), 'a-file')
    writeFileSync(home, 'text')
    expect(failureIn(await openJournal(home, morning)).problem).toBe('unreachable-folder')
    expect(readFileSync(home, 'utf8')).toBe('text')
  })

  it('is reported where a file is on the way', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'a-file'), '')
    expect(failureIn(await openJournal(join(home, 'a-file', 'journal'), morning)).problem).toBe('unreachable-folder')
  })

  it('is reported where a file has the name of the backups folder', async () => {
    const home = temporaryHome()
    writeFileSync(join(home, 'backups'), '')
    expect(failureIn(await openJournal(home, morning)).problem).toBe('unreachable-folder')
    expect(namesIn(home)).toEqual(['backups'])
  })
})

describe('an error while opening', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'unreadable'],
    ['SQLITE_BUSY', 'unreadable'],
    ['SQLITE_IOERR_READ', 'unreadable'],
    ['ENOTDIR', 'unreachable-folder'],
    ['SQLITE_NOTADB', 'not-a-journal'],
    ['SQLITE_CORRUPT', 'damaged']
  ])('%s means %s', (code, problem) => {
    expect(problemOfError(Object.assign(new Error('x'), { code })).problem).toBe(problem)
  })
})
