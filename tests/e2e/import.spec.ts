import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../shared/dates.ts'
import { end, expect, root, test as base } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { chooseFile } from '../support/dialogs.ts'
import { bodiesOn, choose, entryField, saving, write } from '../support/page-parts.ts'

const now = '2022-04-12T09:14:00+00:00'
const realDiary = join(root, '../shared/testdata/diaries-markdown/flancian/journal')

const test = base.extend<{ diary: string }>({
  diary: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-draft-diary-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

/** One file a day from 1 January 2021 on. */
function fill(diary: string, days: number, text = (day: string) => `A quiet walk on ${day}.\n`): void {
  for (let index = 0; index < days; index += 1) {
    const day = addDays('2021-01-01', index)
    writeFileSync(join(diary, `${day}.md`), text(day))
  }
}

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Import' })

/** Opens the dialog and has the folder read; resolves when the report is there. */
async function read(electron: ElectronApplication, page: Page, folder: string): Promise<Locator> {
  await chooseFile(electron, folder)
  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(page.getByRole('group', { name: 'What was found' })).toBeVisible({ timeout: 30_000 })
  return dialogOf(page)
}

async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Keep|^Put them/ }).click()
  await expect(page.getByRole('button', { name: 'Show the journal' })).toBeVisible({ timeout: 30_000 })
}

/** Is in the middle of keeping when it resolves: the keeping of so many takes a second or more. */
async function keepMany(electron: ElectronApplication, page: Page, diary: string): Promise<void> {
  fill(diary, 3_000, (day) => `${day} ${'word '.repeat(150)}`)
  await write(page, 'Before.')
  await read(electron, page, diary)
  await page.getByRole('button', { name: 'Keep 3,000 entries' }).click()
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^Keeping, [\d,]+ of 3,000$/)
}

const entriesIn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const counts = await window.journal.call('app.counts', undefined)
    return counts.ok ? counts.value.entries : -1
  })

test('brings in a diary by keyboard alone, once', async ({ start, diary }) => {
  fill(diary, 12)
  writeFileSync(join(diary, 'index.md'), '# All my days')
  const { electron, page } = await start({ now })
  await chooseFile(electron, diary)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('searchbox', { name: 'Find or do anything' })
  await expect(palette).toBeFocused()
  await page.keyboard.type('diary')
  await expect(page.getByRole('menuitem').first()).toHaveText(/^Import/)
  await expect(palette).toHaveAttribute('aria-activedescendant', /./)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toBeFocused()
  await page.keyboard.press('Enter')
  const keepButton = page.getByRole('button', { name: 'Keep 12 entries' })
  await expect(keepButton).toBeFocused()
  expect(await entriesIn(page), 'nothing is kept before it is seen').toBe(0)
  await page.getByRole('button', { name: '1 left out' }).click()
  await expect(dialogOf(page)).toContainText('index.md')
  await expect(dialogOf(page)).toContainText('It names no day')
  await keepButton.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Show the journal' })).toBeFocused()
  expect(await entriesIn(page)).toBe(12)
  expect(await bodiesOn(page, '2021-01-05')).toEqual(['A quiet walk on 2021-01-05.\n'])
  await page.keyboard.press('Escape')

  const again = await read(electron, page, diary)
  await expect(again.getByRole('button', { name: '12 already here' })).toBeVisible()
  await expect(again.getByRole('button', { name: /^Keep/ })).toHaveCount(0)
})

test('offers a file that has changed beside her entry, never over it', async ({ start, diary }) => {
  fill(diary, 2)
  const { electron, page } = await start({ now })
  await read(electron, page, diary)
  await keep(page)
  await page.keyboard.press('Escape')
  writeFileSync(join(diary, '2021-01-02.md'), 'A loud walk on 2021-01-02.\n')
  const report = await read(electron, page, diary)
  await report.getByRole('button', { name: 'See what is different in 2021-01-02.md' }).click()
  await expect(report.locator('del')).toHaveText('quiet')
  await expect(report.locator('ins')).toHaveText('loud')
  await keep(page)
  await page.keyboard.press('Escape')
  expect(await bodiesOn(page, '2021-01-02')).toEqual(['A quiet walk on 2021-01-02.\n'])
  await page.keyboard.press('Control+g')
  await page.keyboard.type('2021-01-02')
  await page.keyboard.press('Enter')
  await expect(entryField(page)).toContainText('A quiet walk')
  await choose(page, 'Earlier versions of this entry')
  await expect(page.getByRole('dialog', { name: 'Earlier versions' })).toContainText('as in the file that was imported')
  await page.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(entryField(page)).toContainText('A loud walk')
})

test('takes an import back, all but what she has changed since, and says so', async ({ start, diary }) => {
  fill(diary, 5)
  const { electron, page } = await start({ now })
  await write(page, 'My own words.')
  await read(electron, page, diary)
  await keep(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('2021-01-03')
  await page.keyboard.press('Enter')
  await expect(entryField(page)).toContainText('2021-01-03')
  await page.keyboard.press('Control+End')
  await write(page, 'And I remember more.')
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: `Take back the import of ${diary}` }).click()
  await expect(page.getByText('4 entries are out of the journal again. 1 entry stays, because you have changed it since.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Imports' })).toContainText('1 entry you had changed stayed')
  expect(await entriesIn(page)).toBe(2)
  expect(await bodiesOn(page, '2021-01-03')).toEqual(['A quiet walk on 2021-01-03.\nAnd I remember more.'])
  expect(await bodiesOn(page)).toEqual(['My own words.'])
})

test('shows how far it is, goes on saving what is typed, and leaves nothing when it is cancelled', async ({ start, home, diary }) => {
  const { electron, page } = await start({ now })
  await keepMany(electron, page, diary)
  // Through the bridge, as the page's own autosave does: the dialog has the keys.
  const saves = await page.evaluate(async () => {
    const answers: boolean[] = []
    for (let number = 0; number < 10; number += 1) {
      const id = `01801a2b-0000-7000-8000-${String(number).padStart(12, '0')}`
      answers.push((await window.journal.call('entries.write', { id, datedOn: '2022-04-12', body: `Save ${String(number)}`, prompt: null })).ok)
    }
    return answers
  })
  expect(saves).toEqual(Array<boolean>(10).fill(true))
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialogOf(page).getByRole('alert')).toHaveText('Cancelled. Nothing of it is in the journal.', { timeout: 30_000 })
  expect(await entriesIn(page)).toBe(11)
  expect(await page.evaluate(() => window.journal.call('imports.list', undefined))).toEqual({ ok: true, value: [] })
  await page.keyboard.press('Escape')
  await expect.poll(() => readdirSync(home).filter((name) => name.startsWith('staging-'))).toEqual([])
})

test('leaves nothing of an import in whose middle the app was killed', async ({ start, home, diary }) => {
  const { electron, page } = await start({ now })
  await keepMany(electron, page, diary)
  await end(electron.process())
  const { page: later } = await start({ now })
  expect(await entriesIn(later)).toBe(1)
  expect(await bodiesOn(later)).toEqual(['Before.'])
  await expect.poll(() => readdirSync(home).filter((name) => name.startsWith('staging-')), { timeout: 30_000 }).toEqual([])
})

test('says what is wrong with a folder, and reads names that only she can read', async ({ start, diary }) => {
  const { electron, page } = await start({ now })
  await chooseFile(electron, diary)
  await choose(page, 'Import a Medium archive')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(dialogOf(page).getByRole('alert')).toHaveText(/is empty/)
  writeFileSync(join(diary, '03-04-2021.md'), 'Third of April.')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(page.getByRole('button', { name: '1 left out' })).toBeVisible()
  await page.getByRole('textbox', { name: 'How the files are named' }).fill('DD-MM')
  await page.getByRole('button', { name: 'Read again' }).click()
  await expect(dialogOf(page).getByRole('alert')).toHaveText(/year/)
  await expect(page.getByRole('textbox', { name: 'How the files are named' })).toHaveValue('DD-MM')
  await page.getByRole('textbox', { name: 'How the files are named' }).fill('DD-MM-YYYY')
  await page.getByRole('button', { name: 'Read again' }).click()
  await keep(page)
  expect(await bodiesOn(page, '2021-04-03')).toEqual(['Third of April.'])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any step of an import in ${colorScheme}`, async ({ start, diary }) => {
    fill(diary, 3)
    writeFileSync(join(diary, 'index.md'), '# All my days')
    const { electron, page } = await start({ now, colorScheme })
    await choose(page, 'Import a Medium archive')
    await expect(dialogOf(page)).toBeVisible()
    expect(await violations(page), 'choice').toEqual([])
    await page.keyboard.press('Escape')
    await read(electron, page, diary)
    expect(await violations(page), 'report').toEqual([])
    await keep(page)
    expect(await violations(page), 'done').toEqual([])
    await page.keyboard.press('Escape')
    writeFileSync(join(diary, '2021-01-02.md'), 'Another text.')
    const report = await read(electron, page, diary)
    await report.getByRole('button', { name: /^See what is different/ }).click()
    expect(await violations(page), 'difference').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('list', { name: 'Imports' })).toBeVisible()
    expect(await violations(page), 'settings').toEqual([])
  })
}

test('is not broken off by a key for another place, and ends only as she says', async ({ start, diary }) => {
  const { electron, page } = await start({ now })
  await keepMany(electron, page, diary)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('button', { name: 'Show the journal' })).toBeVisible({ timeout: 30_000 })
  expect(await entriesIn(page)).toBe(3_001)
})

test('goes on with her own entry of today, not with one that came in', async ({ start, diary }) => {
  writeFileSync(join(diary, '2022-04-12.md'), 'From elsewhere.')
  const { electron, page } = await start({ now })
  await write(page, 'My own.')
  await read(electron, page, diary)
  await keep(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('yesterday')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Monday, 11 April' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toHaveText('My own.')
})

test('brings in the first real diary whole', async ({ start }) => {
  test.skip(!existsSync(realDiary), `${realDiary} is not here`)
  const { electron, page } = await start({ now })
  const report = await read(electron, page, realDiary)
  await expect(report.getByRole('button', { name: '454 new' })).toBeVisible()
  await keep(page)
  expect(await entriesIn(page)).toBe(454)
  await expect(saving(page)).toHaveText('')
})
