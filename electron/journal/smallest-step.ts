import { addDays, type Day } from '../../shared/dates.ts'
import type { SmallestStep } from '../../shared/models/quiet.ts'
import { isStepDone } from '../../shared/rules/plans.ts'
import { findAnswered } from './answered.ts'
import { sql, type Journal } from './journal.ts'
import { stepsOf } from './plan-steps.ts'
import { readSettings } from './settings.ts'

type PlanStep = Extract<SmallestStep, { kind: 'plan' }>
type DraftStep = Extract<SmallestStep, { kind: 'draft' }>

/** What is nearest to hand for who comes back: one open step of her plan for this week, else the draft she was last at. */
export function smallestStep(journal: Journal, today: Day): SmallestStep | null {
  return stepOfWeek(journal, today) ?? lastDraft(journal)
}

/** The answers with a step around these days, but for those that are closed for now. */
const candidates = `
  SELECT outcomeId FROM planStep
  WHERE state = 'open' AND deletedAtMs IS NULL AND weekOn BETWEEN @from AND @to
    AND NOT EXISTS (SELECT 1 FROM answerRest WHERE answerRest.outcomeId = planStep.outcomeId AND part = 'all' AND (untilOn IS NULL OR untilOn >= @today))
  GROUP BY outcomeId ORDER BY min(createdAtMs), outcomeId`

function stepOfWeek(journal: Journal, today: Day): PlanStep | null {
  const { weekStart } = readSettings(journal)
  // The day it is kept with lies in another week than the one it is shown in, once her weeks begin on another day.
  const days = { from: addDays(today, -13), to: addDays(today, 6), today }
  for (const outcomeId of sql<string>(journal, candidates).pluck().all(days)) {
    const answered = findAnswered(journal, outcomeId)
    const steps = answered === null ? [] : stepsOf(journal, answered, { today, weekStart })
    const open = steps.find(({ step, week }) => step.state === 'open' && !isStepDone(step) && week.from <= today && today <= week.to)
    if (answered !== null && open !== undefined) return { kind: 'plan', applicationId: answered.applicationId, words: open.step.thenAct }
  }
  return null
}

function lastDraft(journal: Journal): DraftStep | null {
  const draft = sql<Omit<DraftStep, 'kind'>>(
    journal,
    "SELECT id AS storyId, title FROM shownStory WHERE status = 'draft' AND kind = 'story' ORDER BY updatedAtMs DESC, id DESC LIMIT 1"
  ).get()
  return draft === undefined ? null : { kind: 'draft', ...draft }
}
