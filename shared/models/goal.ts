import * as v from 'valibot'
import type { Day } from '../dates.ts'

/** What can be wished for in a week: days with writing, words added, minutes, stories published, real replies. */
export const goalKinds = ['days', 'words', 'minutes', 'stories', 'replies'] as const
export type GoalKind = (typeof goalKinds)[number]

export const goalSchema = v.pipe(v.strictObject({
  kind: v.picklist(goalKinds),
  amount: v.pipe(v.number(), v.integer('A goal is a whole number.'), v.minValue(1, 'A goal is at least 1.'), v.maxValue(1_000_000))
}), v.check(({ kind, amount }) => kind !== 'days' || amount <= 7, 'A week has seven days.'))
export type Goal = v.InferOutput<typeof goalSchema>

export function isOfEachKindOnce(goals: readonly Goal[]): boolean {
  return new Set(goals.map(({ kind }) => kind)).size === goals.length
}

/** One day of this week. */
export interface GoalDay {
  readonly on: Day
  readonly isRest: boolean
  /** How much there would be by the end of this day if the week were spread as she said. */
  readonly par: number
  /** How much there is; null for a day still to come. */
  readonly done: number | null
}

/** A goal of this week. Below par nothing is owed: the line is there to look at. */
export interface GoalProgress extends Goal {
  /** Empty where every day of the week is a rest day. */
  readonly days: readonly GoalDay[]
}
