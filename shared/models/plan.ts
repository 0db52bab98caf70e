import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { daySchema, idSchema, textSchema } from './primitives.ts'

/** What tells that a step is done: rows of its week, or her own tick. */
export const stepMeasures = ['words', 'days', 'stories', 'replies', 'acts', 'tick'] as const
export type StepMeasure = (typeof stepMeasures)[number]
export type RowMeasure = Exclude<StepMeasure, 'tick'>

export const stepStates = ['open', 'done', 'dropped'] as const
export type StepState = (typeof stepStates)[number]

/** If this comes, then I do that; and what inside may stand in the way. */
export interface PlanStep {
  readonly id: string
  readonly outcomeId: string
  /** The rule it is for, by its key in the rules of today; null: for none. */
  readonly ruleKey: string | null
  /** Null, too, where the rules of today have it no longer. */
  readonly ruleWords: string | null
  readonly ifCue: string
  readonly thenAct: string
  readonly obstacle: string
  /** The first day of its week, of the plan's weeks. */
  readonly weekOn: Day
  readonly measure: StepMeasure
  /** How many of that; 1 for a tick. */
  readonly target: number
  /** Counted in the rows of its week; null for a tick. */
  readonly have: number | null
  readonly state: StepState
  /** How often it went to a later week. */
  readonly moves: number
  /** The day she ticked it. */
  readonly doneOn: Day | null
}

export interface PlanWeek {
  readonly from: Day
  readonly to: Day
  readonly steps: readonly PlanStep[]
}

/** The rows of some days that something was counted in. */
export interface RowsBehind {
  readonly measure: RowMeasure
  readonly from: Day
  readonly to: Day
}

export interface DoneSentence {
  readonly sentence: string
  /** Null of what she ticked. */
  readonly behind: RowsBehind | null
}

export interface WordsOfWeek {
  readonly from: Day
  readonly to: Day
  readonly words: number
}

export interface Plan {
  readonly outcomeId: string
  readonly programId: string
  readonly programName: string
  readonly today: Day
  /** From the day after the answer to the day she can apply again; four weeks from then where nobody has said how long the wait is. */
  readonly from: Day
  readonly to: Day
  readonly reapplyOn: Day | null
  /** "30 days after the answer of 31 March, as the letter says." */
  readonly derivation: string
  readonly wish: string
  readonly bestResult: string
  readonly obstacle: string
  /** Words a week: half of her median week of the last eight, or what she said; null: not known, so it asks. */
  readonly weekWords: number | null
  readonly medianWeekWords: number | null
  /** How many of the last eight weeks the journal knows. */
  readonly weeksKnown: number
  /** Those, oldest first: what the median is of. */
  readonly lastWeeks: readonly WordsOfWeek[]
  /** Her own figure; null: half the median. */
  readonly ownWeekWords: number | null
  readonly weeks: readonly PlanWeek[]
  /** Weeks outside of the plan that have steps: the day to apply again was another when they were made. */
  readonly otherWeeks: readonly PlanWeek[]
  /** Rules that are not met, not known, or only for a reviewer: what a step can be tied to. */
  readonly openRules: readonly { readonly key: string; readonly words: string; readonly sentence: string; readonly verdict: 'not_met' | 'unknown' | 'judged' }[]
  /** What was done, in sentences for "what is different this time". */
  readonly done: readonly DoneSentence[]
}

export const mostCounted = 1_000_000

/** What saving its fields changes. */
export type SavedPlan = Pick<Plan, 'outcomeId' | 'wish' | 'bestResult' | 'obstacle' | 'ownWeekWords' | 'weekWords'>

const thought = (name: string) => textSchema(10_000, name)

export const savePlanInput = v.strictObject({
  outcomeId: idSchema,
  wish: thought('The wish'), bestResult: thought('The best result'), obstacle: thought('The obstacle'),
  ownWeekWords: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0, 'Words a week are 0 or more.'), v.maxValue(mostCounted, 'Words a week are at most 1,000,000.')))
})
export const savePlanStepInput = v.strictObject({
  id: idSchema, outcomeId: idSchema, ruleKey: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  ifCue: lineSchema(300, 'The if'), thenAct: lineSchema(300, 'The then'), obstacle: v.pipe(v.string(), v.normalize('NFC'), v.trim(), v.maxLength(300, 'The obstacle can have at most 300 characters.')),
  weekOn: daySchema, measure: v.picklist(stepMeasures),
  target: v.pipe(v.number(), v.integer(), v.minValue(1, 'How many is 1 or more.'), v.maxValue(mostCounted, 'How many is at most 1,000,000.'))
})
/** `open` takes a tick or a drop back. */
export const setStepInput = v.strictObject({ id: idSchema, state: v.picklist(stepStates) })
export const moveStepInput = v.strictObject({ id: idSchema, weekOn: daySchema })
export const planRowsInput = v.strictObject({ measure: v.picklist(['words', 'days', 'stories', 'replies', 'acts'] satisfies RowMeasure[]), from: daySchema, to: daySchema })
export const planStepInput = v.strictObject({ id: idSchema })

export type SavePlanInput = v.InferOutput<typeof savePlanInput>
export type SavePlanStepInput = v.InferOutput<typeof savePlanStepInput>
export type SetStepInput = v.InferOutput<typeof setStepInput>
export type MoveStepInput = v.InferOutput<typeof moveStepInput>
