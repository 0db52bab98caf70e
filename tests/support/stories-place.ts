import type { Locator, Page } from '@playwright/test'
import type { StoryStatus } from '../../shared/models/story.ts'
import { expect } from './app.ts'
import { keepEntries } from './journal-place.ts'

/** The day of the tests that use these stories. */
export const storiesNow = '2022-04-12T09:14:00+00:00'

export interface KeptStory {
  readonly title?: string
  readonly subtitle?: string
  readonly body?: string
  readonly status?: StoryStatus
  readonly tags?: readonly string[]
  /** On Medium, on this day. */
  readonly on?: string
}

export const fewStories: readonly KeptStory[] = [
  { title: 'The account', subtitle: 'A Thursday', body: 'I opened it.\n\n[↗](https://example.com "Why I write")', status: 'published', on: '2022-03-25', tags: ['craft'] },
  { title: 'Strangers', body: 'I asked them to follow me. I take it back.', status: 'published', on: '2021-12-24' },
  { title: 'The chalk', body: 'It broke in two.', status: 'draft', tags: ['teaching'] },
  { body: 'A man on the bus counted his coins.', status: 'idea' }
]

export const storyId = (number: number): string => `018f5000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Puts stories into the journal through the bridge, as the page itself does, and begins the window anew on them. */
export async function keepStories(page: Page, stories: readonly KeptStory[] = fewStories): Promise<void> {
  const numbered = stories.map((story, index) => ({ ...story, id: storyId(index), placementId: storyId(5_000 + index) }))
  const faults = await page.evaluate(async (all) => {
    const results: { ok: boolean }[] = []
    for (const { id, placementId, title = '', subtitle = '', body = '', status = 'draft', tags = [], on } of all) {
      results.push(await window.journal.call('stories.write', { id, title, subtitle, body, status }))
      for (const tag of tags) results.push(await window.journal.call('stories.addTag', { id, tag }))
      const place = { storyId: id, id: placementId, platform: 'Medium', publication: null, url: null, isPaywalled: null, exclusiveUntil: null }
      if (on !== undefined) results.push(await window.journal.call('stories.place', { ...place, publishedOn: on }))
    }
    return results.filter(({ ok }) => !ok)
  }, numbered)
  expect(faults).toEqual([])
  await keepEntries(page, [])
}

export async function openStories(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: /^Stories/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Stories' })).toBeVisible()
}

export const rows = (page: Page): Locator => page.getByRole('list', { name: 'Stories' }).locator('[data-row]')

/** The row that holds this text. */
export const row = (page: Page, text: string): Locator => rows(page).filter({ hasText: text }).getByRole('button').first()

export const storyCount = (page: Page): Locator => page.getByRole('region', { name: 'Stories' }).getByRole('status').first()

export const storySearch = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search the stories' })

export const titleField = (page: Page): Locator => page.getByRole('textbox', { name: 'Title', exact: true })

export const storyText = (page: Page): Locator => page.getByRole('textbox', { name: 'Story text' })

/** The column beside the text. */
export const beside = (page: Page): Locator => page.getByRole('complementary', { name: 'About this story' })

export const column = (page: Page, status: string): Locator => page.getByRole('grid', { name: `${status} stories` })

export const card = (page: Page, title: string): Locator => page.getByRole('row', { name: title })

/** What the journal holds of a story, asked through the bridge as the page itself does. */
export async function storyInJournal(page: Page, number: number) {
  const result = await page.evaluate((id) => window.journal.call('stories.open', { id }), storyId(number))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
