import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { heading, openProgramPage } from './applications-place.ts'
import { medium } from './founding-story.ts'

/** The page of the no of 31 March, from wherever she is. */
export async function openAnswer(page: Page): Promise<void> {
  await openProgramPage(page, medium)
  await page.getByRole('main').getByRole('button', { name: /^Application 1/ }).click()
  await expect(heading(page, 'They said no.')).toBeVisible()
  await expect(afterAnswer(page)).toBeVisible()
}

export const afterAnswer = (page: Page): Locator => page.getByRole('region', { name: 'After this answer' })
export const questionCard = (page: Page): Locator => afterAnswer(page).locator('.question-card')

/** Opens a part of it, by its row or by the line that says it is for a later day. */
export async function openPart(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: `Open: ${title}` }).click()
  return afterAnswer(page).getByRole('region', { name: title, exact: true })
}

/** Answers today's question there, and waits until the journal has it. */
export async function answerQuestion(page: Page, text: string): Promise<void> {
  await questionCard(page).getByRole('button', { name: 'Write' }).click()
  const field = questionCard(page).getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  await page.keyboard.type(text)
  await questionCard(page).getByRole('button', { name: 'Keep' }).click()
  await expect(field).toHaveCount(0)
}
