import type { Locator, Page } from '@playwright/test'
import { readLog } from '../support/attacked-app.ts'
import { expect, test } from '../support/app.ts'
import { violations } from '../support/axe.ts'
import { answerQuestions, catchOpened } from '../support/dialogs.ts'
import { chooseFromMenu } from '../support/menu.ts'
import { choose, entryField } from '../support/page-parts.ts'

const now = '2022-03-31T18:00:00+00:00'
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'I am not all right' })
const contacts = (page: Page): Locator => dialog(page).getByRole('list', { name: 'Your contacts' }).getByRole('listitem')

test('holds nobody by itself, keeps whom she adds by the keys alone, and takes nothing away for good by mistake', async ({ start, home }) => {
  const { page, electron } = await start({ now })
  await choose(page, 'I am not all right')
  await expect(dialog(page)).toBeVisible()
  await expect(contacts(page)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Add someone' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toHaveText('Write a name, or what you call them.')
  await page.keyboard.type('Ana')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+49 30 123 456')
  await page.keyboard.press('Enter')
  await expect(contacts(page)).toHaveText([/Ana.*\+49 30 123 456/])
  expect(await violations(page)).toEqual([])
  await contacts(page).getByRole('button', { name: 'Change Ana' }).click()
  await dialog(page).getByLabel('How to reach them').fill('+49 30 654 321')
  // Escape leaves the field, not the dialog.
  await page.keyboard.press('Escape')
  await expect(contacts(page)).toHaveText([/123 456/])
  await contacts(page).getByRole('button', { name: 'Remove Ana' }).click()
  await expect(contacts(page)).toHaveCount(0)
  await dialog(page).getByRole('button', { name: 'Undo' }).click()
  await expect(contacts(page)).toHaveText([/Ana/])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(entryField(page)).toBeFocused()
  await electron.close()
  expect(readLog(home)).not.toMatch(/Ana|contact|all right/i)

  const again = await start({ now })
  await chooseFromMenu(again.electron, 'not-all-right')
  await expect(contacts(again.page)).toHaveText([/Ana/])
})

test('a contact’s number is text that can be marked and copied', async ({ start }) => {
  const { page, electron } = await start({ now })
  await chooseFromMenu(electron, 'not-all-right')
  await dialog(page).getByRole('button', { name: 'Add someone' }).click()
  await dialog(page).getByLabel('Name').fill('Mrs Weber')
  await dialog(page).getByLabel('How to reach them').fill('0123456789')
  await dialog(page).getByRole('button', { name: 'Keep' }).click()
  await contacts(page).getByText('0123456789').dblclick()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('0123456789')
})

test('help where she lives is looked up only when she says so, with the whole address before her', async ({ start }) => {
  const { page, electron } = await start({ now })
  const opened = await catchOpened(electron)
  const refused = await answerQuestions(electron, 2)
  await chooseFromMenu(electron, 'not-all-right')
  await expect(dialog(page)).toContainText('https://findahelpline.com')
  expect(await refused.questions()).toEqual([])
  await dialog(page).getByRole('button', { name: 'Find help where you live' }).click()
  await expect.poll(() => refused.questions()).toMatchObject([{ detail: 'https://findahelpline.com/' }])
  expect(await opened()).toEqual([])
  await answerQuestions(electron, 0)
  await dialog(page).getByRole('button', { name: 'Find help where you live' }).click()
  await expect.poll(opened).toEqual(['https://findahelpline.com/'])
})
