import type { FoundNumber, FoundStory } from '../../electron/exchange/found.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { placeStory } from '../../electron/journal/placements.ts'
import { writeStory } from '../../electron/journal/stories.ts'
import { listStories } from '../../electron/journal/story-list.ts'
import { openStory } from '../../electron/journal/story-page.ts'
import { getStory } from '../../electron/journal/story-rows.ts'
import type { Moment } from '../../shared/dates.ts'
import type { PlaceStoryInput, Story, StoryPage, WriteStoryInput } from '../../shared/models/story.ts'
import { allStories, type ListStoriesInput, type StoryLine } from '../../shared/models/story-list.ts'
import { id, morning, valueOf } from './journal-builders.ts'

/** Writes a story; what the test doesn't say is ordinary. */
export function wroteStory(journal: Journal, input: Partial<WriteStoryInput> = {}, at: Moment = morning): Story {
  const facts = writeStory(journal, { id: id(1), title: 'The chalk', subtitle: '', body: 'It broke in two.', status: 'draft', ...input }, at)
  return getStory(journal, facts.id)
}

export function placed(journal: Journal, input: Partial<PlaceStoryInput> = {}, at: Moment = morning): StoryPage {
  const placement = {
    storyId: id(1), id: id(101), platform: 'Medium', publication: null, url: null, publishedOn: '2022-04-01', isPaywalled: null, exclusiveUntil: null
  }
  const { storyId } = { ...placement, ...input }
  valueOf(placeStory(journal, { ...placement, ...input }, at))
  return valueOf(openStory(journal, storyId))
}

export function storyLines(journal: Journal, input: Partial<ListStoriesInput> = {}): readonly StoryLine[] {
  return listStories(journal, { ...allStories, order: 'published', offset: 0, limit: 200, ...input }).lines
}

export function titlesOf(journal: Journal, input: Partial<ListStoriesInput> = {}): string[] {
  return storyLines(journal, input).map(({ title }) => title)
}

/** The story that an import brought under this key. */
export function storyOfKey(journal: Journal, key: string): Story {
  const storyId = sql<string>(journal, 'SELECT id FROM story WHERE externalKey = ?').pluck().get(key)
  if (storyId === undefined) throw new Error(`No story ${key}`)
  return getStory(journal, storyId)
}

/** A published story of a Medium archive. */
export function foundStory(key: string, input: Partial<FoundStory> = {}): FoundStory {
  const title = input.title ?? `Story ${key}`
  return {
    kind: 'story',
    sourceKey: `medium:${key}`,
    file: `posts/2022-04-01_story-${key}.html`,
    storyKind: 'story',
    isKindGuessed: false,
    status: 'published',
    title,
    subtitle: '',
    body: `The text of ${title}.`,
    placement: {
      platform: 'Medium', publication: null, url: `https://medium.com/@her/story-${key}`, publishedAtMs: Date.UTC(2022, 3, 1, 12), editedAtMs: null
    },
    tags: [],
    notes: [],
    ...input
  }
}

export function foundDraft(key: string, input: Partial<FoundStory> = {}): FoundStory {
  return foundStory(key, { file: `posts/draft_story-${key}.html`, status: 'draft', placement: null, ...input })
}

/** What a story has earned so far. */
export function foundNumber(key: string, value: number, input: Partial<FoundNumber> = {}): FoundNumber {
  return {
    kind: 'number',
    sourceKey: `earnings:medium:${key}:2022-04-10`,
    file: 'partner-program/posts-0001.html',
    subject: { by: 'key', key: `medium:${key}`, title: `Story ${key}`, url: null },
    platform: 'Medium',
    metric: 'earnings',
    value,
    takenOn: '2022-04-10',
    takenAtMs: null,
    precision: 'exact',
    currency: 'USD',
    span: 'life-to-date',
    notes: [],
    ...input
  }
}
