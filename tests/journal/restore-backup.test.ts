import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../electron/journal/backup.ts'
import { backupsFolder, journalPath } from '../../electron/journal/files.ts'
import { openJournal } from '../../electron/journal/open-journal.ts'
import { restoreBackup } from '../../electron/journal/restore-backup.ts'
import { failureIn, id, journalOf, morning, opened, sitting, temporaryHome, words, write } from '../support/journal-builders.ts'
import { copyAsKilled, damagePages, fingerprint } from '../support/journal-folder.ts'

const backupName = 'journal-2022-04-12T07-00-00Z.db'

/** A backup with one entry; a damaged journal and a log that hold two. */
async function damagedHome(): Promise<string> {
  const [home, killed] = [temporaryHome(), temporaryHome()]
  await sitting(home, (journal) => write(journal, { body: words(50_000) }))
  await backUp(home, morning)
  const journal = journalOf(await openJournal(home, morning))
  write(journal, { id: id(2) })
  copyAsKilled(home, killed)
  journal.db.close()
  mkdirSync(backupsFolder(killed))
  writeFileSync(join(backupsFolder(killed), backupName), readFileSync(join(backupsFolder(home), backupName)))
  damagePages(journalPath(killed))
  return killed
}

describe('going on from a backup', () => {
  it('opens what the backup holds', async () => {
    const home = await damagedHome()
    restoreBackup(home, backupName, morning.nowMs)
    const { db } = await opened(home)
    expect(db.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1)
  })

  it('keeps the journal and the log that were there, byte for byte', async () => {
    const home = await damagedHome()
    const before = [journalPath(home), `${journalPath(home)}-wal`].map(fingerprint)
    const aside = restoreBackup(home, backupName, morning.nowMs)
    expect(aside).toBe(join(home, 'set-aside', '2022-04-12T07-00-00Z'))
    expect([fingerprint(join(aside, 'journal.db')), fingerprint(join(aside, 'journal.db-wal'))]).toEqual(before)
  })

  it('keeps the backup', async () => {
    const home = await damagedHome()
    const before = fingerprint(join(backupsFolder(home), backupName))
    restoreBackup(home, backupName, morning.nowMs)
    await sitting(home, (journal) => write(journal, { id: id(3) }))
    expect(fingerprint(join(backupsFolder(home), backupName))).toBe(before)
  })

  it('keeps both files where it is done twice in one second', async () => {
    const home = await damagedHome()
    const first = fingerprint(journalPath(home))
    const folders = [restoreBackup(home, backupName, morning.nowMs), restoreBackup(home, backupName, morning.nowMs)]
    expect(new Set(folders).size).toBe(2)
    expect(fingerprint(join(folders[0] ?? '', 'journal.db'))).toBe(first)
    expect(readdirSync(folders[1] ?? '')).toContain('journal.db')
  })

  it('sets aside whatever has the journal’s name', async () => {
    const home = await damagedHome()
    rmSync(journalPath(home))
    mkdirSync(journalPath(home))
    writeFileSync(join(journalPath(home), 'inside.txt'), 'mine')
    const aside = restoreBackup(home, backupName, morning.nowMs)
    expect(readFileSync(join(aside, 'journal.db', 'inside.txt'), 'utf8')).toBe('mine')
  })

  it('works where the journal is gone', async () => {
    const home = await damagedHome()
    rmSync(journalPath(home))
    restoreBackup(home, backupName, morning.nowMs)
    expect((await opened(home)).db.open).toBe(true)
  })

  it('changes nothing where the backup can not be read', async () => {
    const home = await damagedHome()
    const before = fingerprint(journalPath(home))
    expect(() => restoreBackup(home, 'journal-1999-01-01T00-00-00Z.db', morning.nowMs)).toThrow(/ENOENT/)
    expect(fingerprint(journalPath(home))).toBe(before)
  })

  it('is still possible after it was cut short', async () => {
    const home = await damagedHome()
    // What a kill leaves between setting the old file aside and putting the new one in its place.
    rmSync(journalPath(home))
    writeFileSync(`${journalPath(home)}.incoming`, 'half')
    expect(failureIn(await openJournal(home, morning))).toMatchObject({ problem: 'missing', backup: { name: backupName } })
    restoreBackup(home, backupName, morning.nowMs)
    expect((await opened(home)).db.open).toBe(true)
  })
})
