import { v7 as newId } from 'uuid'
import type { Journal } from '../../../electron/journal/journal.ts'
import { logNumbers } from '../../../electron/journal/numbers.ts'
import { placeStory } from '../../../electron/journal/placements.ts'
import { writeStory } from '../../../electron/journal/stories.ts'
import { addStoryTag } from '../../../electron/journal/story-tags.ts'
import { addDays, type Moment } from '../../../shared/dates.ts'
import { metrics } from '../../../shared/models/metric.ts'
import type { StoryStatus } from '../../../shared/models/story.ts'
import { lastDay, placeMade } from './large-journal.ts'
import { prose } from './prose.ts'

const wordsInAStory = 300

/** A journal of so many stories, as `placeLargeJournal` has entries. */
export async function placeStories(home: string, stories: number): Promise<void> {
  await placeMade(home, { name: 'stories', things: 'stories', count: stories, writeOne: (journal, number) => writeOne(journal, number, stories) })
}

/** One a day, with what years leave of it: tags, where it appeared, and numbers of three readings. */
function writeOne(journal: Journal, number: number, stories: number): void {
  const day = addDays(lastDay, number - stories)
  const at: Moment = { nowMs: Date.parse(`${day}T19:00:00Z`), zone: 'UTC' }
  const id = newId({ msecs: at.nowMs })
  const [title = '', subtitle = ''] = prose(number, 20).split('. ')
  const status = statusOf(number)
  writeStory(journal, { id, title, subtitle: number % 3 === 0 ? subtitle : '', body: prose(number, wordsInAStory), status }, at)
  for (const tag of [`tag ${String(number % 40)}`, `theme ${String(number % 7)}`]) addStoryTag(journal, { id, tag })
  if (status !== 'published') return
  const placementId = newId({ msecs: at.nowMs })
  const platform = number % 5 === 0 ? 'Substack' : 'Medium'
  placeStory(journal, { id: placementId, storyId: id, platform, publication: null, url: null, publishedOn: day, isPaywalled: null, exclusiveUntil: null }, at)
  for (const reading of [1, 2, 3]) {
    const numbers = metrics.map((metric) => ({
      id: newId({ msecs: at.nowMs }), storyId: id, placementId, metric, value: (number % 97) * reading, precision: 'exact' as const, currency: metric === 'earnings' ? 'USD' : null
    }))
    logNumbers(journal, { takenOn: addDays(day, reading * 7), numbers }, at)
  }
}

/** Out of twenty, sixteen are published. */
function statusOf(number: number): StoryStatus {
  const others: readonly (StoryStatus | undefined)[] = ['idea', 'draft', 'submitted', 'withdrawn']
  return others[number % 20] ?? 'published'
}
