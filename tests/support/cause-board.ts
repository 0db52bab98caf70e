import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { ask, beginDraft, heading, keepFoundingWeek, openApplication } from './applications-place.ts'
import { storyId } from './stories-place.ts'

/** Five days after the no: causes are offered. */
export const causesNow = '2022-04-05T09:14:00+00:00'
export const outcomeId = storyId(1_500)
export const letter = 'Dear Nina,\n\nThank you for your patience. We look for accounts with real interactions 👋🏽. This time it is a no.\n\nYou may apply again.\n<b>The team</b>\n'

/** The founding week, sent on 28 March, and a no of the 31st with this letter; its page is shown. */
export async function openNo(page: Page, words: string | null = letter): Promise<void> {
  await keepFoundingWeek(page)
  await beginDraft(page)
  await ask(page, 'applications.send', { id: storyId(1_000), on: '2022-03-28' })
  await ask(page, 'outcomes.record', {
    id: outcomeId, applicationId: storyId(1_000), result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: words, tier: 'form', reason: null,
    isReasonNone: false, waitDays: 30, waitSource: 'letter', countedFrom: null, statedReapplyOn: null, appealUntil: null
  })
  await showNo(page)
}

export async function showNo(page: Page): Promise<void> {
  await openApplication(page, 'Medium Partner Program', /28 March/)
  await expect(heading(page, 'They said no.').or(heading(page, 'They said no. Here is what is still true.'))).toBeVisible()
}

export const boardPart = (page: Page): Locator => page.getByRole('region', { name: 'What may have played a part', exact: true }).first()
export const letterPart = (page: Page): Locator => page.getByRole('region', { name: 'The letter', exact: true }).first()

export async function openPart(part: Locator): Promise<void> {
  await part.getByRole('button', { name: /^Open: / }).click()
}

export const newCause = (page: Page): Locator => boardPart(page).getByLabel('A new cause')
export const cause = (page: Page, number: number): Locator => boardPart(page).getByRole('group', { name: `Cause ${String(number)}`, exact: true })
export const sentences = (page: Page): Locator => letterPart(page).getByRole('listbox', { name: 'The letter, sentence by sentence' })

/** Goes back there with Shift+Tab alone. */
export async function tabBackTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error('Forty presses of Shift+Tab don’t lead there')
}
