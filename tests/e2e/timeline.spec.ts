import type { Locator, Page } from '@playwright/test'
import type { SaveApplicationInput } from '../../shared/models/application.ts'
import type { RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { expect, test } from '../support/app.ts'
import { ask, heading, keepFoundingWeek, logFollowers, mediumProgram, openProgramPage } from '../support/applications-place.ts'
import { violations } from '../support/axe.ts'
import { write } from '../support/page-parts.ts'
import { notice, openPage, tabTo } from '../support/progress-pages.ts'
import { storyId } from '../support/stories-place.ts'

const now = '2022-04-12T09:14:00+00:00'
const medium = 'Medium Partner Program'

const chart = (page: Page, title: string): Locator => page.getByRole('figure', { name: title, exact: true })
const said = (figure: Locator): Locator => figure.getByRole('status', { name: 'Reading' })
const day = (page: Page, on: string): Locator => page.locator(`[data-day="${on}"]`)
const milestone = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) })

async function send(page: Page, number: number, programId: string, on: string, more: Partial<SaveApplicationInput> = {}): Promise<void> {
  const empty = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  await ask(page, 'applications.save', { id: storyId(number), programId, ...empty, ...more })
  await ask(page, 'applications.send', { id: storyId(number), on })
}

async function hear(page: Page, number: number, on: string, more: Partial<RecordOutcomeInput> = {}): Promise<void> {
  const none = { receivedOn: null, letter: null, tier: 'unknown', reason: null, isReasonNone: false, waitSource: null, countedFrom: null, statedReapplyOn: null, appealUntil: null } as const
  await ask(page, 'outcomes.record', { id: storyId(number + 500), applicationId: storyId(number), result: 'declined', decidedOn: on, waitDays: null, ...none, ...more })
}

/** Sent on 24 March, a no on the 31st with 30 days in its letter; HackerNoon has a story since 6 April. */
async function keepApplications(page: Page): Promise<void> {
  await keepFoundingWeek(page)
  await logFollowers(page, '2022-04-05', 120)
  await send(page, 1_001, mediumProgram, '2022-03-24')
  await hear(page, 1_001, '2022-03-31', { letter: 'Not this time.', waitDays: 30, waitSource: 'letter', appealUntil: '2022-04-14' })
  await send(page, 1_002, 'hackernoon', '2022-04-06', { expectedReplyOn: '2022-04-14' })
}

async function openYear(page: Page): Promise<Locator> {
  await openPage(page, 'Charts')
  await page.getByRole('button', { name: 'Year', exact: true }).click()
  const followers = chart(page, 'Followers')
  await expect(followers).toContainText('From 116 followers on 28 March 2022 to 120 on 5 April 2022')
  return followers
}

async function openCalendar(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  await expect(heading(page, 'Applications')).toBeVisible()
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  await expect(page.getByRole('grid', { name: 'April 2022' })).toBeVisible()
}

test('the answer and what was required stand in the chart of followers, in its sentence and in its table', async ({ start }) => {
  const { page } = await start({ now })
  await keepApplications(page)
  const followers = await openYear(page)
  await expect(followers).toContainText('An answer on 31 March 2022: no. 100 followers are the requirement.')
  await expect(followers.getByText('an answer: no', { exact: true })).toBeVisible()
  await expect(followers.getByText('100, the requirement', { exact: true })).toBeVisible()
  await followers.getByRole('group', { name: /^From 116/ }).focus()
  await page.keyboard.press('Home')
  await expect(said(followers)).toHaveText(`100 followers are the requirement, ${medium}`)
  for (const words of ['28 March 2022: 116 followers', `An answer on 31 March 2022: no, ${medium}`, '5 April 2022: 120 followers']) {
    await page.keyboard.press('ArrowRight')
    await expect(said(followers)).toHaveText(words)
  }
  await followers.getByRole('switch', { name: 'Show as table' }).click()
  await expect(followers.getByRole('row', { name: '31 March 2022' })).toContainText(`an answer: no, ${medium}`)
  await expect(followers.getByRole('row', { name: '5 April 2022' }).getByRole('cell').last()).toHaveText('100')
})

test('the first answer is a milestone with the day after it, opens its application, and nobody calls it out', async ({ start }) => {
  const { page } = await start({ now })
  await page.clock.install()
  await send(page, 1_001, mediumProgram, '2022-04-04')
  await hear(page, 1_001, '2022-04-11')
  await write(page, 'I went to the canal.')
  await openPage(page, 'Milestones')
  await page.clock.fastForward(60_000)
  await expect(notice(page)).toContainText('Reached: first entry.')
  await expect(milestone(page, 'First answer')).toContainText('You wrote the next day.')
  await expect(milestone(page, 'Wrote the day after a no').getByRole('button', { name: 'Open the entry: I went to the canal.' })).toBeVisible()
  await tabTo(page, milestone(page, 'First answer').getByRole('button', { name: `Open the application: ${medium}: no` }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Applications' }).first()).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('main')).toContainText('11 April')
})

test('the calendar has all programs, and its keys go from day to day and into one', async ({ start }) => {
  const { page } = await start({ now })
  await keepApplications(page)
  await openCalendar(page)
  await tabTo(page, day(page, '2022-04-12'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(day(page, '2022-04-14')).toBeFocused()
  await expect(day(page, '2022-04-14')).toHaveAccessibleName(`Thursday, 14 April; reply expected, HackerNoon; last day to appeal, ${medium}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open: reply expected, HackerNoon' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(day(page, '2022-04-14')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('grid', { name: 'March 2022' })).toBeVisible()
  await expect(day(page, '2022-03-14')).toBeFocused()
  await page.getByRole('button', { name: 'This month' }).click()
  await expect(day(page, '2022-04-12')).toHaveAttribute('aria-current', 'date')
  await page.getByRole('button', { name: 'The month before' }).click()
  await expect(page.getByRole('button', { name: `Open: answer: no, ${medium}` })).toBeVisible()
  await tabTo(page, day(page, '2022-03-01'))
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(day(page, '2022-03-31')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Beside this answer' })).toBeVisible()
})

test('a program’s page shows its history, drawn and as a table', async ({ start }) => {
  const { page } = await start({ now })
  await keepApplications(page)
  await openProgramPage(page, medium)
  const history = chart(page, 'History')
  await expect(history).toContainText('Sent 24 March 2022; a no after 7 days; possible again from 30 April 2022, in 18 days.')
  for (const words of ['7 days', '30 days', 'today']) await expect(history.getByText(words, { exact: true })).toBeVisible()
  await history.getByRole('group', { name: /^Sent 24 March/ }).focus()
  await page.keyboard.press('End')
  await expect(said(history)).toHaveText('30 April 2022: possible again, 30 days after the answer')
  await history.getByRole('switch', { name: 'Show as table' }).click()
  await expect(history.getByRole('row').last()).toHaveText(/1\s*24 March 2022\s*an answer: no\s*31 March 2022\s*7\s*30 April 2022/)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the chart, the calendar and the history in ${theme}`, async ({ start }) => {
    const { page } = await start({ now, colorScheme: theme })
    await keepApplications(page)
    await openYear(page)
    expect(await violations(page), 'charts').toEqual([])
    await openCalendar(page)
    expect(await violations(page), 'calendar').toEqual([])
    await page.getByRole('button', { name: 'List', exact: true }).click()
    await openProgramPage(page, medium)
    await expect(chart(page, 'History')).toBeVisible()
    expect(await violations(page), 'history').toEqual([])
  })
}
