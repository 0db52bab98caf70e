import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { bodiesOn, choose, entryField, write } from '../support/page-parts.ts'

/** The parts that are loaded after the first paint are there: some hundred milliseconds after the window can be used. */
async function isComplete(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['complete'] === 'true')
}

const now = '2022-04-12T09:14:00+00:00'

test('the first dialog of a session takes the keys that follow it', async ({ start }) => {
  const { page } = await start({ now })
  await isComplete(page)
  await write(page, 'Today words.')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('friday', { delay: 30 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Friday, 8 April' })).toBeVisible()
  expect(await bodiesOn(page, '2022-04-12')).toEqual(['Today words.'])
})

test('a blank page says that there is nothing to tag yet', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+t')
  await expect(page.getByText('This page is still empty. Write a first word, then try again.')).toBeVisible()
  await write(page, 'hello my first words of the day')
  expect(await bodiesOn(page)).toEqual(['hello my first words of the day'])
})

test('the sidebar leads back to today from another day', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Sunday, 10 April' })).toBeVisible()
  await page.getByRole('navigation').getByRole('button', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { name: 'Tuesday, 12 April' })).toBeVisible()
})

test('a new entry asked for in Settings is a blank page on Today', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'One.')
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+n')
  await write(page, 'Two.')
  expect(await bodiesOn(page)).toEqual(['One.', 'Two.'])
})

test('going to another place in mid-word keeps every letter', async ({ start }) => {
  const { page } = await start({ now })
  await entryField(page).focus()
  await page.keyboard.type('These words are on their way')
  await page.keyboard.press('Control+7')
  await expect(page.getByRole('heading', { name: 'Progress' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(entryField(page)).toHaveText('These words are on their way')
  await expect.poll(() => bodiesOn(page)).toEqual(['These words are on their way'])
})

test('what is typed while an entry goes to the trash stands on the page that comes', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'Away with it.')
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(page.getByText('The entry is in the trash.')).toBeVisible()
  await write(page, 'A new start.')
  expect(await bodiesOn(page)).toEqual(['A new start.'])
})

test('tags are offered by what is typed, and a typed one is kept when the field is left', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'One.')
  await page.keyboard.press('Control+t')
  const field = page.getByRole('combobox', { name: 'Add a tag' })
  await field.fill('craft, courage')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove the tag courage' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+n')
  await write(page, 'Two.')
  await page.keyboard.press('Control+t')
  await field.pressSequentially('cou')
  await expect(page.getByRole('option')).toHaveText(['courage'])
  await field.fill('morning')
  await entryField(page).click()
  await expect(page.getByRole('button', { name: 'Remove the tag morning' })).toBeVisible()
})

test('the focus is back in the text after every dialog', async ({ start }) => {
  const { page } = await start({ now })
  await write(page, 'One.')
  for (const command of ['Note a mood', 'Earlier versions of this entry', 'Keyboard shortcuts']) {
    await choose(page, command)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(entryField(page), command).toBeFocused()
  }
})

test('a refused goal is said and the last good one stays', async ({ start }) => {
  const { page } = await start({ now })
  await page.keyboard.press('Control+,')
  const field = page.getByLabel('Words a day')
  await field.fill('500')
  await field.fill('0')
  await expect(page.getByText('A whole number from 1 to 100,000, or nothing.')).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(page.getByText('goal 500')).toBeVisible()
})

test('a late entry says when it was typed', async ({ start }) => {
  const { page } = await start({ now })
  await isComplete(page)
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Enter')
  await write(page, 'Yesterday, late.')
  await expect(page.getByText('09:14 · typed today')).toBeVisible()
})
