import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from './app.ts'
import { keepEntries, type Kept } from './journal-place.ts'

/** A Tuesday. */
export const progressNow = '2022-04-12T09:14:00+00:00'

/** Some days of March and of today, with a line each. */
export const fewDays: readonly Kept[] = [
  { on: '2022-03-25', text: '# The account\n\nI opened it, and told *nobody*.' },
  { on: '2022-03-28', text: 'Somebody wrote back.\n\nThree sentences, all of them kind.', isStarred: true },
  { on: '2022-03-31', text: `A no came. ${'word '.repeat(1_000)}` }
]

export async function openPage(page: Page, name: 'Charts' | 'Milestones' | 'Review'): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Progress' }).click()
  const tab = page.getByRole('navigation', { name: 'Pages of Progress' }).getByRole('button', { name })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-current', 'page')
  await expect(tab).toBeFocused()
}

export async function openFilled(page: Page, name: 'Charts' | 'Milestones' | 'Review'): Promise<void> {
  await keepEntries(page, fewDays)
  await openPage(page, name)
}

/** The bar at the foot of the window. */
export const notice = (page: Page): Locator => page.locator('.notice')

/** Goes there with the Tab key alone. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Eighty presses of Tab don’t lead there')
}

/** Answers the dialog that asks where to put a file. */
export async function saveAs(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
  }, filePath)
}
