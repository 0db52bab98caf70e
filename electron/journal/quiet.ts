import { v7 as newId } from 'uuid'
import { addDays, type Day, type Moment } from '../../shared/dates.ts'
import type { BeginQuietInput, QuietPeriod, QuietState } from '../../shared/models/quiet.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { begunQuiet, daysAway, lastQuietDay, offersQuiet } from '../../shared/rules/quiet.ts'
import { isRefusal } from '../../shared/rules/waits.ts'
import { standingAnswers, type Answered } from './answered.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { smallestStep } from './smallest-step.ts'

export function quietState(journal: Journal, at: Moment): QuietState {
  const today = todayOf(journal, at)
  const now = quietPeriod(journal, today)
  const lastWrittenOn = lastWritten(journal, today)
  const no = newestNo(journal, today)
  const noOn = no === null || isAnswered(journal, no.outcomeId, today) ? null : no.answeredOn
  const awayDays = now === null ? daysAway(lastWrittenOn, today) : null
  return {
    now, lastWrittenOn, noOn, awayDays,
    isOffered: now === null && offersQuiet({ lastWrittenOn, noOn }, today),
    step: awayDays === null ? null : smallestStep(journal, today)
  }
}

/** The quiet days that this day is one of (see isQuietOn); null on an ordinary day. */
export function quietPeriod(journal: Journal, on: Day): QuietPeriod | null {
  return sql<QuietPeriod>(
    journal,
    'SELECT id, fromOn, untilOn, setBy FROM quietPeriod WHERE fromOn <= ? AND (untilOn IS NULL OR untilOn >= ?) ORDER BY fromOn, id LIMIT 1'
  ).get(addDays(on, 1), on) ?? null
}

export function isQuietNow(journal: Journal, at: Moment): boolean {
  return quietPeriod(journal, todayOf(journal, at)) !== null
}

/** From today on; where they have begun already, only their last day is another. */
export function beginQuiet(journal: Journal, { untilOn, setBy }: BeginQuietInput, at: Moment): Result<QuietState> {
  const today = todayOf(journal, at)
  return inTransaction(journal, () => {
    const now = quietPeriod(journal, today)
    const begun = begunQuiet(now, untilOn, today)
    if (!begun.ok) return begun
    sql(
      journal,
      `INSERT INTO quietPeriod (id, fromOn, untilOn, setBy) VALUES (@id, @fromOn, @untilOn, @setBy)
       ON CONFLICT (id) DO UPDATE SET fromOn = @fromOn, untilOn = @untilOn`
    ).run({ id: now?.id ?? newId({ msecs: at.nowMs }), setBy, ...begun.value })
    noteAnswered(journal, today)
    return succeed(quietState(journal, at))
  })
}

/** The days that were quiet stay so; from today on everything counts and asks as before. */
export function endQuiet(journal: Journal, at: Moment): QuietState {
  const today = todayOf(journal, at)
  return inTransaction(journal, () => {
    const now = quietPeriod(journal, today)
    if (now === null) return quietState(journal, at)
    const untilOn = lastQuietDay(now, today)
    if (untilOn === null) sql(journal, 'DELETE FROM quietPeriod WHERE id = ?').run(now.id)
    else sql(journal, 'UPDATE quietPeriod SET untilOn = ? WHERE id = ?').run(untilOn, now.id)
    noteAnswered(journal, today)
    return quietState(journal, at)
  })
}

/** No thanks: they aren't offered again after this answer. */
export function declineQuiet(journal: Journal, at: Moment): QuietState {
  return inTransaction(journal, () => {
    noteAnswered(journal, todayOf(journal, at))
    return quietState(journal, at)
  })
}

/** A no is asked about once, whatever she said or did then. */
function noteAnswered(journal: Journal, today: Day): void {
  const no = newestNo(journal, today)
  if (no === null) return
  sql(journal, "INSERT INTO answerRest (outcomeId, part, untilOn) VALUES (?, 'quiet', NULL) ON CONFLICT DO NOTHING").run(no.outcomeId)
}

/** Answered, or everything about this answer is closed for now. */
function isAnswered(journal: Journal, outcomeId: string, today: Day): boolean {
  return sql(
    journal,
    "SELECT 1 FROM answerRest WHERE outcomeId = ? AND part IN ('quiet', 'all') AND (untilOn IS NULL OR untilOn >= ?)"
  ).get(outcomeId, today) !== undefined
}

/** An answer takes a year to arrive at most; older ones are long past being asked about. */
function newestNo(journal: Journal, today: Day): Answered | null {
  return standingAnswers(journal, addDays(today, -400)).find(({ result, answeredOn }) => isRefusal(result) && answeredOn <= today) ?? null
}

// The day of the text, and the day it was typed: a late entry is writing too. One of an import has only the first.
const writtenOn = `
  SELECT max("on") FROM (
    SELECT max(datedOn) AS "on" FROM shownEntry WHERE wordCount > 0 AND datedOn <= @today
    UNION ALL
    SELECT max(typedOn) FROM writingTally JOIN shownEntry ON shownEntry.id = writingTally.entryId WHERE words > 0 AND typedOn <= @today
    UNION ALL
    SELECT max(typedOn) FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE words > 0 AND typedOn <= @today)`

/** The last day up to that one with a word of hers. */
export function lastWritten(journal: Journal, today: Day): Day | null {
  return sql<Day | null>(journal, writtenOn).pluck().get({ today }) ?? null
}
