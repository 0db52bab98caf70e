import { v7 as newId } from 'uuid'
import type { Day, Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { Application } from '../../shared/models/application.ts'
import type { Outcome, RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { fail, succeed, type Failure, type Result } from '../../shared/result.ts'
import { followProgram } from './application-follow-up.ts'
import { findApplication } from './application-rows.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** Keeps an answer, or corrects one; what it said before stays in the file. Reminders move with it. */
export function recordOutcome(journal: Journal, input: RecordOutcomeInput, at: Moment): Result<Outcome> {
  return inTransaction(journal, () => {
    const application = findApplication(journal, input.applicationId, todayOf(journal, at))
    if (application === null) return fail('not-found', 'This application is no longer in the journal. The answer was not kept.')
    const owner = sql<string>(journal, 'SELECT applicationId FROM outcome WHERE id = ?').pluck().get(input.id)
    if (owner !== undefined && owner !== application.id) return fail('bad-input', 'This answer belongs to another application.')
    const refusal = refusalOf(input, application)
    if (refusal !== null) return { ok: false, error: refusal }
    keepRevision(journal, input.id, at)
    insert(journal, input, at)
    followProgram(journal, application.programId, at)
    const kept = findApplication(journal, application.id, todayOf(journal, at))?.outcomes.find(({ id }) => id === input.id)
    if (kept === undefined) throw new Error('An answer was kept and is not there')
    return succeed(kept)
  })
}

/** Can be taken back by `restoreOutcome`. */
export function removeOutcome(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs, at)
}

/** Refused where it would now be an answer to something that isn't sent, or was sent later. */
export function restoreOutcome(journal: Journal, id: string, at: Moment): Result<null> {
  const days = sql<{ decidedOn: Day; sentOn: Day | null }>(
    journal,
    'SELECT decidedOn, sentOn FROM outcome JOIN application ON application.id = applicationId WHERE outcome.id = ?'
  ).get(id)
  if (days?.sentOn === null) return fail('bad-input', 'The application is a draft again, so this answer stays out.')
  if (days !== undefined && days.sentOn > days.decidedOn) return fail('bad-input', `The application was sent on ${inWords(days.sentOn)}, after this answer, so the answer stays out.`)
  return setDeleted(journal, id, null, at)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null, at: Moment): Result<null> {
  return inTransaction(journal, () => {
    const applicationId = sql<string>(journal, 'UPDATE outcome SET deletedAtMs = ? WHERE id = ? RETURNING applicationId').pluck().get(deletedAtMs, id)
    const programId = sql<string>(journal, 'SELECT programId FROM application WHERE id = ?').pluck().get(applicationId ?? null)
    if (programId === undefined) return fail('not-found', 'This answer is no longer in the journal.')
    followProgram(journal, programId, at)
    return succeed(null)
  })
}

function refusalOf({ id, decidedOn, receivedOn, statedReapplyOn, appealUntil }: RecordOutcomeInput, { sentOn, state, outcomes }: Application): Failure | null {
  const bad = (message: string): Failure => ({ code: 'bad-input', message: `${message} Nothing was changed.` })
  if (sentOn === null) return bad('This application isn’t sent yet. Say when it was sent, then its answer can be kept.')
  if (decidedOn < sentOn) return bad(`The answer is dated ${inWords(decidedOn)}, before the application was sent on ${inWords(sentOn)}.`)
  if (receivedOn !== null && receivedOn < decidedOn) return bad(`The answer can’t have come on ${inWords(receivedOn)}, before it was decided on ${inWords(decidedOn)}.`)
  if (statedReapplyOn !== null && statedReapplyOn < decidedOn) return bad(`The day to apply again, ${inWords(statedReapplyOn)}, is before the answer of ${inWords(decidedOn)}.`)
  if (appealUntil !== null && appealUntil < decidedOn) return bad(`The last day to appeal, ${inWords(appealUntil)}, is before the answer of ${inWords(decidedOn)}.`)
  if (state === 'withdrawn' && !outcomes.some((outcome) => outcome.id === id)) return bad('This application was withdrawn.')
  return null
}

function insert(journal: Journal, input: RecordOutcomeInput, at: Moment): void {
  const waitSource = input.waitDays === null ? null : (input.waitSource ?? 'writer')
  sql(
    journal,
    `INSERT INTO outcome (id, applicationId, result, decidedOn, receivedOn, zone, tier, reason, isReasonNone, waitDays, waitSource, countedFrom,
       statedReapplyOn, appealUntil, letter, createdAtMs)
     VALUES (@id, @applicationId, @result, @decidedOn, @receivedOn, @zone, @tier, @reason, @isReasonNone, @waitDays, @waitSource, @countedFrom,
       @statedReapplyOn, @appealUntil, @letter, @atMs)
     ON CONFLICT (id) DO UPDATE SET result = @result, decidedOn = @decidedOn, receivedOn = @receivedOn, tier = @tier, reason = @reason,
       isReasonNone = @isReasonNone, waitDays = @waitDays, waitSource = @waitSource, countedFrom = @countedFrom, statedReapplyOn = @statedReapplyOn,
       appealUntil = @appealUntil, letter = @letter, deletedAtMs = NULL`
  ).run({ ...input, isReasonNone: Number(input.isReasonNone), waitSource, zone: at.zone, atMs: at.nowMs })
}

function keepRevision(journal: Journal, id: string, at: Moment): void {
  sql(
    journal,
    `INSERT INTO outcomeRevision (id, outcomeId, savedAtMs, outcomeJson)
     SELECT @revisionId, id, @atMs, json_object('result', result, 'decidedOn', decidedOn, 'receivedOn', receivedOn, 'tier', tier, 'reason', reason,
       'isReasonNone', isReasonNone, 'waitDays', waitDays, 'waitSource', waitSource, 'countedFrom', countedFrom, 'statedReapplyOn', statedReapplyOn,
       'appealUntil', appealUntil, 'letter', letter) FROM outcome WHERE id = @id`
  ).run({ revisionId: newId({ msecs: at.nowMs }), atMs: at.nowMs, id })
}

function inWords(day: Day): string {
  return dayAndMonth(day, null)
}
