import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Milestone } from './milestone.ts'
import { daySchema, idSchema } from './primitives.ts'
import type { Totals } from './progress.ts'

/** A line from one of the writer's own entries. */
export interface OwnLine {
  readonly entryId: string
  readonly on: Day
  /** Of the entry. */
  readonly isStarred: boolean
  readonly line: string
}

export interface ReviewedStory {
  readonly id: string
  readonly on: Day
  readonly title: string
}

/** One page of a week, month or year; its charts come from progress.open. */
export interface Review {
  readonly totals: Totals
  readonly previousTotals: Totals | null
  readonly stories: readonly ReviewedStory[]
  /** Without hidden ones. */
  readonly milestones: readonly Milestone[]
  /** What the ledger says of each account; null without one. */
  readonly followers: readonly string[] | null
  /** The line she has chosen for this period. */
  readonly line: OwnLine | null
}

export const longestLine = 500

export const reviewInput = v.pipe(
  v.strictObject({ kind: v.picklist(['week', 'month', 'quarter', 'year', 'custom']), from: daySchema, to: daySchema }),
  v.check(({ from, to }) => from <= to, 'The first day has to come before the last.')
)
export const reviewLinesInput = v.strictObject({
  from: daySchema,
  to: daySchema,
  /** Words that a line is to have; empty for all. */
  filter: v.pipe(v.string(), v.maxLength(200)),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))
})
export const chooseLineInput = v.strictObject({
  from: daySchema,
  to: daySchema,
  /** Null takes the line out again. */
  choice: v.nullable(v.strictObject({ entryId: idSchema, line: v.pipe(v.string(), v.nonEmpty(), v.maxLength(longestLine)) }))
})

export type ReviewInput = v.InferOutput<typeof reviewInput>
export type ReviewLinesInput = v.InferOutput<typeof reviewLinesInput>
export type ChooseLineInput = v.InferOutput<typeof chooseLineInput>
