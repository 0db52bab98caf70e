import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { daySchema, idSchema, textSchema, webAddressSchema } from './primitives.ts'
import type { ProofRow } from './readiness.ts'

export const advices = ['yes', 'no', 'depends'] as const
export type Advice = (typeof advices)[number]

/** A tactic as a small trial: what she guessed, when, what moved, and whether she would advise it. */
export interface StrategyTrial {
  readonly id: string
  readonly name: string
  readonly guess: string
  readonly fromOn: Day
  /** Null while it runs. */
  readonly untilOn: Day | null
  readonly saw: string
  /** To a beginner; null until she says. */
  readonly advice: Advice | null
}

/** What was logged of its days. */
export interface TrialFacts {
  /** Never a verdict. */
  readonly counts: readonly TrialCount[]
  /** What else happened, and how much: of much, only the first rows are listed. */
  readonly meanwhile: { readonly count: number; readonly rows: readonly MeanwhileRow[] }
}

/** Also what happened to everybody, which stands in Audience. */
export type MeanwhileRow = ProofRow | { readonly kind: 'event'; readonly id: string; readonly on: Day; readonly words: string }

export interface TrialCount {
  readonly name: string
  /** Null: not known. */
  readonly value: number | null
  /** What is known of it beyond the number, and what isn't; empty where there is nothing to add. */
  readonly detail: string
  readonly rows: readonly ProofRow[]
}

export const saveTrialInput = v.strictObject({
  id: idSchema, name: lineSchema(200, 'A name'), guess: textSchema(10_000, 'The guess'), fromOn: daySchema, untilOn: v.nullable(daySchema),
  saw: textSchema(50_000, 'What you saw'), advice: v.nullable(v.picklist(advices))
})
export const trialInput = v.strictObject({ id: idSchema })
export type SaveTrialInput = v.InferOutput<typeof saveTrialInput>

/** A success story she read: what it claims, who tells it, and what it leaves out. */
export interface Comparison {
  readonly id: string
  readonly readOn: Day
  readonly who: string
  readonly link: string | null
  readonly claimDays: number | null
  readonly claim: string
  readonly leftOut: string
}

export interface ComparisonPage {
  readonly comparisons: readonly Comparison[]
  /** Her own trend only, beside which nothing else is drawn: by month, what she wrote and published; null: not known. */
  readonly own: readonly { readonly on: Day; readonly words: number | null; readonly stories: number | null }[]
  /** The first day that the journal knows anything of; null in an empty one. */
  readonly ownSince: Day | null
  /** From that day to today, both included. */
  readonly ownDays: number | null
}

export const saveComparisonInput = v.strictObject({
  id: idSchema, readOn: daySchema, who: lineSchema(200, 'Who tells it'), link: v.nullable(webAddressSchema),
  claimDays: v.nullable(v.pipe(v.number('Days are a whole number.'), v.integer('Days are a whole number.'), v.minValue(0, 'Days are 0 or more.'), v.maxValue(36_500, 'Days are at most 36,500.'))),
  claim: textSchema(5_000, 'What it claims'), leftOut: textSchema(10_000, 'What it leaves out')
})
export const comparisonInput = v.strictObject({ id: idSchema })
export type SaveComparisonInput = v.InferOutput<typeof saveComparisonInput>
