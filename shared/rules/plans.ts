import { addDays, startOfWeek, type Day } from '../dates.ts'
import type { Window } from '../models/ledger.ts'
import type { PlanStep } from '../models/plan.ts'
import { bucketsOf } from './periods.ts'

/** So long is a plan where nobody has said how long the wait is, or where there is none. */
const openDays = 28
const weeksLookedAt = 8
/** With fewer than these nobody knows what her usual week is. */
const fewestWeeks = 3

interface Wait {
  readonly answeredOn: Day
  readonly reapplyOn: Day | null
}

/** Whether there are days between the answer and the day she can apply again. */
export function hasWait({ answeredOn, reapplyOn }: Wait): boolean {
  return reapplyOn !== null && reapplyOn > answeredOn
}

/** The days that a plan fills: from the day after the answer to the day she can apply again, else four weeks. */
export function planWindow(wait: Wait): Window {
  const { answeredOn, reapplyOn } = wait
  return { from: addDays(answeredOn, 1), to: reapplyOn !== null && hasWait(wait) ? reapplyOn : addDays(answeredOn, openDays) }
}

/** Her civil weeks, the first and the last cut to the window. */
export function planWeeks({ from, to }: Window, weekStart: number): Window[] {
  return bucketsOf({ from, to }, 'week', weekStart).map((first) => {
    const last = addDays(first, 6)
    return { from: first < from ? from : first, to: last > to ? to : last }
  })
}

/**
 * The first day of the civil week that a step is kept in, also after she lets her weeks begin on another day: then most of
 * that week lies around the middle of the one it was put in.
 */
export function weekOfStep(weekOn: Day, weekStart: number): Day {
  return startOfWeek(addDays(weekOn, 3), weekStart)
}

/** The first days of the last eight weeks that are over; those before her first words aren't known. */
export function knownWeeks(today: Day, weekStart: number, firstOn: Day | null): Day[] {
  const thisWeek = startOfWeek(today, weekStart)
  if (firstOn === null) return []
  return Array.from({ length: weeksLookedAt }, (_, index) => addDays(thisWeek, -7 * (weeksLookedAt - index))).filter((first) => addDays(first, 6) >= firstOn)
}

/** Null of fewer than three weeks. */
export function medianWeek(words: readonly number[]): number | null {
  if (words.length < fewestWeeks) return null
  const sorted = words.toSorted((one, other) => one - other)
  const [low = 0, high = 0] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return (low + high) / 2
}

/** What she said, else half of her median week; null where that isn't known, or is nothing. */
export function lightWeek(own: number | null, median: number | null): number | null {
  if (own !== null) return own
  return median === null ? null : Math.round(median / 2) || null
}

/** Ticked, or there in the rows of its week. */
export function isStepDone({ state, have, target }: Pick<PlanStep, 'state' | 'have' | 'target'>): boolean {
  return state === 'done' || (state === 'open' && have !== null && have >= target)
}
