import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema } from './primitives.ts'

/** Days on which nothing counts, asks or reminds of writing. They begin only when the writer says so. */
export interface QuietPeriod {
  readonly id: string
  readonly fromOn: Day
  /** Its last day; null until she ends it. */
  readonly untilOn: Day | null
  readonly setBy: 'writer' | 'offered'
}

export interface QuietState {
  /** The one that today lies in. */
  readonly now: QuietPeriod | null
  /** A no is at most 30 days old and nothing was written for three days: one line offers them. */
  readonly isOffered: boolean
  /** The newest day with words of hers; null where there is none. */
  readonly lastWrittenOn: Day | null
  /** The day of the no that the offer is about; null where there is none. */
  readonly noOn: Day | null
  /** Back after seven days or more without a word: one small next step greets her, until something is written. */
  readonly awayDays: number | null
  /** What is nearest to hand then: a step of the plan for this week, else the draft she was last at; null: a first word. */
  readonly step: SmallestStep | null
}

export type SmallestStep =
  | { readonly kind: 'plan'; readonly applicationId: string; readonly words: string }
  | { readonly kind: 'draft'; readonly storyId: string; readonly title: string }

export const beginQuietInput = v.strictObject({ untilOn: v.nullable(daySchema), setBy: v.picklist(['writer', 'offered']) })
export type BeginQuietInput = v.InferOutput<typeof beginQuietInput>
