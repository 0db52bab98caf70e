import type { Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Window } from '../../../shared/models/ledger.ts'
import type { Plan, PlanStep, PlanWeek, StepMeasure } from '../../../shared/models/plan.ts'
import { isStepDone } from '../../../shared/rules/plans.ts'

/** "4 to 10 April", "28 March to 3 April"; with the year only where it isn't this year's. */
export function weekInWords({ from, to }: Window, today: Day): string {
  if (from === to) return dayAndMonth(from, today)
  return from.slice(0, 7) === to.slice(0, 7) ? `${String(Number(from.slice(8)))} to ${dayAndMonth(to, today)}` : `${dayAndMonth(from, today)} to ${dayAndMonth(to, today)}`
}

export const measureTitles: Readonly<Record<StepMeasure, string>> = {
  words: 'Words in the journal',
  days: 'Days with writing',
  stories: 'Stories published',
  replies: 'Replies to others',
  acts: 'Pieces read, answered or highlighted',
  tick: 'I tick it myself'
}

/** What is still to be planned, and what is over: of that only the weeks with steps, a wait that passed empty is nothing to show. */
export function weeksInOrder(weeks: readonly PlanWeek[], today: Day): { readonly ahead: readonly PlanWeek[]; readonly before: readonly PlanWeek[] } {
  return { ahead: weeks.filter(({ to }) => to >= today), before: weeks.filter(({ to, steps }) => to < today && steps.length > 0) }
}

/** For a step begun in a week: those that aren't over, and that week itself, in or out of the plan. */
export function weeksToChoose({ weeks, otherWeeks, today }: Pick<Plan, 'weeks' | 'otherWeeks' | 'today'>, weekOn: Day): readonly PlanWeek[] {
  return [...weeks.filter(({ from, to }) => to >= today || from === weekOn), ...otherWeeks.filter(({ from }) => from === weekOn)]
}

/** Where a step can go: weeks that aren't over, later than its own unless that isn't of the plan any more. */
export function weeksToMoveTo(step: PlanStep, weeks: readonly PlanWeek[], today: Day): readonly PlanWeek[] {
  const isOfPlan = weeks.some(({ from }) => from === step.weekOn)
  return weeks.filter(({ from, to }) => to >= today && (isOfPlan ? from > step.weekOn : true))
}

/** Its week is over and it stands as it was: it can go on, or be let go. */
export function isLeftOver(step: PlanStep, week: PlanWeek, today: Day): boolean {
  return step.state === 'open' && week.to < today && !isStepDone(step)
}
