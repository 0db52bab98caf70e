import type { Day, Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { MeanwhileRow, SaveTrialInput, StrategyTrial } from '../../shared/models/notebook.ts'
import type { ApplicationResult } from '../../shared/models/outcome.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { resultWords } from '../../shared/rules/application-words.ts'
import { trialWindow } from '../../shared/rules/trials.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { programName } from './programs.ts'
import { storiesIn, trialCounts } from './trial-counts.ts'

type Row = Omit<StrategyTrial, 'counts' | 'meanwhile'>

const columns = 'id, name, guess, fromOn, untilOn, saw, advice'

/** Those that run first, then by their last day; the newest first. */
export function listTrials(journal: Journal, at: Moment): StrategyTrial[] {
  const today = todayOf(journal, at)
  return sql<Row>(journal, `SELECT ${columns} FROM strategyTrial WHERE deletedAtMs IS NULL ORDER BY coalesce(untilOn, '9999') DESC, fromOn DESC, createdAtMs DESC, id DESC`)
    .all()
    .map((row) => toTrial(journal, row, today))
}

/** Adds a trial or changes it. Text that was on its way to one that was removed is kept, and it stays removed. */
export function saveTrial(journal: Journal, input: SaveTrialInput, at: Moment): Result<StrategyTrial> {
  const { fromOn, untilOn } = input
  if (untilOn !== null && untilOn < fromOn) {
    return fail('bad-input', `The last day, ${dayAndMonth(untilOn, null)}, is before the first, ${dayAndMonth(fromOn, null)}.`)
  }
  return inTransaction(journal, () => {
    sql(
      journal,
      `INSERT INTO strategyTrial (id, name, guess, fromOn, untilOn, saw, advice, createdAtMs)
       VALUES (@id, @name, @guess, @fromOn, @untilOn, @saw, @advice, @atMs)
       ON CONFLICT (id) DO UPDATE SET name = @name, guess = @guess, fromOn = @fromOn, untilOn = @untilOn, saw = @saw, advice = @advice`
    ).run({ ...input, atMs: at.nowMs })
    return succeed(toTrial(journal, input, todayOf(journal, at)))
  })
}

export function removeTrial(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs)
}

export function restoreTrial(journal: Journal, id: string): Result<null> {
  return setDeleted(journal, id, null)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null): Result<null> {
  const { changes } = sql(journal, 'UPDATE strategyTrial SET deletedAtMs = ? WHERE id = ?').run(deletedAtMs, id)
  return changes === 1 ? succeed(null) : fail('not-found', 'This trial is no longer in the journal.')
}

function toTrial(journal: Journal, row: Row, today: Day): StrategyTrial {
  const window = trialWindow(row, today)
  return { ...row, counts: window === null ? [] : trialCounts(journal, window), meanwhile: window === null ? [] : meanwhileIn(journal, window) }
}

const mostRows = 100

/** What else happened on these days, oldest first; any of it may be what moved the counts. */
function meanwhileIn(journal: Journal, window: Window): MeanwhileRow[] {
  return [...eventsIn(journal, window), ...storiesIn(journal, window), ...answersIn(journal, window)]
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
    .slice(0, mostRows)
}

function eventsIn(journal: Journal, { from, to }: Window): MeanwhileRow[] {
  return sql<{ id: string; on: Day; words: string }>(
    journal,
    'SELECT id, happenedOn AS "on", words FROM outsideEvent WHERE deletedAtMs IS NULL AND happenedOn BETWEEN ? AND ? ORDER BY happenedOn, createdAtMs'
  )
    .all(from, to)
    .map((row) => ({ kind: 'event', ...row }))
}

function answersIn(journal: Journal, { from, to }: Window): MeanwhileRow[] {
  return sql<{ id: string; on: Day; programId: string; result: ApplicationResult }>(
    journal,
    `SELECT application.id, decidedOn AS "on", programId, result FROM outcome JOIN application ON application.id = applicationId
     WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND decidedOn BETWEEN ? AND ? ORDER BY decidedOn, outcome.createdAtMs`
  )
    .all(from, to)
    .map(({ id, on, programId, result }) => ({ kind: 'application', id, on, words: `${programName(journal, programId)}: ${resultWords[result]}` }))
}
