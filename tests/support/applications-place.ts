import type { Locator, Page } from '@playwright/test'
import type { CallName, Input, Output } from '../../shared/ipc.ts'
import type { Result } from '../../shared/result.ts'
import { expect } from './app.ts'
import { keepStories, storyId } from './stories-place.ts'
import { tabTo } from './progress-pages.ts'

/** The evening on which the no came. */
export const noNow = '2022-03-31T18:00:00+00:00'
export const mediumProgram = 'medium-partner-program'

/** Asks the journal through the bridge, as the page itself does. */
export async function ask<Name extends CallName>(page: Page, name: Name, input: Input<Name>): Promise<Output<Name>> {
  // Of all calls at once their inputs are more than the compiler follows into the page.
  const asked: readonly [string, unknown] = [name, input]
  const answer: unknown = await page.evaluate(
    async ([call, given]) => {
      const bridge: unknown = Reflect.get(window.journal, 'call')
      const answered: unknown = typeof bridge === 'function' ? await Reflect.apply(bridge, null, [call, given]) : null
      return answered
    },
    asked
  )
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the contract says it, and a function sent to the page can't be generic
  const result = answer as Result<Output<Name>>
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
  return result.value
}

const accountId = storyId(900)
const followersId = storyId(901)

/** Five stories in a week, and 116 followers: all that the rules of March 2022 asked for. */
export async function keepFoundingWeek(page: Page): Promise<void> {
  await keepStories(page, ['The account', 'Strangers', 'The chalk', 'A bus', 'Coins'].map((title, index) => ({ title, body: 'I opened it.', status: 'published', on: `2022-03-2${String(4 + index)}` })))
  await ask(page, 'audience.saveAccount', { id: accountId, platform: 'Medium', name: '', handle: null, openedOn: '2022-03-22', statsZone: null })
  await ask(page, 'followers.log', { followersId, followingId: storyId(902), accountId, on: '2022-03-28', followers: 116, following: null, precision: 'exact' })
}

export async function logFollowers(page: Page, on: string, followers: number): Promise<void> {
  await ask(page, 'followers.log', { followersId: storyId(910), followingId: storyId(911), accountId, on, followers, following: null, precision: 'exact' })
}

export async function correctFounding(page: Page, value: number): Promise<void> {
  await ask(page, 'followers.correct', { id: storyId(920), snapshotId: followersId, value, precision: 'exact' })
}

/** A draft for the account, as "New application…" makes it; opened. */
export async function beginDraft(page: Page, programId = mediumProgram, story: number | null = null, number = 1_000): Promise<void> {
  await ask(page, 'applications.save', {
    id: storyId(number), programId, accountId: programId === mediumProgram ? accountId : null, storyId: story === null ? null : storyId(story),
    expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: ''
  })
}

export async function openProgramPage(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Applications' })).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** From its program's page. */
export async function openApplication(page: Page, name: string, line: RegExp): Promise<void> {
  await openProgramPage(page, name)
  await page.getByRole('main').getByRole('button', { name: line }).first().click()
}

export const answerForm = (page: Page): Locator => page.getByRole('dialog', { name: /^(The answer of|Correct the answer)/ })
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })
export const besideAnswer = (page: Page): Locator => page.getByRole('complementary', { name: 'Beside this answer' })
export const reapplyLine = (page: Page): Locator => answerForm(page).locator('.reapply-line')

export async function markAsSent(page: Page, on: string): Promise<void> {
  await page.getByRole('button', { name: 'Mark as sent…' }).click()
  await page.getByLabel('Sent on').fill(on)
  await page.getByRole('button', { name: 'Mark as sent', exact: true }).click()
  await expect(heading(page, 'Waiting for an answer')).toBeVisible()
}

/** A no of this day with 30 days in its letter, by the keys alone but for the day. */
export async function recordNo(page: Page, on: string): Promise<void> {
  await page.keyboard.press('Control+Shift+R')
  await answerForm(page).getByLabel('Decided on').fill(on)
  await tabTo(page, answerForm(page).getByRole('radio', { name: 'As the rules say' }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, answerForm(page).getByLabel('Days to wait'))
  await page.keyboard.type('30')
  await page.keyboard.press('Enter')
  await expect(answerForm(page)).toHaveCount(0)
}

/** What was frozen, as it reads. */
export async function frozenText(page: Page): Promise<string> {
  const fold = page.locator('details.fold').filter({ hasText: 'What was true when you sent it' })
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click()
  return await fold.innerText()
}
