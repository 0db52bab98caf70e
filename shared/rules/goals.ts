import { addDays, daysFrom, isoWeekday, type Day } from '../dates.ts'
import type { Goal, GoalDay, GoalKind, GoalProgress } from '../models/goal.ts'

export interface WeekPlan {
  /** Monday first, 0 for a rest day. */
  readonly weekdayWeights: readonly number[]
  readonly restDays: readonly Day[]
}

/** What was done on a day, by what it counts for. */
export type DoneOn = (kind: GoalKind, on: Day) => number

/** A goal over the seven days that begin on `firstOn`; each week stands alone. */
export function goalProgress(goal: Goal, firstOn: Day, today: Day, plan: WeekPlan, doneOn: DoneOn): GoalProgress {
  const days = daysFrom(firstOn, 7)
  const weights = days.map((on) => weightOf(on, plan))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return { ...goal, days: [] }
  const progress: GoalDay[] = []
  let weight = 0
  let done = 0
  for (const [at, on] of days.entries()) {
    weight += weights[at] ?? 0
    done += doneOn(goal.kind, on)
    progress.push({ on, isRest: weights[at] === 0, par: (goal.amount * weight) / whole, done: on > today ? null : done })
  }
  return { ...goal, days: progress }
}

export function isRestDay(on: Day, plan: WeekPlan): boolean {
  return weightOf(on, plan) === 0
}

function weightOf(on: Day, { weekdayWeights, restDays }: WeekPlan): number {
  return restDays.includes(on) ? 0 : (weekdayWeights[isoWeekday(on) - 1] ?? 0)
}

/**
 * Days in a row with writing that end today or, while today is still open, yesterday. A rest day neither counts nor
 * breaks it, unless something was written on it.
 */
export function streakOf(written: ReadonlySet<Day>, today: Day, plan: WeekPlan): number {
  const oldest = [...written].sort()[0] ?? today
  let length = 0
  for (let on = today; on >= oldest; on = addDays(on, -1)) {
    if (written.has(on)) length += 1
    else if (on !== today && !isRestDay(on, plan)) break
  }
  return length
}
