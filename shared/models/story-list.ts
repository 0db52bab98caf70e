import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { tagSchema } from './entry.ts'
import { longestQuery, type Passage } from './find.ts'
import type { Metric } from './metric.ts'
import { storyKinds, storyStatuses, type StoryKind, type StoryStatus } from './story.ts'

/** By the day of publication, the last change, the title, the length, or (in a search) how well it fits. */
export const storyOrders = ['published', 'edited', 'title', 'words', 'relevance'] as const
export type StoryOrder = (typeof storyOrders)[number]

const filterStories = {
  kind: v.picklist(storyKinds),
  status: v.nullable(v.picklist(storyStatuses)),
  tag: v.nullable(tagSchema),
  /** YYYY, or "none" for what has no day. */
  year: v.nullable(v.pipe(v.string(), v.regex(/^(\d{4}|none)$/))),
  platform: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  /** Words to be found in title, subtitle or text; empty for all. */
  text: v.pipe(v.string(), v.maxLength(longestQuery, 'A search can have at most 500 characters.'))
}

export const listStoriesInput = v.strictObject({
  ...filterStories,
  order: v.picklist(storyOrders),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
})
export type ListStoriesInput = Readonly<v.InferOutput<typeof listStoriesInput>>
export type StoryFilter = Pick<ListStoriesInput, keyof typeof filterStories>

export const allStories: StoryFilter = { kind: 'story', status: null, tag: null, year: null, platform: null, text: '' }

/** A story as a list shows it. */
export interface StoryLine {
  readonly id: string
  readonly kind: StoryKind
  readonly isKindGuessed: boolean
  readonly status: StoryStatus
  readonly title: string
  readonly subtitle: string
  /** How its text begins, for one without a title. */
  readonly opening: string
  readonly wordCount: number
  readonly publishedOn: Day | null
  readonly updatedAtMs: number
  readonly platforms: readonly string[]
  readonly tags: readonly string[]
  /** A text of it that came in again waits for an answer. */
  readonly hasOffer: boolean
  /** The latest readings, all its placements together; what nobody noted is missing. */
  readonly numbers: Readonly<Partial<Record<Metric, number>>>
  /** Where the words searched for stand; null without a search. */
  readonly passages: readonly Passage[] | null
}

export interface StoryList {
  readonly lines: readonly StoryLine[]
  readonly total: number
}

/** What there is to filter by, of one kind, with how many stories each has. */
export interface StoryFacets {
  readonly total: number
  readonly statuses: Readonly<Record<StoryStatus, number>>
  /** Newest first; "none" last. */
  readonly years: readonly Facet[]
  readonly platforms: readonly Facet[]
  readonly tags: readonly Facet[]
}

export interface Facet {
  readonly name: string
  readonly stories: number
}

export const storyFacetsInput = v.strictObject({ kind: v.picklist(storyKinds) })

export interface TrashedStory {
  readonly id: string
  readonly title: string
  readonly wordCount: number
  readonly deletedAtMs: number
}

/** A line of the table in which numbers are logged: one for each place a story appeared. */
export interface NumbersRow {
  readonly storyId: string
  readonly placementId: string | null
  readonly title: string
  readonly platform: string | null
  readonly publishedOn: Day | null
  readonly last: Readonly<Partial<Record<Metric, LastNumber>>>
}

export interface LastNumber {
  readonly value: number
  readonly takenOn: Day
  readonly currency: string | null
}

export const numbersTableInput = v.strictObject({
  /** One story only; null for all that are published, newest first. */
  storyId: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  text: filterStories.text,
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
})
export type NumbersTableInput = Readonly<v.InferOutput<typeof numbersTableInput>>

export interface NumbersTable {
  readonly rows: readonly NumbersRow[]
  readonly total: number
  /** Of the latest earnings, else null. */
  readonly currency: string | null
}
