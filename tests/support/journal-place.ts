import type { Locator, Page } from '@playwright/test'
import { expect } from './app.ts'

/** The day of the tests that use these entries. */
export const journalNow = '2022-04-12T09:14:00+00:00'

export interface Kept {
  readonly on: string
  readonly text: string
  readonly tags?: readonly string[]
  readonly isStarred?: boolean
}

/** A year and more in a few entries. */
export const fewEntries: readonly Kept[] = [
  { on: '2020-04-12', text: 'A walk by the canal, two years before.' },
  { on: '2021-04-12', text: 'Rain on the shed.\n\nI read for an hour and wrote nothing down.', tags: ['reading'] },
  { on: '2022-02-03', text: 'The café was shut, so I wrote on the wall outside.', isStarred: true },
  { on: '2022-03-31', text: 'It is a no.\n\nFour lines, friendly, no reason.', tags: ['the no'] },
  { on: '2022-04-10', text: 'A plan at half speed: one story a week.', tags: ['plan'], isStarred: true },
  { on: '2022-04-11', text: 'The bee writer wrote back.\n\nFour paragraphs about the man with the coins.' }
]

export const entryId = (number: number): string => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Puts entries into the journal through the bridge, as the page itself does, and begins the window anew on them. */
export async function keepEntries(page: Page, entries: readonly Kept[], from = 0): Promise<void> {
  const numbered = entries.map((entry, index) => ({ ...entry, id: entryId(from + index) }))
  const faults = await page.evaluate(async (all) => {
    const results: { ok: boolean }[] = []
    for (const { id, on, text, tags = [], isStarred = false } of all) {
      results.push(await window.journal.call('entries.write', { id, datedOn: on, body: text, prompt: null }))
      for (const tag of tags) results.push(await window.journal.call('entries.addTag', { id, tag }))
      if (isStarred) results.push(await window.journal.call('entries.star', { id, isStarred }))
    }
    return results.filter(({ ok }) => !ok)
  }, numbered)
  expect(faults).toEqual([])
  await page.reload()
  await page.waitForFunction(() => document.documentElement.dataset['complete'] === 'true')
}

export async function openJournal(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /^Journal/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible()
}

/** The entries in the list, each by what stands on it. */
export const listed = (page: Page): Locator => page.getByRole('list', { name: 'Entries' }).locator('[data-row]')

/** The one that holds this text. */
export const entryInList = (page: Page, text: string): Locator => listed(page).filter({ hasText: text }).getByRole('button')

/** "6 entries": how many the list says there are. */
export const countLine = (page: Page): Locator => page.getByRole('region', { name: 'Entries' }).getByRole('status').first()

export const searchField = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the journal' })

/** A control over the list. */
export const control = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Entries' }).getByRole('button', { name, exact: true })

/** The page beside the list, or over it, shows this day. */
export const dayHeading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

/** Words of the list that are marked as found. */
export const marks = (page: Page): Locator => page.getByRole('list', { name: 'Entries' }).locator('mark')
