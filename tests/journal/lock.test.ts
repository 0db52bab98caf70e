import { once } from 'node:events'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readLastClose } from '../../electron/journal/clean-close.ts'
import { entriesOn } from '../../electron/journal/entries.ts'
import { journalPath, lockPath } from '../../electron/journal/files.ts'
import { connect } from '../../electron/journal/journal.ts'
import { takeLock } from '../../electron/journal/lock.ts'
import { openForReading } from '../../electron/journal/open-for-reading.ts'
import { closeDamaged, closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { failureIn, id, journalOf, letGo, morning, opened, sitting, temporaryHome, write } from '../support/journal-builders.ts'
import { startChild } from '../support/journal-child.ts'
import { damagePages, namesIn, pictureOf } from '../support/journal-folder.ts'
import { giveToNobody, openAs, startNobody } from '../support/journal-unprivileged.ts'

const atOnce = { ...morning, waitMs: 0 }

async function writtenHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (journal) => write(journal))
  return home
}

describe('a journal that another process has open', () => {
  async function homeInUse() {
    const home = await writtenHome()
    const writer = startChild('./journal-writer.ts', home)
    onTestFinished(() => void writer.kill('SIGKILL'))
    await once(writer, 'message')
    return { home, writer }
  }

  it('is not opened, and no backup is offered in its place', async () => {
    const { home } = await homeInUse()
    expect(failureIn(await openJournal(home, atOnce))).toMatchObject({ problem: 'in-use', backup: null, canOpenAsIs: false })
  })

  it('opens as soon as that process was killed', async () => {
    const { home, writer } = await homeInUse()
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    letGo(journalOf(await openJournal(home, atOnce)))
  })

  it('can be read along', async () => {
    const { home } = await homeInUse()
    const journal = journalOf(await openForReading(home, morning.nowMs))
    expect(entriesOn(journal, '2022-04-12').length).toBeGreaterThan(0)
    expect(() => write(journal, { id: id(77) })).toThrow('readonly')
    closeJournal(journal)
    expect(readLastClose(home)).toBe('cut-short')
  })
})

describe('a journal that is open in this process', () => {
  it('is not opened a second time', async () => {
    const home = await writtenHome()
    await opened(home)
    expect(failureIn(await openJournal(home, atOnce)).problem).toBe('in-use')
  })

  it('is waited for while it is being closed', async () => {
    const home = await writtenHome()
    const first = journalOf(await openJournal(home, morning))
    const second = openJournal(home, { ...morning, waitMs: 20_000 })
    closeJournal(first)
    letGo(journalOf(await second))
  })

  it('is free after it was found damaged', async () => {
    const home = await writtenHome()
    const journal = journalOf(await openJournal(home, morning))
    closeDamaged(journal, new Error('x'))
    letGo(journalOf(await openJournal(home, atOnce)))
  })

  it('is free after an opening that failed', async () => {
    const home = await writtenHome()
    damagePages(journalPath(home))
    rmSync(`${journalPath(home)}.closed`)
    writeFileSync(`${journalPath(home)}-wal`, '')
    for (let times = 0; times < 2; times += 1) expect(failureIn(await openJournal(home, atOnce)).problem).toBe('damaged')
  })
})

describe('reading', () => {
  it('opens in order where nobody else is there', async () => {
    const home = await writtenHome()
    const journal = journalOf(await openForReading(home, morning.nowMs))
    expect(journal.lock).toBeDefined()
    closeJournal(journal)
    expect(readLastClose(home)).toBe('in-order')
  })

  it('makes a journal where there is none', async () => {
    const home = temporaryHome()
    closeJournal(journalOf(await openForReading(home, morning.nowMs)))
    expect(namesIn(home)).toEqual(['journal.db', 'journal.db.closed'])
  })

  it.each([
    ['brings up to date', -1, 'in-use'],
    ['keeps in a newer form', 1, 'from-the-future']
  ])('waits for no journal that another process just %s', async (_name, step, problem) => {
    const home = await writtenHome()
    const { db } = await opened(home)
    db.pragma(`user_version = ${String(Number(db.pragma('user_version', { simple: true })) + step)}`)
    expect(failureIn(await openForReading(home, morning.nowMs)).problem).toBe(problem)
  })

  it('lets the writer close meanwhile, and nothing is missed at the next start', async () => {
    const home = await writtenHome()
    const writer = journalOf(await openJournal(home, morning))
    const reader = journalOf(await openForReading(home, morning.nowMs))
    expect(entriesOn(reader, '2022-04-12')).toHaveLength(1)
    write(writer, { id: id(2) })
    closeJournal(writer)
    expect(entriesOn(reader, '2022-04-12')).toHaveLength(2)
    closeJournal(reader)
    expect(readLastClose(home)).toBe('in-order')
    expect(entriesOn(await opened(home), '2022-04-12')).toHaveLength(2)
  })
})

describe('the lock', () => {
  it('leaves one empty file, and no trace of a journal', async () => {
    const home = temporaryHome()
    const lock = await takeLock(home, 0)
    expect(await takeLock(home, 0)).toBeNull()
    lock?.release()
    expect(pictureOf(home)).toEqual({})
    expect(readFileSync(lockPath(home), 'utf8')).toBe('')
    expect((await opened(home)).db.open).toBe(true)
  })

  it('does not keep a backup’s own connection out', async () => {
    const home = await writtenHome()
    await opened(home)
    const reader = connect(journalPath(home), { readonly: true })
    expect(reader.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1)
    reader.close()
  })

  it('is refused with its name where its file is something else', async () => {
    const home = await writtenHome()
    writeFileSync(lockPath(home), 'a text of somebody’s '.repeat(100))
    const failure = failureIn(await openJournal(home, atOnce))
    expect(failure.problem).toBe('unreadable')
    expect(failure.detail).toMatch(/^journal\.lock: .*not a database/)
    expect(readFileSync(lockPath(home), 'utf8')).toContain('somebody’s')
  })

  it('is not believed on a file that may only be read', async () => {
    const home = await writtenHome()
    giveToNobody(home)
    chmodSync(lockPath(home), 0o400)
    const child = await startNobody()
    onTestFinished(() => void child.kill())
    expect(await openAs(child, home)).toBe('unreadable')
  })
})
