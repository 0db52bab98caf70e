import type { Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { chooseFile } from '../support/dialogs.ts'
import { packOf } from '../support/prompt-builders.ts'

const now = '2022-04-12T09:14:00+00:00'
const section = (page: Page): Locator => page.getByRole('region', { name: 'Questions' })
const pack = (page: Page, name: string): Locator => section(page).getByRole('switch', { name, exact: true })
const notice = (page: Page): Locator => page.getByRole('status').filter({ hasText: /\S/ })

async function openSettings(page: Page): Promise<void> {
  await page.keyboard.press('Control+,')
  await expect(pack(page, 'Any day')).toBeChecked()
}

test('a question can be found and turned off, and a whole pack, for good', async ({ start }) => {
  const first = await start({ now })
  await openSettings(first.page)
  await section(first.page).getByText('Show its questions').last().click()
  await section(first.page).getByRole('searchbox', { name: 'Find among the questions of Any day' }).fill('ten years')
  await expect(section(first.page).getByRole('listitem')).toHaveCount(2)
  await section(first.page).getByRole('switch', { name: /^Describe the room/ }).uncheck()
  await pack(first.page, 'While you wait for an answer').uncheck()
  await expect(pack(first.page, 'While you wait for an answer')).not.toBeChecked()
  await first.electron.close()
  const { page } = await start({ now })
  await openSettings(page)
  await expect(pack(page, 'While you wait for an answer')).not.toBeChecked()
  await section(page).getByText('Show its questions').last().click()
  await expect(section(page).getByRole('switch', { name: /^Describe the room/ })).not.toBeChecked()
})

for (const theme of ['light', 'dark'] as const) {
  test(`a question of one’s own is added, changed and removed by keyboard in ${theme}`, async ({ start }) => {
    const { electron, page } = await start({ now, colorScheme: theme })
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 600))
    await openSettings(page)
    const add = section(page).getByRole('button', { name: 'Add a question of your own' })
    await add.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'A question of your own' })
    await expect(dialog.getByLabel('Question')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText('A question needs at least one letter.')
    expect(await violations(page), 'dialog').toEqual([])
    await dialog.getByLabel('Question').focus()
    await page.keyboard.type('What did the garden do?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('days 1')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Keep' }).press('Enter')
    await expect(dialog).toBeHidden()
    await section(page).getByText('Show its questions').first().press('Enter')
    const line = section(page).getByRole('list', { name: 'Questions of Your own' }).getByRole('listitem')
    await expect(line).toContainText('What did the garden do?')
    await expect(line).toContainText('For days 1 to 3 after a no')
    expect(await violations(page), 'section').toEqual([])
    await line.getByRole('button', { name: 'Change What did the garden do?' }).press('Enter')
    await page.getByLabel('Question', { exact: true }).fill('What grew today?')
    await page.getByRole('button', { name: 'Keep' }).press('Enter')
    await expect(line).toContainText('What grew today?')
    await line.getByRole('button', { name: 'Remove What grew today?' }).press('Enter')
    await expect(line).toHaveCount(0)
    await expect(add).toBeFocused()
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(pack(page, 'Your own')).toBeChecked()
  })
}

test('a pack comes from a file, or is refused with the place, and goes again', async ({ start, home }) => {
  const { electron, page } = await start({ now })
  await openSettings(page)
  const path = join(home, 'walks.json')
  await chooseFile(electron, path)
  const add = section(page).getByRole('button', { name: 'Add a pack from a file…' })
  writeFileSync(path, JSON.stringify({ ...packOf(), topics: [{ topic: 'on-the-way' }] }))
  await add.click()
  await expect(notice(page).filter({ hasText: '“walks.json” can’t be taken as questions. topics[0].stages: It is missing.' })).toBeVisible()
  writeFileSync(path, JSON.stringify(packOf()))
  await add.click()
  await expect(pack(page, 'Questions for walks')).toBeChecked()
  await section(page).getByRole('button', { name: 'Remove Questions for walks' }).click()
  await expect(pack(page, 'Questions for walks')).toHaveCount(0)
})
