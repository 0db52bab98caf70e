import type { Page } from '@playwright/test'
import type { Day } from '../../shared/dates.ts'
import { expect } from './app.ts'
import { answerForm, ask, markAsSent, reapplyLine } from './applications-place.ts'
import { saving, write } from './page-parts.ts'
import { tabTo } from './progress-pages.ts'
import type { Told } from './session-bus.ts'
import { beside, storyText, titleField } from './stories-place.ts'

// What the new writer in Lagos types in spring 2022, as she would: by the keys, where there are any.

export const medium = 'Medium Partner Program'
/** Some lines of a diary from before, and the founding week. */
const entries: readonly (readonly [on: Day, text: string])[] = [
  ['2022-03-02', 'A bus in the rain, and nobody on it but me and a man with coins.'],
  ['2022-03-09', 'I read until two and wrote this one line after it, slowly.'],
  ['2022-03-16', 'I would like to write where somebody can find it.'],
  ['2022-03-24', 'I opened an account and told nobody.'],
  ['2022-03-25', 'The second story went up before breakfast.'],
  ['2022-03-26', 'Somebody wrote back, four sentences.'],
  ['2022-03-27', 'I asked strangers to follow me.'],
  ['2022-03-28', 'I followed them all back.'],
  ['2022-03-29', 'More than a hundred of them.'],
  ['2022-03-30', 'I am sure of a yes.']
]
export const stories: readonly (readonly [title: string, on: Day])[] = [
  ['The account', '2022-03-24'], ['A bus', '2022-03-25'], ['The chalk', '2022-03-26'], ['Coins', '2022-03-27'], ['Strangers', '2022-03-28']
]
const letter = 'Dear writer,\n\nthank you for applying. We can’t accept you now. You may apply again after 30 days.'

export async function writeDays(page: Page): Promise<void> {
  for (const [on, text] of entries) {
    await page.keyboard.press('Control+g')
    await expect(page.getByRole('dialog', { name: 'Write for another day' })).toBeVisible()
    await page.keyboard.type(on)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await write(page, text)
  }
}

export async function publishStory(page: Page, title: string, on: Day): Promise<void> {
  await page.keyboard.press('Control+Shift+N')
  await expect(titleField(page)).toHaveValue('')
  await expect(titleField(page)).toBeFocused()
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(storyText(page)).toBeFocused()
  await page.keyboard.type('It was a small thing, and it was mine.')
  await expect(saving(page)).toHaveText('Saved')
  await beside(page).getByRole('button', { name: 'Add a place' }).click()
  await page.getByLabel('Platform').fill('Medium')
  await page.getByLabel('Published on').fill(on)
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Set to Published' }).click()
  await expect(page.getByRole('combobox', { name: 'Status' })).toHaveValue('published')
}

export async function apply(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'New application…' }).click()
  await page.getByRole('combobox', { name: 'To' }).selectOption(medium)
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.getByLabel('What would a no mean, and what wouldn’t it?').fill('One week, one reviewer.')
  await expect(saving(page)).toHaveText('Saved')
  await markAsSent(page, '2022-03-30')
}

/** By the keys alone: the day of the answer is today. */
export async function recordNo(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+R')
  await expect(answerForm(page).getByRole('radio', { name: 'No', exact: true })).toBeFocused()
  await tabTo(page, answerForm(page).getByLabel('The letter', { exact: true }))
  await page.keyboard.insertText(letter)
  await tabTo(page, answerForm(page).getByRole('radio', { name: 'As the rules say (30 days)' }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, answerForm(page).getByLabel('Days to wait'))
  await page.keyboard.type('30')
  await expect(reapplyLine(page)).toHaveText('You can apply again on 30 April 2022: 30 days after the answer of 31 March 2022, as the letter says.')
  await page.keyboard.press('Enter')
  await expect(answerForm(page)).toHaveCount(0)
}

export const overdue: Told = { title: `You can apply to ${medium} again`, body: 'Overdue since 30 April\n30 days after the answer of 31 March 2022, as the letter says.' }

/** How often the reapply reminder was told on the desktop. */
export async function timesTold(page: Page): Promise<number> {
  const { due } = await ask(page, 'reminders.page', { most: 50 })
  const reapply = due.filter(({ kind }) => kind === 'reapply')
  expect(reapply).toHaveLength(1)
  const histories = await Promise.all(reapply.map(({ id }) => ask(page, 'reminders.history', { id })))
  return histories.flat().filter(({ what }) => what === 'shown').length
}
