import Database from 'better-sqlite3'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { backUp, listBackups, newestSoundBackup } from '../../electron/journal/backup.ts'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import { trashEntry } from '../../electron/journal/entries.ts'
import { migrations } from '../../electron/journal/migrations/index.ts'
import { addDays } from '../../shared/dates.ts'
import { at, id, later, minute, morning, opened, sitting, temporaryHome, words, write } from '../support/journal-builders.ts'
import { startChild } from '../support/journal-child.ts'
import { damagePages } from '../support/journal-folder.ts'

const namesIn = (home: string): string[] => readdirSync(backupsFolder(home)).sort()
const noonOf = (day: string) => at(`${day}T12:00[Europe/Berlin]`)

async function writtenHome(): Promise<string> {
  const home = temporaryHome()
  await sitting(home, (journal) => write(journal))
  return home
}

function inBackup(home: string, name: string, query: string): unknown {
  const db = new Database(join(backupsFolder(home), name), { readonly: true })
  try {
    return db.prepare(query).pluck().get()
  } finally {
    db.close()
  }
}

describe('a backup', () => {
  it('is counted without what lies in the trash', async () => {
    const home = temporaryHome()
    const journal = await opened(home)
    for (const number of [1, 2, 3]) write(journal, { id: id(number) })
    trashEntry(journal, { id: id(2) }, morning)
    expect(await backUp(home, morning)).toMatchObject({ name: 'journal-2022-04-12T07-00-00Z.db', takenAtMs: morning.nowMs, entries: 2 })
  })

  it('holds what only the log holds so far', async () => {
    const home = temporaryHome()
    write(await opened(home), { body: 'in the log' })
    const { name } = await backUp(home, morning)
    expect(inBackup(home, name, 'SELECT body FROM entry')).toBe('in the log')
  })

  it('is one file, with no log beside it', async () => {
    const home = await writtenHome()
    const { name } = await backUp(home, morning)
    expect(namesIn(home)).toEqual([name])
    expect(inBackup(home, name, 'PRAGMA journal_mode')).toBe('delete')
  })

  it('holds what one moment held, whatever is written meanwhile', async () => {
    const home = temporaryHome()
    const journal = await opened(home)
    for (let number = 1; number <= 20; number += 1) write(journal, { id: id(number), body: words(20_000) })
    const making = { isDone: false }
    const backup = backUp(home, morning).finally(() => (making.isDone = true))
    for (let number = 21; !making.isDone; number += 1) {
      write(journal, { id: id(number), body: words(10) })
      await nextTurn()
    }
    expect((await backup).entries).toBeGreaterThanOrEqual(20)
    expect(inBackup(home, (await backup).name, 'PRAGMA integrity_check')).toBe('ok')
  })

  it('can be made while another process writes without a pause', async () => {
    const home = await writtenHome()
    const writer = startChild('./journal-writer.ts', home)
    await once(writer, 'message')
    const counts: number[] = []
    for (const hours of [1, 2, 3]) counts.push((await backUp(home, later(morning, hours * 60 * minute))).entries)
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    expect(counts.every((count) => count >= 1)).toBe(true)
  }, 60_000)

  it('fails loudly where the journal is damaged, and leaves the good ones alone', async () => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal, { body: words(50_000) }))
    const { name } = await backUp(home, morning)
    damagePages(journalPath(home))
    await expect(backUp(home, later(morning, minute))).rejects.toThrow()
    expect(namesIn(home)).toEqual([name])
  })

  it('fails loudly where there is no journal', async () => {
    const home = temporaryHome()
    await expect(backUp(home, morning)).rejects.toThrow()
    expect(existsSync(backupsFolder(home))).toBe(false)
  })

  it('clears away what an earlier one left unfinished', async () => {
    const home = await writtenHome()
    mkdirSync(backupsFolder(home))
    for (const suffix of ['', '-wal', '-journal']) {
      writeFileSync(join(backupsFolder(home), `journal-2022-04-01T00-00-00Z.db.unfinished${suffix}`), 'half')
    }
    const { name } = await backUp(home, morning)
    expect(namesIn(home)).toEqual([name])
  })
})

describe('the kept backups', () => {
  it('are the newest of each of the last seven days that have one', async () => {
    const home = await writtenHome()
    for (let day = 0; day < 9; day += 1) {
      // Not every day has one.
      const noon = noonOf(addDays('2022-04-12', day * 2))
      await backUp(home, later(noon, -minute))
      await backUp(home, noon)
    }
    expect(namesIn(home)).toEqual(
      [4, 6, 8, 10, 12, 14, 16].map((day) => `journal-${addDays('2022-04-12', day)}T10-00-00Z.db`)
    )
  }, 60_000)

  it('go by the day of the writer’s zone', async () => {
    const home = await writtenHome()
    await backUp(home, at('2022-04-12T23:50[America/New_York]'))
    await backUp(home, at('2022-04-13T00:10[America/New_York]'))
    expect(namesIn(home)).toHaveLength(2)
  })

  it('always include the one just made, also under a clock set years back', async () => {
    const home = await writtenHome()
    for (let day = 0; day < 7; day += 1) await backUp(home, noonOf(addDays('2022-04-12', day)))
    const { name } = await backUp(home, noonOf('1999-01-01'))
    expect(namesIn(home)).toContain(name)
    expect(namesIn(home)).toHaveLength(8)
  }, 60_000)

  it('are thinned by no name but our own', async () => {
    const home = await writtenHome()
    mkdirSync(backupsFolder(home))
    const foreign = ['before-version-1-2000-01-01T00-00-00Z.db', 'journal-2001-01-01.db', 'journal-Z.db', 'mine.db', 'notes.txt']
    for (const name of foreign) writeFileSync(join(backupsFolder(home), name), 'mine')
    for (let day = 0; day < 8; day += 1) await backUp(home, noonOf(addDays('2022-04-12', day)))
    expect(namesIn(home)).toEqual(expect.arrayContaining(foreign))
  }, 60_000)
})

describe('the list of backups', () => {
  it('is empty where there is no folder', () => {
    expect(listBackups(temporaryHome())).toEqual([])
  })

  it('has the newest first, by their names and not by the times of the files', async () => {
    const home = await writtenHome()
    for (const day of ['2022-04-12', '2022-04-14', '2022-04-13']) await backUp(home, noonOf(day))
    utimesSync(join(backupsFolder(home), 'journal-2022-04-12T10-00-00Z.db'), 4e9, 4e9)
    expect(listBackups(home).map(({ name }) => name.slice(8, 18))).toEqual(['2022-04-14', '2022-04-13', '2022-04-12'])
  })

  it('leaves out what can not be read, and leaves it where it is', async () => {
    const home = await writtenHome()
    const { name } = await backUp(home, morning)
    truncateSync(join(backupsFolder(home), name), 100)
    expect(listBackups(home)).toEqual([])
    expect(namesIn(home)).toEqual([name])
  })

  it('never has an unfinished copy', async () => {
    const home = await writtenHome()
    await backUp(home, morning)
    writeFileSync(join(backupsFolder(home), 'journal-2023-01-01T00-00-00Z.db.unfinished'), '')
    expect(listBackups(home)).toHaveLength(1)
  })
})

describe('the newest sound backup', () => {
  it('is unharmed by being looked at', async () => {
    const home = await writtenHome()
    await backUp(home, morning)
    newestSoundBackup(home, migrations.length)
    expect(namesIn(home)).toEqual(['journal-2022-04-12T07-00-00Z.db'])
  })
})
