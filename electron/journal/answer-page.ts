import { addDays, daysBetween, type Day, type Moment } from '../../shared/dates.ts'
import type { AnswerPage, OtherAnswer, Rest, RestAnswerInput } from '../../shared/models/answer-page.ts'
import { assertNever, succeed, type Result } from '../../shared/result.ts'
import { answerStage } from '../../shared/rules/answer-stages.ts'
import { broodingFrom } from '../../shared/rules/offers.ts'
import { findAnswered, noSuchAnswer, type Answered } from './answered.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { attemptWindow } from './mirror-window.ts'
import { countWhyEntries } from './offer-answer-facts.ts'
import { offerOfAnswer } from './offers.ts'
import { openAnswers } from './open-answers.ts'
import { programName } from './programs.ts'

/** What the page of an answer offers today; makes the day's question where there is none yet and it would be about this. */
export function openAnswer(journal: Journal, outcomeId: string, at: Moment): Result<AnswerPage> {
  const answered = findAnswered(journal, outcomeId)
  return answered === null ? noSuchAnswer() : succeed(answerPage(journal, answered, at))
}

/** Closes a part of the page: for today, for today and the six days after it, or for good; null opens it again. */
export function restAnswer(journal: Journal, { outcomeId, part, for: time }: RestAnswerInput, at: Moment): Result<AnswerPage> {
  return inTransaction(journal, () => {
    const answered = findAnswered(journal, outcomeId)
    if (answered === null) return noSuchAnswer()
    sql(journal, 'DELETE FROM answerRest WHERE outcomeId = ? AND part = ?').run(outcomeId, part)
    if (time !== null) sql(journal, 'INSERT INTO answerRest (outcomeId, part, untilOn) VALUES (?, ?, ?)').run(outcomeId, part, lastDayOf(time, todayOf(journal, at)))
    return succeed(answerPage(journal, answered, at))
  })
}

function lastDayOf(time: 'day' | 'week' | 'good', today: Day): Day | null {
  switch (time) {
    case 'day':
      return today
    case 'week':
      return addDays(today, 6)
    case 'good':
      return null
    default:
      return assertNever(time)
  }
}

function answerPage(journal: Journal, answered: Answered, at: Moment): AnswerPage {
  const { outcomeId, applicationId, programId, result, answeredOn, reapplyOn } = answered
  const today = todayOf(journal, at)
  const open = openAnswers(journal, today).filter((one) => one.outcomeId === outcomeId || !one.isAtRest)
  return {
    outcomeId, applicationId, result, answeredOn, reapplyOn, today,
    attempt: attemptWindow(journal, answered),
    programName: programName(journal, programId),
    daysSince: daysBetween(answeredOn, today),
    stage: answerStage(answered, today),
    rest: restOf(journal, outcomeId, today),
    offer: offerOfAnswer(journal, outcomeId, at),
    answeredEntryId: entryOfToday(journal, outcomeId, today),
    isBrooding: countWhyEntries(journal, outcomeId, today) >= broodingFrom,
    isLeading: open.length === 0 || open[0]?.outcomeId === outcomeId,
    others: open.filter((one) => one.outcomeId !== outcomeId).map((one) => otherAnswer(journal, one)),
    ...countsOf(journal, outcomeId)
  }
}

function otherAnswer(journal: Journal, { outcomeId, applicationId, programId, answeredOn }: Answered): OtherAnswer {
  return { outcomeId, applicationId, programName: programName(journal, programId), answeredOn }
}

function restOf(journal: Journal, outcomeId: string, today: Day): Rest | null {
  return (
    sql<Rest>(journal, `SELECT untilOn FROM answerRest WHERE outcomeId = ? AND part = 'all' AND (untilOn IS NULL OR untilOn >= ?)`).get(outcomeId, today) ?? null
  )
}

/** What she began today to the day's question, last. */
function entryOfToday(journal: Journal, outcomeId: string, today: Day): string | null {
  return (
    sql<string>(
      journal,
      `SELECT entryId FROM reflection JOIN shownEntry ON shownEntry.id = entryId
       WHERE outcomeId = ? AND begunOn = ? AND wordCount > 0 AND topic = (SELECT topic FROM promptOffer WHERE offeredOn = begunOn)
       ORDER BY createdAtMs DESC LIMIT 1`
    ).pluck().get(outcomeId, today) ?? null
  )
}

function countsOf(journal: Journal, outcomeId: string): Pick<AnswerPage, 'reflections' | 'causes' | 'planSteps'> {
  const count = (text: string): number => sql<number>(journal, text).pluck().get(outcomeId) ?? 0
  return {
    reflections: count('SELECT count(*) FROM reflection JOIN shownEntry ON shownEntry.id = entryId WHERE outcomeId = ? AND wordCount > 0'),
    causes: count('SELECT count(*) FROM cause WHERE outcomeId = ? AND deletedAtMs IS NULL'),
    planSteps: count('SELECT count(*) FROM planStep WHERE outcomeId = ? AND deletedAtMs IS NULL')
  }
}
