import type { Locator, Page } from '@playwright/test'
import type { About } from '../../shared/models/reflection.ts'
import { expect } from './app.ts'
import { ask, mediumProgram } from './applications-place.ts'
import { storyId } from './stories-place.ts'

export const reflectionsNow = '2022-04-12T09:14:00+00:00'
export const place = (page: Page): Locator => page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Reflections' })
export const tab = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Pages of Reflections' }).getByRole('button', { name })
export const applicationId = storyId(1_001)
export const outcomeId = storyId(1_501)

/** Sent on 28 March, a no on the 31st. */
export async function keepNo(page: Page): Promise<void> {
  const empty = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  await ask(page, 'applications.save', { id: applicationId, programId: mediumProgram, ...empty })
  await ask(page, 'applications.send', { id: applicationId, on: '2022-03-28' })
  await ask(page, 'outcomes.record', {
    id: outcomeId, applicationId, result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: null, tier: 'unknown', reason: null,
    isReasonNone: false, waitDays: null, waitSource: null, countedFrom: null, statedReapplyOn: null, appealUntil: null
  })
}

/** An answer to a question, as the page of an answer or Today keeps it. */
export async function reflect(page: Page, number: number, on: string, question: string, body: string, about: Partial<About> | null): Promise<void> {
  const none: About = { outcomeId: null, applicationId: null, topic: null, stage: 'N', retelling: null, asksWhy: false }
  await ask(page, 'entries.write', { id: storyId(2_000 + number), datedOn: on, body, prompt: question, about: about === null ? null : { ...none, ...about } })
}

export async function openTab(page: Page, name: 'Reflections' | 'Notebook'): Promise<void> {
  await place(page).click()
  await tab(page, name).click()
  await expect(tab(page, name)).toHaveAttribute('aria-current', 'page')
}
