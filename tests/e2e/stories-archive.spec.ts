import type { ElectronApplication, Page } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test as base } from '../support/app.ts'
import { chooseFile } from '../support/dialogs.ts'
import { graf, post, response, type Files } from '../support/medium-builders.ts'
import { saving } from '../support/page-parts.ts'
import { openStories, row, rows, storiesNow as now, storyCount, storyText, titleField } from '../support/stories-place.ts'

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'second-draft-archive-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  }
})

const chalk = (text: string): Files => post({ id: 'a1b2c3d4e5f6', title: 'Chalk', at: '2022-03-25T23:30:00.000Z', exportedOn: 'April 5, 2022', html: graf('p', text) })
const archive: Files = {
  ...chalk('The chalk broke in my hand.'),
  ...response({ id: 'd1b2c3d4e5f6', text: 'I felt the same about my first class.' }),
  ...response({ id: 'd2b2c3d4e5f6', text: 'Thank you for the coins.' })
}

/** Brings an archive in as the dialog for imports does, without its dialog. */
async function bringIn(electron: ElectronApplication, page: Page, folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  await chooseFile(electron, folder)
  const isKept = await page.evaluate(async () => {
    await window.journal.call('imports.choose', { what: 'folder' })
    const staged = await window.journal.call('imports.stage', { pattern: null, columns: null })
    const kept = await window.journal.call('imports.keep', undefined)
    await window.journal.call('imports.end', undefined)
    return staged.ok && kept.ok
  })
  expect(isKept).toBe(true)
}

test('what looks like a response says so, and one key settles what it is', async ({ start, folder }) => {
  const { electron, page } = await start({ now })
  await bringIn(electron, page, folder, archive)
  await openStories(page)
  await expect(rows(page)).toHaveText([/Chalk/])
  await page.getByRole('button', { name: 'Responses 2' }).click()
  await expect(rows(page)).toHaveText([/response\?/, /response\?/])
  await row(page, 'coins').focus()
  await page.keyboard.press('r')
  await expect(rows(page).filter({ hasText: 'coins' })).not.toContainText('response?')
  await row(page, 'first class').focus()
  await page.keyboard.press('s')
  await expect(rows(page)).toHaveText([/coins/])
  await expect(page.getByText('It stands among your stories now.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stories 2 stories' })).toBeVisible()
  await page.getByRole('button', { name: 'Stories 2', exact: true }).click()
  await expect(storyCount(page)).toHaveText('2 stories')
  await row(page, 'first class').click()
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('story')
})

test('the buttons of a guessed response settle it on its own page', async ({ start, folder }) => {
  const { electron, page } = await start({ now })
  await bringIn(electron, page, folder, archive)
  await openStories(page)
  await page.getByRole('button', { name: 'Responses 2' }).click()
  await row(page, 'coins').click()
  await page.getByRole('button', { name: 'It is a response' }).click()
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('response')
})

test('a text that changed on Medium stands beside the writer’s until she has chosen', async ({ start, folder }) => {
  const { electron, page } = await start({ now })
  await bringIn(electron, page, folder, archive)
  await openStories(page)
  await row(page, 'Chalk').click()
  await page.getByRole('button', { name: 'Edit the text' }).click()
  await expect(storyText(page)).toBeFocused()
  await page.keyboard.type('Mine: ')
  await expect(saving(page)).toHaveText('Saved')
  await page.keyboard.press('Escape')
  await bringIn(electron, page, folder, chalk('The chalk broke twice in my hand.'))
  await expect(row(page, 'Chalk')).toContainText('changed on Medium')
  await row(page, 'Chalk').click()
  await expect(page.getByText('Changed on Medium: the text that came in on 12 April differs from yours.')).toBeVisible()
  await page.getByRole('button', { name: 'See what changed' }).click()
  const dialog = page.getByRole('dialog', { name: 'What changed on Medium' })
  await expect(dialog.locator('ins')).toHaveText(['twice '])
  await dialog.getByRole('button', { name: 'Use Medium’s text' }).click()
  await expect(page.getByText('The chalk broke twice in my hand.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Changed on Medium' })).toHaveCount(0)
  await page.getByRole('button', { name: 'More for this story' }).click()
  await page.getByRole('menuitem', { name: 'Earlier versions of this story' }).click()
  const versions = page.getByRole('dialog', { name: 'Earlier versions' })
  await versions.getByRole('button', { name: /before an earlier version came back/ }).click()
  await expect(versions.locator('del')).toHaveText(['Mine: '])
})

test('keeping her own text ends the question', async ({ start, folder }) => {
  const { electron, page } = await start({ now })
  await bringIn(electron, page, folder, archive)
  await openStories(page)
  await row(page, 'Chalk').click()
  await titleField(page).fill('Chalk, mine')
  await expect(saving(page)).toHaveText('Saved')
  await bringIn(electron, page, folder, chalk('The chalk broke twice in my hand.'))
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByRole('region', { name: 'Changed on Medium' })).toHaveCount(0)
  await expect(titleField(page)).toHaveValue('Chalk, mine')
  await expect(page.getByRole('region', { name: 'Story', exact: true })).toContainText('The chalk broke in my hand.')
})

test('an import that ends while she types reads the list again and leaves her text alone', async ({ start, folder }) => {
  const { electron, page } = await start({ now })
  await page.keyboard.press('Control+Shift+N')
  await expect(titleField(page)).toBeFocused()
  await page.keyboard.type('Under way')
  await bringIn(electron, page, folder, archive)
  await page.keyboard.type(', still')
  await expect(saving(page)).toHaveText('Saved')
  await expect(titleField(page)).toHaveValue('Under way, still')
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveText([/Chalk/, /Under way, still/])
})
