import { startOfWeek, type Day, type Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { MoveStepInput, Plan, SavePlanStepInput, SetStepInput } from '../../shared/models/plan.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { planWindow, weekOfStep } from '../../shared/rules/plans.ts'
import { findAnswered, noSuchAnswer, type Answered } from './answered.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { openPlan, planDays, rulesOf } from './plans.ts'
import { stepColumns, type StepRow } from './plan-steps.ts'

/** Adds a step or changes it; one that was removed comes back. */
export function savePlanStep(journal: Journal, input: SavePlanStepInput, at: Moment): Result<Plan> {
  return inTransaction(journal, () => {
    const answered = findAnswered(journal, input.outcomeId)
    if (answered === null) return noSuchAnswer()
    const before = sql<StepRow>(journal, `SELECT ${stepColumns} FROM planStep WHERE id = ?`).get(input.id) ?? null
    if (before !== null && before.outcomeId !== input.outcomeId) return fail('bad-input', 'This step belongs to another plan.')
    const week = weekFor(journal, answered, input.weekOn, before, at)
    if (!week.ok) return week
    const refused = refuseRule(journal, answered, input.ruleKey, before, at)
    if (refused !== null) return refused
    sql(
      journal,
      `INSERT INTO planStep (id, outcomeId, ruleKey, ifCue, thenAct, obstacle, weekOn, measure, target, state, createdAtMs)
       VALUES (@id, @outcomeId, @ruleKey, @ifCue, @thenAct, @obstacle, @weekOn, @measure, @target, 'open', @atMs)
       ON CONFLICT (id) DO UPDATE SET ruleKey = @ruleKey, ifCue = @ifCue, thenAct = @thenAct, obstacle = @obstacle, moves = moves + @isLater,
         weekOn = @weekOn, measure = @measure, target = @target, deletedAtMs = NULL`
    ).run({ ...input, target: input.measure === 'tick' ? 1 : input.target, ...week.value, atMs: at.nowMs })
    return openPlan(journal, input.outcomeId, at)
  })
}

interface ChosenWeek {
  readonly weekOn: Day
  /** 1 where it comes after the week that the step was in. */
  readonly isLater: 0 | 1
}

/** The first day of the whole week, as it is kept. A step that lies outside of the plan may stay where it is. */
function weekFor(journal: Journal, answered: Answered, chosen: Day, before: Pick<StepRow, 'weekOn'> | null, at: Moment): Result<ChosenWeek> {
  const { weekStart, today } = planDays(journal, at)
  const weekOn = startOfWeek(chosen, weekStart)
  const weekBefore = before === null ? weekOn : weekOfStep(before.weekOn, weekStart)
  const { from, to } = planWindow(answered)
  if ((chosen >= from && chosen <= to) || (before !== null && weekBefore === weekOn)) return succeed({ weekOn, isLater: weekOn > weekBefore ? 1 : 0 })
  return fail('bad-input', `The plan goes from ${dayAndMonth(from, today)} to ${dayAndMonth(to, today)}. Choose a week in it.`)
}

function refuseRule(journal: Journal, answered: Answered, ruleKey: string | null, before: Pick<StepRow, 'ruleKey'> | null, at: Moment): Result<never> | null {
  if (ruleKey === null || ruleKey === before?.ruleKey) return null
  const isKnown = rulesOf(journal, answered, planDays(journal, at).today, at).some(({ key }) => key === ruleKey)
  return isKnown ? null : fail('bad-input', 'This rule isn’t among the rules of today. Choose another, or none.')
}

export function setPlanStep(journal: Journal, { id, state }: SetStepInput, at: Moment): Result<Plan> {
  const { today } = planDays(journal, at)
  return changeStep(journal, id, at, () => {
    sql(journal, `UPDATE planStep SET state = @state, doneOn = CASE WHEN @state = 'done' THEN coalesce(doneOn, @today) END WHERE id = @id`).run({ id, state, today })
    return null
  })
}

export function movePlanStep(journal: Journal, { id, weekOn }: MoveStepInput, at: Moment): Result<Plan> {
  return changeStep(journal, id, at, (step, answered) => {
    const week = weekFor(journal, answered, weekOn, step, at)
    if (!week.ok) return week
    sql(journal, 'UPDATE planStep SET moves = moves + @isLater, weekOn = @weekOn WHERE id = @id').run({ id, ...week.value })
    return null
  })
}

export function removePlanStep(journal: Journal, id: string, at: Moment): Result<Plan> {
  return changeStep(journal, id, at, () => {
    sql(journal, 'UPDATE planStep SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
    return null
  })
}

export function restorePlanStep(journal: Journal, id: string, at: Moment): Result<Plan> {
  return changeStep(journal, id, at, () => {
    sql(journal, 'UPDATE planStep SET deletedAtMs = NULL WHERE id = ?').run(id)
    return null
  }, true)
}

/** `change` returns why it can't be. */
function changeStep(journal: Journal, id: string, at: Moment, change: (step: StepRow, answered: Answered) => Result<never> | null, isRemoved = false): Result<Plan> {
  return inTransaction(journal, () => {
    const step = sql<StepRow>(journal, `SELECT ${stepColumns} FROM planStep WHERE id = ? AND (? OR deletedAtMs IS NULL)`).get(id, isRemoved ? 1 : 0)
    if (step === undefined) return fail('not-found', 'This step is no longer in the plan.')
    const answered = findAnswered(journal, step.outcomeId)
    if (answered === null) return noSuchAnswer()
    return change(step, answered) ?? openPlan(journal, step.outcomeId, at)
  })
}
