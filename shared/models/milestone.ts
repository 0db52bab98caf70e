import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { daySchema, idSchema } from './primitives.ts'

export const milestoneKinds = ['first', 'count', 'anniversary', 'followers', 'own'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** A row that shows it; one that can be opened has an id. */
export interface Evidence {
  readonly kind: 'entry' | 'story' | 'reading' | 'act' | 'follow' | 'application' | 'sum'
  readonly id: string | null
  readonly on: Day
  readonly words: string
}

/** Read off the rows each time; only what the writer said of it is kept. */
export interface Milestone {
  /** The same as long as the journal holds what reached it: "first-story", "words-10000", "own-…". */
  readonly key: string
  readonly kind: MilestoneKind
  readonly on: Day
  readonly title: string
  /** What else is to be said, such as where followers came from; null for most. */
  readonly note: string | null
  readonly evidence: readonly Evidence[]
  readonly isHidden: boolean
}

/** A count on its way: where it stands and what comes next. */
export interface NextMilestone {
  readonly key: string
  readonly title: string
  readonly have: number
  readonly want: number
}

export interface MilestonePage {
  /** Newest first; hidden ones too, but none that is never to be shown again. */
  readonly milestones: readonly Milestone[]
  readonly hiddenKinds: readonly MilestoneKind[]
  readonly next: readonly NextMilestone[]
}

/** `null` shows it again. A kind is hidden as "kind:followers". */
export const hideMilestoneInput = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9:-]{1,80}$/)),
  hidden: v.nullable(v.picklist(['hidden', 'never']))
})
export const saveMilestoneInput = v.strictObject({ id: idSchema, on: daySchema, words: lineSchema(200, 'A milestone') })
export const milestoneInput = v.strictObject({ id: idSchema })

export type HideMilestoneInput = v.InferOutput<typeof hideMilestoneInput>
export type SaveMilestoneInput = v.InferOutput<typeof saveMilestoneInput>
