import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema, textSchema } from './primitives.ts'
import { countedFromDays, waitDaysSchema, type CountedFrom } from './rule.ts'

export const results = ['accepted', 'declined', 'revise', 'no_reply', 'revoked', 'removed'] as const
export type ApplicationResult = (typeof results)[number]

/** As the writer or a template says, never as the app guesses. */
export const tiers = ['form', 'personal', 'unknown'] as const
export type Tier = (typeof tiers)[number]

/** Who says how long the wait is. */
export const waitSources = ['letter', 'rule', 'writer'] as const
export type WaitSource = (typeof waitSources)[number]

export const longestLetter = 200_000

export interface Outcome {
  readonly id: string
  readonly applicationId: string
  readonly result: ApplicationResult
  readonly decidedOn: Day
  /** Null where it came on the day of the decision, or nobody noted it. */
  readonly receivedOn: Day | null
  readonly zone: string
  /** Character for character as it was pasted or read from a file; null where there is none. */
  readonly letter: string | null
  readonly tier: Tier
  /** The reason it states, in its words. */
  readonly reason: string | null
  /** The writer has read it and says that it states none. */
  readonly isReasonNone: boolean
  readonly waitDays: number | null
  readonly waitSource: WaitSource | null
  readonly countedFrom: CountedFrom
  /** A date the letter itself names; it outranks any count of days. */
  readonly statedReapplyOn: Day | null
  readonly appealUntil: Day | null
  /** The rules say so, and neither the letter nor the writer. */
  readonly isAppealRuled: boolean
  readonly reapply: ReapplyDay
}

/** When the next application is possible, and why then. */
export interface ReapplyDay {
  /** Null where nobody has said how long the wait is, or none is needed. */
  readonly on: Day | null
  /** The day the wait is counted from; null where a date was stated or there is no wait. */
  readonly countedFrom: Day | null
  /** "30 days after the answer of 31 March 2022, as the letter says." */
  readonly derivation: string
}

const optionalDay = v.nullable(daySchema)

/** Saving under a known id corrects that answer. */
export const recordOutcomeInput = v.strictObject({
  id: idSchema,
  applicationId: idSchema,
  result: v.picklist(results),
  decidedOn: daySchema,
  receivedOn: optionalDay,
  letter: v.nullable(textSchema(longestLetter, 'A letter')),
  tier: v.picklist(tiers),
  reason: v.nullable(textSchema(5_000, 'The stated reason')),
  isReasonNone: v.boolean(),
  /** Null: as the rules of the application say, where they do; then `waitSource` is null too. */
  waitDays: v.nullable(waitDaysSchema),
  waitSource: v.nullable(v.picklist(waitSources)),
  /** Null: as the rules say, else from the decision. */
  countedFrom: v.nullable(v.picklist(countedFromDays)),
  statedReapplyOn: optionalDay,
  /** Null: as the rules say, where they do. */
  appealUntil: optionalDay
})
export const outcomeInput = v.strictObject({ id: idSchema })

export type RecordOutcomeInput = v.InferOutput<typeof recordOutcomeInput>
