import { addDays, type Day } from '../../shared/dates.ts'
import { longestOpenDays, topicStage } from '../../shared/rules/answer-stages.ts'
import type { LeadingAnswer } from '../../shared/rules/offers.ts'
import type { Answered } from './answered.ts'
import { sql, type Journal } from './journal.ts'

export interface OpenAnswer extends Answered {
  readonly stage: LeadingAnswer['stage']
  /** The writer has closed it, for today at least. */
  readonly isAtRest: boolean
}

/**
 * The answers that still have topics on that day, newest first: of each application the last that had come by then, as
 * long as nothing was sent to that program since.
 */
export function openAnswers(journal: Journal, today: Day): OpenAnswer[] {
  const rows = sql<Answered & { readonly isResting: number }>(
    journal,
    `SELECT outcome.id AS outcomeId, applicationId, programId, accountId, result, decidedOn, coalesce(receivedOn, decidedOn) AS answeredOn, sentOn,
       earliestReapplyOn AS reapplyOn, outcome.zone,
       EXISTS (SELECT 1 FROM answerRest WHERE outcomeId = outcome.id AND part = 'all' AND (untilOn IS NULL OR untilOn >= @today)) AS isResting
     FROM outcome JOIN application ON application.id = applicationId
     WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND sentOn IS NOT NULL
       AND coalesce(receivedOn, decidedOn) <= @today AND (coalesce(receivedOn, decidedOn) >= @from OR earliestReapplyOn >= @today)
       AND NOT EXISTS (
         SELECT 1 FROM outcome AS later WHERE later.applicationId = outcome.applicationId AND later.deletedAtMs IS NULL AND coalesce(later.receivedOn, later.decidedOn) <= @today
           AND (later.decidedOn, later.createdAtMs, later.id) > (outcome.decidedOn, outcome.createdAtMs, outcome.id))
       AND NOT EXISTS (
         SELECT 1 FROM application AS again WHERE again.programId = application.programId AND again.deletedAtMs IS NULL AND again.id <> application.id
           AND again.sentOn <= @today AND (again.withdrawnOn IS NULL OR again.withdrawnOn > @today)
           AND (again.sentOn > decidedOn OR (again.sentOn = decidedOn AND (again.sentOn, again.createdAtMs, again.id) > (application.sentOn, application.createdAtMs, application.id))))
     ORDER BY answeredOn DESC, outcome.createdAtMs DESC, outcome.id DESC`
  ).all({ today, from: addDays(today, -longestOpenDays) })
  return rows.flatMap(({ isResting, ...answer }) => {
    const stage = topicStage(answer, today)
    return stage === null ? [] : [{ ...answer, stage, isAtRest: isResting === 1 }]
  })
}

export interface WaitingApplication {
  readonly applicationId: string
  readonly sentOn: Day
  readonly expectedReplyOn: Day | null
}

/** The application without an answer that has waited longest on that day. */
export function longestWaiting(journal: Journal, today: Day): WaitingApplication | null {
  return (
    sql<WaitingApplication>(
      journal,
      `SELECT id AS applicationId, sentOn, expectedReplyOn FROM application
       WHERE deletedAtMs IS NULL AND sentOn <= @today AND (withdrawnOn IS NULL OR withdrawnOn > @today)
         AND NOT EXISTS (SELECT 1 FROM outcome WHERE applicationId = application.id AND outcome.deletedAtMs IS NULL AND coalesce(receivedOn, decidedOn) <= @today)
       ORDER BY sentOn, createdAtMs, id LIMIT 1`
    ).get({ today }) ?? null
  )
}
