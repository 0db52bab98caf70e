import { createHash } from 'node:crypto'
import { addDays, daysBetween, type Day } from '../../shared/dates.ts'
import type { PromptFact } from '../../shared/models/prompt.ts'
import { sql, type Journal } from './journal.ts'
import type { Count, FactPlace } from './offer-facts.ts'
import type { OpenAnswer } from './open-answers.ts'

/**
 * Rows that hang on the leading answer, a short query each:
 * daysSinceAnswer: civil days since it arrived.
 * entriesAboutAnswer: entries about it, without those in the trash.
 * expectationNotes: 1 where she left a note for herself before sending, else 0.
 * earlierNos: other applications, to any program, refused before it came; answersBefore: answered at all.
 * statedReasons: 1 where she noted a reason, 0 where she noted that there is none; else the passages of its letter that
 * she marked as a reason, where she marked any; not known otherwise, since the app reads no letters.
 * causes: cards on its board, with the one that says it can't be known; causesOutsideHands: those she placed as not hers
 * or not to be known.
 * comparisons: success stories that she noted, read since it was sent or in the last 30 days.
 * planSteps: steps of its plan, dropped ones too.
 * waitPassedPercent, daysToReapply: of the wait from its arrival to the day she can apply again; not known without one.
 * whyEntriesIn7Days: entries about it that ask for causes, begun today or in the six days before.
 */
export function answerFacts({ journal, today }: FactPlace, { outcomeId, applicationId, answeredOn, sentOn, reapplyOn }: OpenAnswer) {
  const waitDays = reapplyOn === null ? 0 : daysBetween(answeredOn, reapplyOn)
  const ofAnswer = (text: string): Count => () => one(journal, text, { outcomeId })
  return {
    daysSinceAnswer: () => daysBetween(answeredOn, today),
    entriesAboutAnswer: ofAnswer('SELECT count(*) FROM reflection JOIN shownEntry ON shownEntry.id = entryId WHERE outcomeId = @outcomeId'),
    expectationNotes: () => one(journal, `SELECT trim(expectation) <> '' FROM application WHERE id = @applicationId`, { applicationId }),
    earlierNos: ofAnswer(`${earlierAnswers} AND outcome.result IN ('declined', 'revoked', 'removed')`),
    answersBefore: ofAnswer(earlierAnswers),
    statedReasons: () => statedReasons(journal, outcomeId),
    causes: ofAnswer(
      `SELECT (SELECT count(*) FROM cause WHERE outcomeId = @outcomeId AND deletedAtMs IS NULL) + (SELECT count(*) FROM unknowableCause WHERE outcomeId = @outcomeId)`
    ),
    causesOutsideHands: ofAnswer(`SELECT count(*) FROM cause WHERE outcomeId = @outcomeId AND deletedAtMs IS NULL AND hands IN ('not_mine', 'unknowable')`),
    comparisons: () =>
      one(journal, 'SELECT count(*) FROM comparison WHERE deletedAtMs IS NULL AND readOn BETWEEN @from AND @today', { from: earlier(sentOn, addDays(today, -29)), today }),
    planSteps: ofAnswer('SELECT count(*) FROM planStep WHERE outcomeId = @outcomeId AND deletedAtMs IS NULL'),
    waitPassedPercent: () => (waitDays <= 0 ? null : Math.min(100, Math.floor((daysBetween(answeredOn, today) * 100) / waitDays))),
    daysToReapply: () => (reapplyOn === null ? null : daysBetween(today, reapplyOn)),
    whyEntriesIn7Days: () => countWhyEntries(journal, outcomeId, today)
  } satisfies Partial<Record<PromptFact, Count>>
}

/** Entries about an answer that ask for causes, begun today or in the six days before: the brooding brake goes by them. */
export function countWhyEntries(journal: Journal, outcomeId: string, today: Day): number {
  const text = 'SELECT count(*) FROM reflection JOIN shownEntry ON shownEntry.id = entryId WHERE outcomeId = @outcomeId AND asksWhy = 1 AND wordCount > 0 AND begunOn BETWEEN @from AND @today'
  return one(journal, text, { outcomeId, from: addDays(today, -6), today }) ?? 0
}

const earlierAnswers = `
  SELECT count(DISTINCT outcome.applicationId) FROM outcome JOIN application ON application.id = outcome.applicationId, outcome AS this
  WHERE this.id = @outcomeId AND outcome.applicationId <> this.applicationId AND outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL
    AND (coalesce(outcome.receivedOn, outcome.decidedOn), outcome.createdAtMs, outcome.id) < (coalesce(this.receivedOn, this.decidedOn), this.createdAtMs, this.id)`

interface Letter {
  readonly reason: string | null
  readonly isReasonNone: number
  readonly letter: string | null
  readonly textHash: string | null
  readonly marks: number
  readonly reasons: number
}

function statedReasons(journal: Journal, outcomeId: string): number | null {
  const row = sql<Letter>(
    journal,
    `SELECT reason, isReasonNone, letter, textHash,
       (SELECT count(*) FROM json_each(marksJson)) AS marks, (SELECT count(*) FROM json_each(marksJson) WHERE value ->> 'kind' = 'reason') AS reasons
     FROM outcome LEFT JOIN letterMarks ON outcomeId = outcome.id AND json_valid(marksJson) WHERE outcome.id = ?`
  ).get(outcomeId)
  if (row === undefined) return null
  if ((row.reason ?? '').trim() !== '') return 1
  if (row.isReasonNone === 1) return 0
  // Marks made in another letter than the one it has now say nothing of this one.
  const isMarked = row.marks > 0 && row.letter !== null && createHash('sha256').update(row.letter).digest('hex') === row.textHash
  return isMarked ? row.reasons : null
}

function one(journal: Journal, text: string, values: Readonly<Record<string, unknown>>): number | null {
  return sql<number | null>(journal, text).pluck().get(values) ?? null
}

function earlier(day: Day, other: Day): Day {
  return day < other ? day : other
}
