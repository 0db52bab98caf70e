import { daysBetween, type Moment } from '../../shared/dates.ts'
import type { Comparison, ComparisonPage, SaveComparisonInput } from '../../shared/models/notebook.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { bucketsOf } from '../../shared/rules/periods.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { firstOnOf, whenKnown } from './progress.ts'
import { storiesByBucket } from './publishing-progress.ts'
import { wordsByBucket } from './writing-progress.ts'

/** Stories of success that she read, the last one first, and her own months: nobody else is counted. */
export function comparisonPage(journal: Journal, at: Moment): ComparisonPage {
  const comparisons = sql<Comparison>(
    journal,
    'SELECT id, readOn, who, link, claimDays, claim, leftOut FROM comparison WHERE deletedAtMs IS NULL ORDER BY readOn DESC, createdAtMs DESC, id DESC'
  ).all()
  const [today, firstOn] = [todayOf(journal, at), firstOnOf(journal)]
  if (firstOn === null || firstOn > today) return { comparisons, own: [], ownSince: null, ownDays: null }
  const window = { from: firstOn, to: today }
  const since = whenKnown(journal)
  const words = new Map(wordsByBucket(journal, window, 'month', 1).map(({ on, added }) => [on, added]))
  const stories = new Map(storiesByBucket(journal, window, 'month', 1).map(({ on, published }) => [on, published]))
  const valueOn = (on: string, values: ReadonlyMap<string, number>, first: string | null): number | null =>
    values.get(on) ?? (first === null || on.slice(0, 7) < first.slice(0, 7) ? null : 0)
  return {
    comparisons,
    own: bucketsOf(window, 'month', 1).map((on) => ({ on, words: valueOn(on, words, since.words), stories: valueOn(on, stories, since.stories) })),
    ownSince: firstOn,
    ownDays: daysBetween(firstOn, today) + 1
  }
}

/** Adds one or changes it; text that was on its way to one that was removed is kept, and it stays removed. */
export function saveComparison(journal: Journal, input: SaveComparisonInput, at: Moment): Result<Comparison> {
  const today = todayOf(journal, at)
  if (input.readOn > today) return fail('bad-input', `${dayAndMonth(input.readOn, null)} is still to come. Say on which day you read it.`)
  sql(
    journal,
    `INSERT INTO comparison (id, readOn, who, link, claimDays, claim, leftOut, createdAtMs)
     VALUES (@id, @readOn, @who, @link, @claimDays, @claim, @leftOut, @atMs)
     ON CONFLICT (id) DO UPDATE SET readOn = @readOn, who = @who, link = @link, claimDays = @claimDays, claim = @claim, leftOut = @leftOut`
  ).run({ ...input, atMs: at.nowMs })
  return succeed(input)
}

export function removeComparison(journal: Journal, id: string, at: Moment): Result<null> {
  return setDeleted(journal, id, at.nowMs)
}

export function restoreComparison(journal: Journal, id: string): Result<null> {
  return setDeleted(journal, id, null)
}

function setDeleted(journal: Journal, id: string, deletedAtMs: number | null): Result<null> {
  const { changes } = sql(journal, 'UPDATE comparison SET deletedAtMs = ? WHERE id = ?').run(deletedAtMs, id)
  return changes === 1 ? succeed(null) : fail('not-found', 'This success story is no longer in the journal.')
}

/** Whether there is a page of them to go to. */
export function countComparisons(journal: Journal): { comparisons: number } {
  return { comparisons: sql<number>(journal, 'SELECT count(*) FROM comparison WHERE deletedAtMs IS NULL').pluck().get() ?? 0 }
}
