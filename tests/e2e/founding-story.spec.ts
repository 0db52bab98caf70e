import type { Page } from '@playwright/test'
import type { Day } from '../../shared/dates.ts'
import { expect, test as base } from '../support/app.ts'
import { answerForm, ask, besideAnswer, heading, markAsSent, mediumProgram, openProgramPage, reapplyLine } from '../support/applications-place.ts'
import { entryField, saving, write } from '../support/page-parts.ts'
import { notice, tabTo } from '../support/progress-pages.ts'
import { openReminders, reminderIn, sidebarLink } from '../support/reminders-place.ts'
import { startSessionBus, whyNoNotifications, type SessionBus, type Told } from '../support/session-bus.ts'
import { beside, storyText, titleField } from '../support/stories-place.ts'

const test = base.extend<{ bus: SessionBus }>({
  bus: async ({}, use) => {
    const bus = await startSessionBus()
    await use(bus)
    bus.end()
  }
})

// A new writer in Lagos, in spring 2022.
const sentNow = '2022-03-30T19:00:00+01:00'
const noNow = '2022-03-31T18:00:00+01:00'
const monthLater = '2022-05-01T08:30:00+01:00'
const evening = '2022-05-01T21:00:00+01:00'
const yearsLater = '2026-11-10T09:00:00+01:00'

const medium = 'Medium Partner Program'
const entries: readonly (readonly [on: Day, text: string])[] = [
  ['2022-03-24', 'I opened an account and told nobody.'],
  ['2022-03-25', 'The second story went up before breakfast.'],
  ['2022-03-26', 'Somebody wrote back, four sentences.'],
  ['2022-03-27', 'I asked strangers to follow me.'],
  ['2022-03-28', 'I followed them all back.'],
  ['2022-03-29', 'More than a hundred of them.'],
  ['2022-03-30', 'I am sure of a yes.']
]
const stories: readonly (readonly [title: string, on: Day])[] = [
  ['The account', '2022-03-24'], ['A bus', '2022-03-25'], ['The chalk', '2022-03-26'], ['Coins', '2022-03-27'], ['Strangers', '2022-03-28']
]
const letter = 'Dear writer,\n\nthank you for applying. We can’t accept you now. You may apply again after 30 days.'

async function writeDays(page: Page): Promise<void> {
  for (const [on, text] of entries) {
    await page.keyboard.press('Control+g')
    await expect(page.getByRole('dialog', { name: 'Write for another day' })).toBeVisible()
    await page.keyboard.type(on)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await write(page, text)
  }
}

async function publishStory(page: Page, title: string, on: Day): Promise<void> {
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

async function logCount(page: Page, followers: string, on: Day): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Log follower count' })
  const field = page.getByRole('textbox', { name: 'Followers', exact: true })
  await page.keyboard.press('Control+Shift+L')
  await expect(field).toBeFocused()
  await page.keyboard.type(followers)
  await dialog.getByLabel('Day').fill(on)
  await field.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
}

async function apply(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await page.getByRole('button', { name: 'New application…' }).click()
  await page.getByRole('combobox', { name: 'To' }).selectOption(medium)
  await page.getByRole('button', { name: 'Begin a draft' }).click()
  await page.getByLabel('What would a no mean, and what wouldn’t it?').fill('One week, one reviewer.')
  await expect(saving(page)).toHaveText('Saved')
  await markAsSent(page, '2022-03-30')
}

/** By the keys alone: the day of the answer is today. */
async function recordNo(page: Page): Promise<void> {
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

const overdue: Told = { title: `You can apply to ${medium} again`, body: 'Overdue since 30 April\n30 days after the answer of 31 March 2022, as the letter says.' }

/** How often the reapply reminder was told on the desktop. */
async function timesTold(page: Page): Promise<number> {
  const { due } = await ask(page, 'reminders.page', { most: 50 })
  const reapply = due.filter(({ kind }) => kind === 'reapply')
  expect(reapply).toHaveLength(1)
  const histories = await Promise.all(reapply.map(({ id }) => ask(page, 'reminders.history', { id })))
  return histories.flat().filter(({ what }) => what === 'shown').length
}

test('the founding story: a week, an application, a no, 31 days asleep, and the rules years later', async ({ start, bus }) => {
  test.setTimeout(240_000)
  const lagos = { TZ: 'Africa/Lagos', ...bus.env }
  const told = whyNoNotifications === null ? await bus.withNotifications() : null
  const week = await start({ now: sentNow, env: lagos })
  await expect(entryField(week.page)).toBeFocused()
  await writeDays(week.page)
  for (const [title, on] of stories) await publishStory(week.page, title, on)
  await logCount(week.page, '12', '2022-03-28')
  await logCount(week.page, '116', '2022-03-30')
  await apply(week.page)
  await week.electron.close()

  const no = await start({ now: noNow, env: lagos })
  await expect(no.page.getByRole('region', { name: 'Next' })).toContainText(medium)
  await recordNo(no.page)
  await expect(notice(no.page)).toContainText('Kept. You can apply again from 30 April; a reminder is set for 09:00 that day.')
  await expect(no.page.getByRole('dialog')).toHaveCount(0)
  await no.electron.close()
  if (told !== null) expect(told()).toEqual([])

  const again = await start({ now: monthLater, env: lagos })
  await expect(sidebarLink(again.page, 'Reminders')).toHaveAccessibleName(/1 due/)
  await openReminders(again.page)
  await expect(reminderIn(again.page, 'Due')).toHaveCount(1)
  await expect(reminderIn(again.page, 'Due')).toContainText(medium)
  await expect(reminderIn(again.page, 'Due')).toContainText('Overdue since 30 April')
  await expect.poll(() => timesTold(again.page)).toBe(1)
  if (told !== null) await expect.poll(told).toEqual([overdue])
  const { lines } = await ask(again.page, 'applications.list', undefined)
  const sent = lines.flatMap(({ applications }) => applications)
  expect(sent).toMatchObject([{ programId: mediumProgram, sentOn: '2022-03-30', ruleSetId: 'medium-partner-program-2022' }])
  await openProgramPage(again.page, medium)
  await again.page.getByRole('main').getByRole('button', { name: /^Application 1/ }).click()
  await expect(heading(again.page, 'They said no.')).toBeVisible()
  await expect(besideAnswer(again.page)).toContainText('30 April')
  await expect(again.page.getByText('One week, one reviewer.')).toBeVisible()
  await again.electron.close()

  const sameDay = await start({ now: evening, env: lagos })
  await openReminders(sameDay.page)
  await expect(reminderIn(sameDay.page, 'Due')).toContainText('Overdue since 30 April')
  expect(await timesTold(sameDay.page)).toBe(1)
  if (told !== null) expect(told()).toEqual([overdue])
  await sameDay.electron.close()

  const { page } = await start({ now: yearsLater, env: lagos })
  await openProgramPage(page, medium)
  const readiness = page.getByRole('region', { name: 'Readiness' })
  await page.getByLabel('As of', { exact: true }).fill('2022-03-30')
  await expect(readiness).toContainText('These are the rules of 30 March 2022, and they are old.')
  await expect(readiness.locator('.readiness-check').filter({ hasText: '100 followers' }).first()).toContainText('116 on 30 March')
  await expect(readiness.locator('.readiness-check').filter({ hasText: 'A story published' })).toContainText('5 since 24 March')
  await expect(readiness).toContainText('Last seen in June 2026, one source only: check it.')
  const changes = page.getByRole('list', { name: 'What changed: Paid membership instead of followers' })
  await expect(changes.getByRole('listitem').filter({ hasText: '100 followers' })).toContainText('gone')
  await expect(changes).toContainText('in force from 1 August 2023; official text')
})
