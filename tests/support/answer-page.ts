import type { Locator, Page } from '@playwright/test'
import { ask, heading, keepFoundingWeek, mediumProgram, openProgramPage } from './applications-place.ts'
import { expect } from './app.ts'
import { medium } from './founding-story.ts'
import { storyId } from './stories-place.ts'

export const founding = { applicationId: storyId(2_000), outcomeId: storyId(2_001) }
export const answerLetter = 'Dear writer,\n\nthank you for applying. We can’t accept you now. You may apply again after 30 days.'

interface No {
  readonly applicationId: string
  readonly outcomeId: string
  readonly programId?: string
  readonly sentOn: string
  readonly decidedOn: string
  readonly waitDays?: number | null
  readonly letter?: string | null
}

export async function keepNo(page: Page, { applicationId, outcomeId, programId = mediumProgram, sentOn, decidedOn, waitDays = 30, letter = null }: No): Promise<void> {
  await ask(page, 'applications.save', {
    id: applicationId, programId, accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: 70, expectation: 'One week, one reviewer.', different: '', notes: ''
  })
  await ask(page, 'applications.send', { id: applicationId, on: sentOn })
  await ask(page, 'outcomes.record', {
    id: outcomeId, applicationId, result: 'declined', decidedOn, receivedOn: null, letter, tier: 'unknown', reason: null, isReasonNone: false,
    waitDays, waitSource: waitDays === null ? null : 'letter', countedFrom: null, statedReapplyOn: null, appealUntil: null
  })
}

/** Five stories, 116 followers, an application of 30 March, and a no of the day after. */
export async function keepFoundingNo(page: Page): Promise<void> {
  await keepFoundingWeek(page)
  await keepNo(page, { ...founding, sentOn: '2022-03-30', decidedOn: '2022-03-31', letter: answerLetter })
}

/** The page of a no to Medium, by the ways a writer goes, from wherever she is. */
export async function openNo(page: Page): Promise<void> {
  await openProgramPage(page, medium)
  await page.getByRole('main').getByRole('button', { name: /^Application 1/ }).first().click()
  await expect(heading(page, 'They said no.')).toBeVisible()
  await expect(afterNo(page)).toBeVisible()
}

export const afterNo = (page: Page): Locator => page.getByRole('region', { name: 'After this answer' })
export const question = (page: Page): Locator => page.getByRole('region', { name: /^(Reflect|Waiting|Today’s question|You answered today)/ })
export const answerField = (page: Page): Locator => page.getByRole('textbox', { name: 'Your answer' })
export const partRow = (page: Page, title: string): Locator => afterNo(page).getByRole('region', { name: title, exact: true })
