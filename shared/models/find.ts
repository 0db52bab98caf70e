import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { tagSchema } from './entry.ts'
import { daySchema } from './primitives.ts'

/** Nobody reads further; beyond it the list says that there are more. */
export const mostFound = 1_000
export const longestQuery = 500

/** Which entries a list shows. */
const filterEntries = {
  tag: v.nullable(tagSchema),
  isStarred: v.boolean(),
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  /** What is in the trash instead of what isn't. */
  inTrash: v.boolean()
}
const pageEntries = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))
}

export const filterInput = v.strictObject(filterEntries)
export type Filter = Readonly<v.InferOutput<typeof filterInput>>

export const noFilter: Filter = { tag: null, isStarred: false, from: null, to: null, inTrash: false }

export const listInput = v.strictObject({ ...filterEntries, ...pageEntries })
export type ListInput = Readonly<v.InferOutput<typeof listInput>>

export const searchInput = v.strictObject({
  ...filterEntries,
  ...pageEntries,
  text: v.pipe(v.string(), v.maxLength(longestQuery, 'A search can have at most 500 characters.')),
  order: v.picklist(['relevance', 'newest'])
})
export type SearchInput = Readonly<v.InferOutput<typeof searchInput>>

/** A stretch of text; what the search was for is marked. */
export interface Passage {
  readonly text: string
  readonly isHit: boolean
}

/** An entry as a list shows it. */
export interface EntryLine {
  readonly id: string
  readonly datedOn: Day
  readonly zone: string
  readonly createdAtMs: number
  readonly isImported: boolean
  readonly isStarred: boolean
  readonly wordCount: number
  readonly tags: readonly string[]
  /** Its first line without Markdown's marks, and what comes after it; either may be empty. */
  readonly title: string
  readonly rest: string
  /** Where the words searched for stand; null without a search. */
  readonly passages: readonly Passage[] | null
}

export interface FoundEntries {
  readonly lines: readonly EntryLine[]
  /** At most `mostFound`; `isMore` says that there are others. */
  readonly total: number
  readonly isMore: boolean
}

/** A month with something in it. */
export interface MonthOutline {
  /** YYYY-MM. */
  readonly month: string
  readonly entries: number
  readonly words: number
}

export const calendarInput = v.strictObject({ from: daySchema, to: daySchema })
export type CalendarInput = v.InferOutput<typeof calendarInput>

export interface DayInCalendar {
  readonly on: Day
  readonly words: number
  readonly entries: number
}
