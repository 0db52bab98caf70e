import { existsSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { markClosed, readLastClose } from '../../electron/journal/clean-close.ts'
import { journalPath } from '../../electron/journal/files.ts'
import { connect } from '../../electron/journal/journal.ts'
import { closeJournal, openJournal } from '../../electron/journal/open-journal.ts'
import { failureIn, id, journalOf, morning, opened, sitting, temporaryHome, words, write } from '../support/journal-builders.ts'
import { copyAsKilled, damage } from '../support/journal-folder.ts'

const marker = (home: string): string => `${journalPath(home)}.closed`

async function closedHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (journal) => write(journal, { body: words(20_000) }))
  return home
}

/** Spoils the last page, which no opening needs to read. */
function damageLastPage(home: string): void {
  damage(journalPath(home), statSync(journalPath(home)).size - 4096, 4096)
}

describe('the clean-close marker', () => {
  it('is not there while the journal is open, and the log is', async () => {
    const home = await closedHome()
    await opened(home)
    expect([existsSync(marker(home)), existsSync(`${journalPath(home)}-wal`)]).toEqual([false, true])
  })

  it('is there after the journal was closed, and the log is not', async () => {
    const home = await closedHome()
    expect([existsSync(marker(home)), existsSync(`${journalPath(home)}-wal`)]).toEqual([true, false])
  })

  it('is not set again by a second closing of the same journal', async () => {
    const home = await closedHome()
    const journal = await opened(home)
    closeJournal(journal)
    rmSync(marker(home))
    closeJournal(journal)
    expect(existsSync(marker(home))).toBe(false)
  })

  it('says that a file was touched since', async () => {
    const home = await closedHome()
    utimesSync(journalPath(home), 1, 1)
    expect(readLastClose(home)).toBe('in-order-but-touched-since')
  })

  it.each(['', '{', '[]', '{"bytes":"many"}', 'null'])('costs a check and no more where it can not be read: %j', async (text) => {
    const home = await closedHome()
    writeFileSync(marker(home), text)
    expect(readLastClose(home)).toBe('in-order-but-touched-since')
    expect((await opened(home)).db.open).toBe(true)
  })
})

describe('the full check', () => {
  it('is made where the file was touched', async () => {
    const home = await closedHome()
    damageLastPage(home)
    expect(failureIn(await openJournal(home, morning)).problem).toBe('damaged')
  })

  it('is left out where the file is as it was closed', async () => {
    const home = await closedHome()
    damageLastPage(home)
    markClosed(home)
    expect((await opened(home)).db.open).toBe(true)
  })

  it('is made after an unclean close', async () => {
    const [home, killed] = [await closedHome(), temporaryHome()]
    await opened(home)
    copyAsKilled(home, killed)
    damageLastPage(killed)
    expect(failureIn(await openJournal(killed, morning)).problem).toBe('damaged')
  })
})

describe('a closing while a backup still reads', () => {
  async function closedWhileRead(): Promise<{ home: string; endReading: () => void }> {
    const home = await closedHome()
    const journal = journalOf(await openJournal(home, morning))
    journal.db.pragma('busy_timeout = 50')
    const reader = connect(journalPath(home), { readonly: true })
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM entry').get()
    write(journal, { id: id(2), body: 'written meanwhile' })
    closeJournal(journal)
    return { home, endReading: () => void reader.close() }
  }

  it('does not call itself in order, since the log holds more', async () => {
    const { home, endReading } = await closedWhileRead()
    expect([existsSync(marker(home)), existsSync(`${journalPath(home)}-wal`)]).toEqual([false, true])
    endReading()
  })

  it('loses nothing', async () => {
    const { home, endReading } = await closedWhileRead()
    endReading()
    const { db } = await opened(home)
    expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(2)
  })
})

describe('a kill between two openings', () => {
  it('loses nothing that was acknowledged', async () => {
    const [home, killed] = [await closedHome(), temporaryHome()]
    write(await opened(home), { id: id(2) })
    copyAsKilled(home, killed)
    const { db } = await opened(killed)
    expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(2)
  })
})
