import type { Day, Moment } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import type { Window } from '../../shared/models/ledger.ts'
import type { MeanwhileRow, SaveTrialInput, StrategyTrial, TrialFacts } from '../../shared/models/notebook.ts'
import type { ApplicationResult } from '../../shared/models/outcome.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { resultWords } from '../../shared/rules/application-words.ts'
import { trialWindow } from '../../shared/rules/trials.ts'
import { firstRows } from './first-rows.ts'
import { sql, type Journal } from './journal.ts'
import { programName } from './programs.ts'
import { todayOf } from './today.ts'
import { storiesIn, trialCounts } from './trial-counts.ts'

const columns = 'id, name, guess, fromOn, untilOn, saw, advice'

/** Those that run first, then by their last day; the newest first. */
export function listTrials(journal: Journal): StrategyTrial[] {
  return sql<StrategyTrial>(
    journal,
    `SELECT ${columns} FROM strategyTrial WHERE deletedAtMs IS NULL ORDER BY coalesce(untilOn, '9999') DESC, fromOn DESC, createdAtMs DESC, id DESC`
  ).all()
}

/** Adds a trial or changes it. Text that was on its way to one that was removed is kept, and it stays removed. */
export function saveTrial(journal: Journal, input: SaveTrialInput, at: Moment): Result<null> {
  const { fromOn, untilOn } = input
  if (untilOn !== null && untilOn < fromOn) {
    return fail('bad-input', `The last day, ${dayAndMonth(untilOn, null)}, is before the first, ${dayAndMonth(fromOn, null)}.`)
  }
  sql(
    journal,
    `INSERT INTO strategyTrial (id, name, guess, fromOn, untilOn, saw, advice, createdAtMs)
     VALUES (@id, @name, @guess, @fromOn, @untilOn, @saw, @advice, @atMs)
     ON CONFLICT (id) DO UPDATE SET name = @name, guess = @guess, fromOn = @fromOn, untilOn = @untilOn, saw = @saw, advice = @advice`
  ).run({ ...input, atMs: at.nowMs })
  return succeed(null)
}

export function removeTrial(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs)
}

export function restoreTrial(journal: Journal, id: string): Result<null> {
  return setDeleted(journal, id, null)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null): Result<null> {
  const { changes } = sql(journal, 'UPDATE strategyTrial SET deletedAtMs = ? WHERE id = ?').run(deletedAtMs, id)
  return changes === 1 ? succeed(null) : noSuchTrial()
}

function noSuchTrial(): Result<never> {
  return fail('not-found', 'This trial is no longer in the journal.')
}

/** What was logged of its days; nothing of one that is still to come. */
export function trialFacts(journal: Journal, id: string, at: Moment): Result<TrialFacts> {
  const trial = sql<Pick<StrategyTrial, 'fromOn' | 'untilOn'>>(journal, 'SELECT fromOn, untilOn FROM strategyTrial WHERE id = ? AND deletedAtMs IS NULL').get(id)
  if (trial === undefined) return noSuchTrial()
  const window = trialWindow(trial, todayOf(journal, at))
  return succeed(window === null ? { counts: [], meanwhile: { count: 0, rows: [] } } : { counts: trialCounts(journal, window), meanwhile: meanwhileIn(journal, window) })
}

/** What else happened on these days, oldest first; any of it may be what moved the counts. */
function meanwhileIn(journal: Journal, window: Window): TrialFacts['meanwhile'] {
  const rows: MeanwhileRow[] = [...eventsIn(journal, window), ...storiesIn(journal, window), ...answersIn(journal, window)]
  rows.sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
  return { count: rows.length, rows: firstRows(rows, rows.length, 'from here on') }
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
    `SELECT application.id, coalesce(receivedOn, decidedOn) AS "on", programId, result FROM outcome JOIN application ON application.id = applicationId
     WHERE outcome.deletedAtMs IS NULL AND application.deletedAtMs IS NULL AND coalesce(receivedOn, decidedOn) BETWEEN ? AND ? ORDER BY "on", outcome.createdAtMs`
  )
    .all(from, to)
    .map(({ id, on, programId, result }) => ({ kind: 'application', id, on, words: `${programName(journal, programId)}: ${resultWords[result]}` }))
}
