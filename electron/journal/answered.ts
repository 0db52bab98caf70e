import type { Day } from '../../shared/dates.ts'
import type { ApplicationResult } from '../../shared/models/outcome.ts'
import { fail, type Result } from '../../shared/result.ts'
import { sql, type Journal } from './journal.ts'

/** An answer with what it was the answer to; its text and terms are in outcome-rows.ts. */
export interface Answered {
  readonly outcomeId: string
  readonly applicationId: string
  readonly programId: string
  readonly accountId: string | null
  readonly result: ApplicationResult
  readonly decidedOn: Day
  /** The day it arrived, where she noted one; else the day of the decision. */
  readonly answeredOn: Day
  readonly sentOn: Day
  /** As reckoned by application-follow-up.ts; null where nobody has said how long the wait is. */
  readonly reapplyOn: Day | null
  readonly zone: string
}

const answered = `
  SELECT outcome.id AS outcomeId, applicationId, programId, accountId, result, decidedOn, coalesce(receivedOn, decidedOn) AS answeredOn, sentOn,
    earliestReapplyOn AS reapplyOn, outcome.zone
  FROM outcome JOIN application ON application.id = applicationId
  WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND sentOn IS NOT NULL`

export function findAnswered(journal: Journal, outcomeId: string): Answered | null {
  return sql<Answered>(journal, `${answered} AND outcome.id = ?`).get(outcomeId) ?? null
}

/** Newest first; of one application only the last, which is what stands. Those decided from `from` on. */
export function standingAnswers(journal: Journal, from: Day): Answered[] {
  return sql<Answered>(
    journal,
    `${answered} AND decidedOn >= ? AND NOT EXISTS (
       SELECT 1 FROM outcome AS later WHERE later.applicationId = outcome.applicationId AND later.deletedAtMs IS NULL
         AND (later.decidedOn, later.createdAtMs, later.id) > (outcome.decidedOn, outcome.createdAtMs, outcome.id))
     ORDER BY answeredOn DESC, outcome.createdAtMs DESC, outcome.id DESC`
  ).all(from)
}

/** The day of the answer before, to another application to the same program: with the day after it the attempt begins. */
export function answerBefore(journal: Journal, { programId, applicationId, answeredOn }: Answered): Day | null {
  return (
    sql<Day | null>(
      journal,
      `SELECT max(coalesce(receivedOn, decidedOn)) FROM outcome JOIN application ON application.id = applicationId
       WHERE programId = ? AND applicationId <> ? AND outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND coalesce(receivedOn, decidedOn) < ?`
    ).pluck().get(programId, applicationId, answeredOn) ?? null
  )
}

export function noSuchAnswer(): Result<never> {
  return fail('not-found', 'This answer is no longer in the journal.')
}
