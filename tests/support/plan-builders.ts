import { savePlanStep } from '../../electron/journal/change-plan.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { openPlan } from '../../electron/journal/plans.ts'
import type { Day, Moment } from '../../shared/dates.ts'
import type { RecordOutcomeInput } from '../../shared/models/outcome.ts'
import type { Plan, PlanStep, SavePlanStepInput } from '../../shared/models/plan.ts'
import { answered, sent } from './application-builders.ts'
import { freshId } from './audience-builders.ts'
import { at, morning, valueOf, words, write } from './journal-builders.ts'

/** A no of 31 March 2022 with its wait until 30 April, unless the test says otherwise; gives the answer's id. */
export function refused(journal: Journal, input: Partial<RecordOutcomeInput> = {}, moment: Moment = morning): string {
  const decidedOn = input.decidedOn ?? '2022-03-31'
  return answered(journal, sent(journal, decidedOn, {}, moment), input, moment).id
}

/** A step to tick; what the test doesn't say is ordinary. */
export function stepInput(outcomeId: string, input: Partial<SavePlanStepInput> = {}): SavePlanStepInput {
  return {
    id: freshId(), outcomeId, ruleKey: null, ifCue: 'it is Tuesday after supper', thenAct: 'I write 200 words', obstacle: 'The phone', weekOn: '2022-04-11',
    measure: 'tick', target: 1, ...input
  }
}

export function planned(journal: Journal, outcomeId: string, input: Partial<SavePlanStepInput> = {}, moment: Moment = morning): string {
  const step = stepInput(outcomeId, input)
  valueOf(savePlanStep(journal, step, moment))
  return step.id
}

export function planOf(journal: Journal, outcomeId: string, moment: Moment = morning): Plan {
  return valueOf(openPlan(journal, outcomeId, moment))
}

/** Wherever it stands. */
export function stepIn(plan: Plan, id: string): PlanStep {
  const step = [...plan.weeks, ...plan.otherWeeks].flatMap(({ steps }) => steps).find((one) => one.id === id)
  if (step === undefined) throw new Error(`No step ${id}`)
  return step
}

/** An entry of so many words, typed at noon of its own day. */
export function wroteOn(journal: Journal, on: Day, count: number): void {
  write(journal, { id: freshId(), datedOn: on, body: words(count), at: at(`${on}T12:00[Europe/Berlin]`) })
}
