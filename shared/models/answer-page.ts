import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Window } from './ledger.ts'
import type { Offer } from './offer.ts'
import type { ApplicationResult } from './outcome.ts'
import { idSchema } from './primitives.ts'

/** Of a no: as in prompts.ts, and `open` once she may apply again. */
export type AnswerStage = 'R0' | 'R1' | 'R2' | 'R3' | 'open'

/** What can be closed on the page of an answer: all that is offered there, or only the telling again. */
export const restParts = ['all', 'retellings'] as const
export type RestPart = (typeof restParts)[number]

export interface Rest {
  /** The last day of it; null: for good. */
  readonly untilOn: Day | null
}

/** What the page of a no offers on one day. The facts of the answer itself are in ApplicationPage. */
export interface AnswerPage {
  readonly outcomeId: string
  readonly applicationId: string
  readonly programName: string
  readonly result: ApplicationResult
  /** The day it arrived, where she noted one; else the day of the decision. */
  readonly answeredOn: Day
  readonly today: Day
  readonly daysSince: number
  readonly stage: AnswerStage
  /** Null where nobody has said how long the wait is. */
  readonly reapplyOn: Day | null
  /** The days of what can be looked back on. */
  readonly attempt: Window
  /** Null: nothing of it is closed. */
  readonly rest: Rest | null
  /** Today's question, where it is about this answer and still open. */
  readonly offer: Offer | null
  /** The entry she began to today's question, where there is one. */
  readonly answeredEntryId: string | null
  /** The third entry that asks why in seven days: offer the wider view, or to close this for a week. */
  readonly isBrooding: boolean
  /** Newest of those still open: the others wait a line below. */
  readonly isLeading: boolean
  readonly others: readonly OtherAnswer[]
  readonly reflections: number
  readonly causes: number
  readonly planSteps: number
}

export interface OtherAnswer {
  readonly outcomeId: string
  readonly applicationId: string
  readonly programName: string
  readonly answeredOn: Day
}

/** For a day (today), a week, for good; null opens it again. */
export const restAnswerInput = v.strictObject({ outcomeId: idSchema, part: v.picklist(restParts), for: v.nullable(v.picklist(['day', 'week', 'good'])) })
export type RestAnswerInput = v.InferOutput<typeof restAnswerInput>
