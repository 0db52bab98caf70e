import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { afterNo } from './answer-page.ts'

export { afterNo as afterAnswer, openNo as openAnswer } from './answer-page.ts'

export const questionCard = (page: Page): Locator => afterNo(page).locator('.question-card')

/** Opens a part of it, by its row or by the line that says it is for a later day. */
export async function openPart(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: `Open: ${title}` }).click()
  return afterNo(page).getByRole('region', { name: title, exact: true })
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
