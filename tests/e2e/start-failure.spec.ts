import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { journalPath } from '../../electron/journal/files.ts'
import { commands } from '../../shared/commands.ts'
import { end, expect, test } from '../support/app.ts'
import { damagePages } from '../support/journal-folder.ts'
import { chooseFromMenu } from '../support/menu.ts'
import { bodiesOn, entryField, write } from '../support/page-parts.ts'
import { useHome, usedNow } from '../support/used-home.ts'

const isRoot = process.getuid?.() === 0
const now = usedNow

function setPragma(home: string, pragma: string): void {
  const db = new Database(journalPath(home))
  db.pragma(pragma)
  db.close()
}

/** All that is the writer's in the folder, by its bytes; Chromium's folder, the log and the window's place are not. */
function writersFiles(home: string): Record<string, string> {
  const names = readdirSync(home, { recursive: true, encoding: 'utf8' })
  const theirs = names.filter((name) => /^(?:journal\.db|backups|set-aside)/.test(name) && !name.endsWith('-shm'))
  return Object.fromEntries(theirs.sort().map((name) => [name, bytesOf(join(home, name))]))
}

function bytesOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex')
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  }
}

interface Misfortune {
  readonly what: string
  readonly befall: (home: string) => void
  readonly heading: string
  readonly says: string
  readonly needsRights?: boolean
}

const misfortunes: readonly Misfortune[] = [
  {
    what: 'cut off in the middle',
    befall: (home) => truncateSync(journalPath(home), Math.floor(statSync(journalPath(home)).size / 2)),
    heading: 'The journal file is damaged.',
    says: 'How much of it can be rescued is not known, and a changed letter inside a text could not be noticed at all.'
  },
  {
    what: 'damaged inside',
    befall: (home) => damagePages(journalPath(home)),
    heading: 'The journal file is damaged.',
    says: 'How much of it can be rescued is not known'
  },
  {
    what: 'empty',
    befall: (home) => truncateSync(journalPath(home), 0),
    heading: 'The journal file is empty.',
    says: 'Whether its content is elsewhere can’t be told from here. Nothing has been changed or deleted.'
  },
  {
    what: 'a folder',
    befall: (home) => {
      rmSync(journalPath(home))
      mkdirSync(journalPath(home))
    },
    heading: 'There is a folder where the journal should be.',
    says: 'What put it there can’t be told from here.'
  },
  {
    what: 'something else',
    befall: (home) => writeFileSync(journalPath(home), 'Dear diary. '.repeat(1_000)),
    heading: 'This file is not a Second Draft journal.',
    says: 'How much of a journal is left in it can’t be told from here.'
  },
  {
    what: 'from version 999',
    befall: (home) => setPragma(home, 'user_version = 999'),
    heading: 'This journal was written by a newer Second Draft.',
    says: 'Install the newer version, and the journal opens as before.'
  },
  {
    what: 'gone',
    befall: (home) => rmSync(journalPath(home)),
    heading: 'The journal file is gone.',
    says: 'Where it went can’t be told from here. A new, empty journal is not put in its place.'
  },
  {
    what: 'closed to reading',
    befall: (home) => chmodSync(journalPath(home), 0o000),
    heading: 'The journal may not be read.',
    says: 'The file itself may be quite sound. Give yourself the right to read and write it, then start again.',
    needsRights: true
  },
  {
    what: 'closed to writing',
    befall: (home) => chmodSync(journalPath(home), 0o400),
    heading: 'The journal can’t be written to.',
    says: 'The file itself may be quite sound. Give yourself the right to write to it and its folder, then start again.',
    needsRights: true
  }
]

for (const { what, befall, heading, says, needsRights = false } of misfortunes) {
  test.describe(`a journal.db that is ${what}`, () => {
    test.skip(needsRights && isRoot, 'Root may read and write everything: this means something as an ordinary user only.')

    test('is explained, left as it is, and the newest good backup opens instead', async ({ start, home }) => {
      await useHome(home)
      befall(home)
      const before = writersFiles(home)
      const { page } = await start({ now })
      await expectFailure(page, home, heading, says)
      expect(writersFiles(home)).toEqual(before)
      await openBackup(page, '2 entries')
      const [aside] = readdirSync(join(home, 'set-aside'))
      if (what !== 'gone') expect(writersFiles(home)[`set-aside/${aside ?? ''}/journal.db`]).toBe(before['journal.db'])
    })
  })
}

async function expectFailure(page: Page, home: string, heading: string, says: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(says)
  await expect(page.getByRole('main')).toContainText(journalPath(home))
}

async function openBackup(page: Page, entries: string): Promise<void> {
  await expect(page.getByRole('main')).toContainText(`with ${entries}. If you open it, the present file is kept beside it`)
  await page.getByRole('button', { name: 'Open this backup' }).click()
  await expect(page.getByRole('heading', { name: 'Tuesday, 12 April' })).toBeVisible()
  expect((await bodiesOn(page, '2022-04-09')).join()).toContain('The first entry.')
}

test('a journal that can’t be upgraded is left as it was, with a copy', async ({ start, home }) => {
  await useHome(home)
  setPragma(home, 'user_version = 0')
  const before = writersFiles(home)
  const { page } = await start({ now })
  const says = 'A copy from before the attempt is in the folder backups.'
  await expectFailure(page, home, 'The journal could not be brought up to date.', says)
  expect(writersFiles(home)).toMatchObject(before)
  expect(readdirSync(join(home, 'backups'))).toContain('before-version-1-2022-04-12T09-00-00Z.db')
})

test('a journal whose latest changes are gone can be opened as it is', async ({ start, home }) => {
  await useHome(home)
  const { page, electron } = await start({ now })
  await page.keyboard.press('Control+End')
  await write(page, 'Only in the -wal.')
  await end(electron.process())
  rmSync(`${journalPath(home)}-wal`)
  const again = await start({ now })
  const says = 'How much was in it can’t be told: perhaps nothing, perhaps some days.'
  await expectFailure(again.page, home, 'The latest changes may be missing.', says)
  await again.page.getByRole('button', { name: 'Open the journal as it is' }).click()
  await expect(entryField(again.page)).toContainText('The third entry.')
  await expect(entryField(again.page)).not.toContainText('Only in the -wal.')
  await write(again.page, 'Written on.')
})

test('where the newest backup is damaged too, the one before it is offered', async ({ start, home }) => {
  await useHome(home)
  damagePages(journalPath(home))
  damagePages(join(home, 'backups/journal-2022-04-10T12-00-00Z.db'))
  const { page } = await start({ now })
  await openBackup(page, '1 entry')
})

test('where there is no backup, the screen says so', async ({ start, home }) => {
  await useHome(home)
  rmSync(join(home, 'backups'), { recursive: true })
  rmSync(journalPath(home))
  const { page } = await start({ now })
  await expectFailure(page, home, 'The journal file is gone.', 'There is no backup in the journal’s folder that can be opened.')
  await expect(page.getByRole('button', { name: 'Open this backup' })).toHaveCount(0)
})

test('a folder that is a file is explained', async ({ start, home }) => {
  const folder = join(home, 'a-file')
  writeFileSync(folder, 'not a folder')
  const { page } = await start({ now, home: folder })
  const says = 'Perhaps a drive is not connected, or a file has the folder’s name.'
  await expectFailure(page, folder, 'The journal’s folder can’t be reached.', says)
  expect(readFileSync(folder, 'utf8')).toBe('not a folder')
})

test.describe('as an ordinary user', () => {
  test.skip(isRoot, 'Root may read and write everything: this means something as an ordinary user only.')

  for (const [what, mode, heading] of [
    ['may not be written to', 0o500, 'The journal can’t be written to.'],
    ['may not be entered', 0o000, 'The journal’s folder can’t be reached.']
  ] as const) {
    test(`a folder that ${what} is explained`, async ({ start, home }) => {
      const folder = join(home, 'closed')
      await useHome(folder)
      const before = writersFiles(folder)
      chmodSync(folder, mode)
      try {
        const { page } = await start({ now, home: folder })
        await expectFailure(page, folder, heading, 'again')
      } finally {
        chmodSync(folder, 0o700)
      }
      expect(writersFiles(folder)).toEqual(before)
    })
  }

  test('a folder that may not be written to gets no first journal', async ({ start, home }) => {
    const folder = join(home, 'closed')
    mkdirSync(folder, { mode: 0o500 })
    const { page } = await start({ now, home: folder })
    await expect(page.getByRole('heading', { name: /^The journal/ })).toBeVisible()
    expect(readdirSync(folder)).toEqual([])
  })
})

test('nothing in the window breaks while no journal is open', async ({ start, home }) => {
  await useHome(home)
  truncateSync(journalPath(home), 0)
  const { page, electron } = await start({ now })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  for (const { id } of commands) await chooseFromMenu(electron, id)
  await page.keyboard.press('Control+k')
  const answers = await page.evaluate(async () => [
    await window.journal.call('days.open', { on: null }),
    await window.journal.call('settings.change', { textSize: 130 }),
    await window.journal.call('app.counts', undefined)
  ])
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'no-journal' } })
  await expect(page.getByRole('heading', { name: 'The journal file is empty.' })).toBeVisible()
  expect(faults).toEqual([])
  const ended = electron.waitForEvent('close')
  await page.getByRole('button', { name: 'Quit' }).click()
  await ended
  expect(statSync(journalPath(home)).size).toBe(0)
})
