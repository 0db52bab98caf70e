import { addDays, daysBetween, type Day } from '../../shared/dates.ts'
import type { Window } from '../../shared/models/ledger.ts'
import { platformKey } from '../../shared/platforms.ts'
import { answerBefore, type Answered } from './answered.ts'
import { sql, type Journal } from './journal.ts'
import { findProgram } from './programs.ts'

/** A journal that was begun so long after the account was opened is still of the same beginning. */
const sameBeginningDays = 60

/** The attempt: from the day after the answer before, of the same program, to the day of this one. */
export function attemptWindow(journal: Journal, answered: Answered): Window {
  const to = answered.answeredOn
  const before = answerBefore(journal, answered)
  if (before !== null) return { from: addDays(before, 1), to }
  const beginning = beginningOf(openedOn(journal, answered), firstRowOn(journal, to)) ?? answered.sentOn
  return { from: beginning < to ? beginning : to, to }
}

/** With the account, where that was opened after the first row or shortly before; an old account says nothing of this attempt. */
function beginningOf(opened: Day | null, firstRow: Day | null): Day | null {
  if (opened === null || firstRow === null) return opened ?? firstRow
  return daysBetween(opened, firstRow) <= sameBeginningDays ? opened : firstRow
}

/** Of the account it was sent for, else the first on the program's platform; one that is dated after the sending is no beginning. */
function openedOn(journal: Journal, { accountId, programId, sentOn }: Answered): Day | null {
  const platform = findProgram(journal, programId)?.platform ?? null
  return (
    sql<Day | null>(
      journal,
      `SELECT min(openedOn) FROM account JOIN platform ON platform.id = platformId
       WHERE openedOn <= @sentOn AND CASE WHEN @accountId IS NULL THEN platform.key = @key ELSE account.id = @accountId END`
    ).pluck().get({ accountId, sentOn, key: platform === null ? null : platformKey(platform) }) ?? null
  )
}

const firstRows = [
  'SELECT datedOn FROM shownEntry WHERE wordCount > 0 AND datedOn <= ? ORDER BY datedOn LIMIT 1',
  'SELECT min(typedOn) FROM storyTally WHERE typedOn <= ?',
  'SELECT min(publishedOn) FROM placement WHERE deletedAtMs IS NULL AND publishedOn <= ?',
  'SELECT actedOn FROM shownReadingAct WHERE actedOn <= ? ORDER BY actedOn LIMIT 1',
  'SELECT min(takenOn) FROM shownSnapshot WHERE takenOn <= ?'
]

function firstRowOn(journal: Journal, to: Day): Day | null {
  return firstRows.flatMap((text) => sql<Day | null>(journal, text).pluck().get(to) ?? []).sort()[0] ?? null
}
