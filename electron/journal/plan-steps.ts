import { addDays, type Day } from '../../shared/dates.ts'
import type { Window } from '../../shared/models/ledger.ts'
import { stepMeasures, type DoneSentence, type PlanStep, type RowMeasure } from '../../shared/models/plan.ts'
import { countedDone, isMeasured, tickedDone } from '../../shared/rules/plan-words.ts'
import { isStepDone, planWeeks, planWindow, weekOfStep } from '../../shared/rules/plans.ts'
import type { Answered } from './answered.ts'
import { sql, type Journal } from './journal.ts'
import { actsByBucket, storiesByBucket } from './publishing-progress.ts'
import { wordsByBucket, writtenDays } from './writing-progress.ts'

/** As it is kept: `weekOn` is the first day of a whole week of hers. */
export type StepRow = Omit<PlanStep, 'have' | 'ruleWords'>

export const stepColumns = 'id, outcomeId, ruleKey, ifCue, thenAct, obstacle, weekOn, measure, target, state, moves, doneOn'

/** A step with the days of its week, as far as they are of the plan. */
export interface StepInWeek {
  readonly step: Omit<PlanStep, 'ruleWords'>
  readonly week: Window
  readonly isInPlan: boolean
}

export interface PlanDays {
  readonly today: Day
  readonly weekStart: number
}

export function stepsOf(journal: Journal, answered: Answered, days: PlanDays): StepInWeek[] {
  const rows = sql<StepRow>(journal, `SELECT ${stepColumns} FROM planStep WHERE outcomeId = ? AND deletedAtMs IS NULL ORDER BY weekOn, createdAtMs, id`).all(answered.outcomeId)
  const weeks = planWeeks(planWindow(answered), days.weekStart)
  const placed = rows.map((row) => ({ row, ...placeOf(row.weekOn, weeks, days.weekStart) }))
  const sorted = placed.toSorted((one, other) => one.week.from.localeCompare(other.week.from))
  const count = counterFor(journal, { from: sorted[0]?.week.from ?? days.today, to: sorted.at(-1)?.week.to ?? days.today }, days.today)
  return sorted.map(({ row, week, isInPlan }) => ({
    step: { ...row, weekOn: week.from, have: isMeasured(row.measure) ? count(row.measure, week).count : null },
    week,
    isInPlan
  }))
}

/** The week of the plan that a kept day belongs to, else the whole week around it. */
export function placeOf(weekOn: Day, weeks: readonly Window[], weekStart: number): { week: Window; isInPlan: boolean } {
  const first = weekOfStep(weekOn, weekStart)
  const whole = { from: first, to: addDays(first, 6) }
  const ofPlan = weeks.find(({ from, to }) => from <= whole.to && to >= whole.from)
  return { week: ofPlan ?? whole, isInPlan: ofPlan !== undefined }
}

interface CountedRows {
  readonly count: number
  /** From the first day that has any to the last; null where none has. */
  readonly days: Window | null
}

type Counter = (measure: RowMeasure, week: Window) => CountedRows

/** Reads each measure once, by day. What is dated ahead hasn't been done yet. */
function counterFor(journal: Journal, { from, to }: Window, today: Day): Counter {
  const known = new Map<RowMeasure, readonly DayCount[]>()
  const span = { from, to: to > today ? today : to }
  return (measure, week) => {
    const byDay = known.get(measure) ?? countsByDay[measure](journal, span)
    known.set(measure, byDay)
    const within = byDay.filter(([on, count]) => on >= week.from && on <= week.to && count > 0)
    const [first, last] = [within[0]?.[0], within.at(-1)?.[0]]
    return { count: within.reduce((sum, [, count]) => sum + count, 0), days: first === undefined || last === undefined ? null : { from: first, to: last } }
  }
}

type DayCount = readonly [on: Day, count: number]

/** Reading with care: a clap is one click, and fifty of them are still one piece. */
export const readingKinds: readonly string[] = ['read', 'reply', 'highlight']

const countsByDay: Readonly<Record<RowMeasure, (journal: Journal, window: Window) => readonly DayCount[]>> = {
  words: (journal, window) => wordsByBucket(journal, window, 'day', 1).map(({ on, added }) => [on, added]),
  days: (journal, window) => writtenDays(journal, window).map(([on]) => [on, 1]),
  stories: (journal, window) => storiesByBucket(journal, window, 'day', 1).map(({ on, published }) => [on, published]),
  replies: (journal, window) => actsOf(journal, window, ['reply']),
  acts: (journal, window) => actsOf(journal, window, readingKinds)
}

function actsOf(journal: Journal, window: Window, kinds: readonly string[]): DayCount[] {
  return actsByBucket(journal, window, 'day', 1).flatMap(({ on, kind, count }) => (kinds.includes(kind) ? [[on, count] as const] : []))
}

/** What was done, in sentences: rows of the weeks whose steps are done, then what she ticked. */
export function doneSentences(journal: Journal, steps: readonly StepInWeek[], { today }: PlanDays): DoneSentence[] {
  const done = steps.filter(({ step }) => isStepDone(step))
  const isRead = ({ have, target }: Pick<PlanStep, 'have' | 'target'>): boolean => have !== null && have >= target
  const read = stepMeasures.flatMap((measure) => {
    const weeks = done.filter(({ step }) => step.measure === measure && isRead(step)).map(({ week }) => week)
    const [first, last] = [weeks[0], weeks.at(-1)]
    if (!isMeasured(measure) || first === undefined || last === undefined) return []
    const span = { from: first.from, to: last.to }
    const { count, days } = counterFor(journal, span, today)(measure, span)
    return days === null ? [] : [{ sentence: countedDone(measure, count, days, today), behind: { measure, ...days } }]
  })
  const ticked = done.filter(({ step }) => !isRead(step)).toSorted((one, other) => (one.step.doneOn ?? '').localeCompare(other.step.doneOn ?? ''))
  return [...read, ...ticked.map(({ step }) => ({ sentence: tickedDone(step, today), behind: null }))]
}
