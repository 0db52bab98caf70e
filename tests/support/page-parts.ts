import { expect, type Locator, type Page } from '@playwright/test'

// The parts of the window as the writer knows them, by role and name.

export const entryField = (page: Page): Locator => page.getByRole('textbox', { name: 'Entry' })
export const saving = (page: Page): Locator => page.getByRole('status', { name: 'Saving' })

export const daySoFar = (page: Page): Locator => page.getByRole('region', { name: 'The day so far' })

/** Types into the entry in hand and waits until the journal has it. */
export async function write(page: Page, text: string): Promise<void> {
  await expect(entryField(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(saving(page)).toHaveText('Saved')
}

/** What the journal holds for a day, asked through the bridge as the page itself does. */
export async function bodiesOn(page: Page, on: string | null = null): Promise<string[]> {
  return await page.evaluate(async (day) => {
    const result = await window.journal.call('days.open', { on: day })
    return result.ok ? result.value.entries.map(({ body }) => body) : []
  }, on)
}

export async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('searchbox', { name: 'Find or do anything' })
  await expect(field).toBeFocused()
  await field.fill(command)
  await page.getByRole('menuitem', { name: command }).first().click()
}
