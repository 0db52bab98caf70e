import type { Day, Moment } from '../../shared/dates.ts'
import type { Retelling, Retellings } from '../../shared/models/reflection.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { topicStage } from '../../shared/rules/answer-stages.ts'
import { nextRetelling } from '../../shared/rules/retellings.ts'
import { findAnswered, noSuchAnswer } from './answered.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'

/** What was told of one answer, and which telling belongs to today. */
export function openRetellings(journal: Journal, outcomeId: string, at: Moment): Result<Retellings> {
  const answered = findAnswered(journal, outcomeId)
  if (answered === null) return noSuchAnswer()
  const today = todayOf(journal, at)
  const tellings = tellingsOf(journal, outcomeId)
  const rests = restsOf(journal, outcomeId, today)
  const next = rests.length > 0 ? null : nextRetelling(answered.answeredOn, today, tellings)
  const isSkipped = rests.some(({ part, untilOn }) => part === 'retellings' && untilOn === null)
  return succeed({ outcomeId, applicationId: answered.applicationId, answeredOn: answered.answeredOn, stage: topicStage(answered, today) ?? 'N', tellings, next, isSkipped })
}

/** Oldest first. */
function tellingsOf(journal: Journal, outcomeId: string): Retelling[] {
  return sql<Retelling>(
    journal,
    `SELECT retelling AS stage, id AS entryId, datedOn, wordCount, body FROM shownEntry JOIN reflection ON entryId = id
     WHERE outcomeId = ? AND retelling IS NOT NULL AND wordCount > 0 ORDER BY begunOn, createdAtMs, id`
  ).all(outcomeId)
}

interface RestRow {
  readonly part: 'all' | 'retellings'
  readonly untilOn: Day | null
}

function restsOf(journal: Journal, outcomeId: string, today: Day): RestRow[] {
  // No to quiet days is kept in the same table.
  const text = `SELECT part, untilOn FROM answerRest WHERE outcomeId = ? AND part IN ('all', 'retellings') AND (untilOn IS NULL OR untilOn >= ?)`
  return sql<RestRow>(journal, text).all(outcomeId, today)
}
