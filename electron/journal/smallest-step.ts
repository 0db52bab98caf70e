import { addDays, type Day } from '../../shared/dates.ts'
import type { SmallestStep } from '../../shared/models/quiet.ts'
import { sql, type Journal } from './journal.ts'

type PlanStep = Extract<SmallestStep, { kind: 'plan' }>
type DraftStep = Extract<SmallestStep, { kind: 'draft' }>

/** What is nearest to hand for who comes back: one open step of her plan for this week, else the draft she was last at. */
export function smallestStep(journal: Journal, today: Day): SmallestStep | null {
  // A step is kept with the first day of its week.
  const step = sql<Omit<PlanStep, 'kind'>>(
    journal,
    `SELECT application.id AS applicationId, thenAct AS words
     FROM planStep JOIN outcome ON outcome.id = planStep.outcomeId JOIN application ON application.id = outcome.applicationId
     WHERE planStep.state = 'open' AND weekOn BETWEEN ? AND ?
       AND planStep.deletedAtMs IS NULL AND outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL
     ORDER BY weekOn DESC, planStep.createdAtMs, planStep.id LIMIT 1`
  ).get(addDays(today, -6), today)
  if (step !== undefined) return { kind: 'plan', ...step }
  const draft = sql<Omit<DraftStep, 'kind'>>(
    journal,
    "SELECT id AS storyId, title FROM shownStory WHERE status = 'draft' AND kind = 'story' ORDER BY updatedAtMs DESC, id DESC LIMIT 1"
  ).get()
  return draft === undefined ? null : { kind: 'draft', ...draft }
}
