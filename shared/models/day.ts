import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Entry, EntryFacts } from './entry.ts'
import type { Offer } from './offer.ts'
import { daySchema } from './primitives.ts'
import type { QuietState } from './quiet.ts'

export const openDayInput = v.strictObject({ on: v.nullable(daySchema) })
export type OpenDayInput = v.InferOutput<typeof openDayInput>

export interface DayWords {
  readonly on: Day
  /** Words in the entries of this day as they are now; null for a day still to come. */
  readonly words: number | null
}

export interface DaySummary {
  readonly on: Day
  readonly words: number
  /** Words typed for this day, never below zero (see electron/journal/writing-time.ts). */
  readonly wordsAdded: number
  readonly minutes: number
  /** Days with at least one word among the 28 that end today. */
  readonly daysWrittenOfLast28: number
  readonly week: readonly DayWords[]
}

/** Everything the Today place needs for one day, in one call. */
export interface DayPage {
  readonly today: Day
  readonly zone: string
  readonly summary: DaySummary
  readonly entries: readonly Entry[]
  /** Only on today's page, and only until it is answered. */
  readonly offer: Offer | null
  readonly quiet: QuietState
}

export interface SavedEntry {
  readonly entry: EntryFacts
  readonly summary: DaySummary
}
