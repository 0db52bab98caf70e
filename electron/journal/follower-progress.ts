import { addDays, daysBetween, type Day, type Moment } from '../../shared/dates.ts'
import type { LedgerRows, Window } from '../../shared/models/ledger.ts'
import type { BucketParts, FollowerProgress, FollowerProgressInput, Period } from '../../shared/models/progress.ts'
import { ledgerOf } from '../../shared/rules/ledger.ts'
import { bucketOf, bucketsOf, bucketStart, nextBucket } from '../../shared/rules/periods.ts'
import { listAccounts } from './accounts.ts'
import { todayOf } from './today.ts'
import { answersOf, requirementsOf } from './follower-answers.ts'
import type { Journal } from './journal.ts'
import { readLedgerRows } from './ledger.ts'
import { listEvents } from './outside-events.ts'
import { periodFor } from './progress.ts'
import { readSettings } from './settings.ts'

/** More single days than this can't be told apart on a page. */
const mostDays = 400
/** What may bear on a bucket though it was read around it: see ledger-gains.ts. */
const aroundDays = 8

/** The followers of one account over a period; without a named one, of the account with the most counts. */
export function followerProgress(journal: Journal, input: FollowerProgressInput, at: Moment): FollowerProgress {
  const { weekStart } = readSettings(journal)
  const accounts = listAccounts(journal)
  const account = accounts.find(({ id }) => id === input.accountId) ?? accounts[0] ?? null
  const rows = account === null ? emptyRows : readLedgerRows(journal, account.id)
  const period = periodFor(journal, input, at)
  const told = toldWindow(period, rows, todayOf(journal, at))
  const step = period.to > addDays(period.from, mostDays) ? 'week' : 'day'
  const bucket = bucketOf(period)
  const countsOf = (counts: LedgerRows['followers']) => lastOfEach(counts.filter(({ on }) => on >= period.from && on <= period.to), step, weekStart)
  return {
    accounts,
    account,
    period,
    bucket,
    step,
    followers: countsOf(rows.followers),
    following: countsOf(rows.following),
    reads: sumOfEach(rows.reads, period, bucket, weekStart),
    events: listEvents(journal).filter(({ on, platform }) => on >= period.from && on <= period.to && (platform === null || platform === account?.platform)),
    answers: account === null ? [] : answersOf(journal, account, period),
    requirements: account === null ? [] : requirementsOf(journal, account, period),
    ledger: account === null ? null : ledgerOf(rows, told),
    parts: partsOf(rows, { period, today: todayOf(journal, at) }, bucket === 'day' ? 'week' : bucket, weekStart)
  }
}

const emptyRows: LedgerRows = { openedOn: null, followers: [], following: [], netFollows: [], reads: [], follows: [] }

// What is still to come has no readings; all of time is the account's own, from its first count to its last.
function toldWindow({ kind, from, to }: Period, { followers, openedOn }: LedgerRows, today: Day): Window {
  const [first, last] = [followers[0], followers.at(-1)]
  if (kind === 'all' && first !== undefined && last !== undefined) return { from: openedOn !== null && openedOn < first.on ? openedOn : first.on, to: last.on }
  return { from, to: to > today && from <= today ? today : to }
}

function lastOfEach(counts: LedgerRows['followers'], step: 'day' | 'week', weekStart: number): [Day, number][] {
  const found = new Map<Day, [Day, number]>()
  for (const { on, last } of counts) found.set(bucketStart(on, step, weekStart), [on, last])
  return [...found.values()]
}

function sumOfEach(gains: LedgerRows['reads'], { from, to }: Window, bucket: FollowerProgress['bucket'], weekStart: number): [Day, number][] {
  const sums = new Map<Day, number>()
  for (const { on, amount, since } of gains) {
    if (on < from || on > to) continue
    const start = bucketStart(on, bucket, weekStart)
    // As of the numbers of stories: what began long before the period isn't the period's.
    if (since !== null && daysBetween(since, from) <= aroundDays) sums.set(start, (sums.get(start) ?? 0) + amount)
  }
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1))
}

function partsOf(rows: LedgerRows, { period, today }: { period: Period; today: Day }, bucket: 'week' | 'month', weekStart: number): BucketParts[] {
  return bucketsOf(period, bucket, weekStart).map((on) => {
    const lastOn = addDays(nextBucket(on, bucket), -1)
    // Of the first and the last one, what lies in the period and isn't still to come.
    const last = [lastOn, period.to, today].sort()[0] ?? lastOn
    const window = { from: on < period.from ? period.from : on, to: last < on ? lastOn : last }
    const { change, earned, exchanged, unknown } = ledgerOf(around(rows, window), window)
    return { on, change: change?.amount ?? null, earned: earned?.low ?? null, exchanged: exchanged?.low ?? null, unknown }
  })
}

function around(rows: LedgerRows, { from, to }: Window): LedgerRows {
  const [first, last] = [addDays(from, -aroundDays), addDays(to, aroundDays)]
  return {
    // Beginning with nobody is known only where no count is older.
    openedOn: rows.followers.some(({ on }) => on < (rows.openedOn ?? '')) ? null : rows.openedOn,
    followers: between(rows.followers, first, last),
    following: between(rows.following, first, last),
    netFollows: between(rows.netFollows, first, last),
    reads: between(rows.reads, first, last),
    follows: between(rows.follows, first, last)
  }
}

/** Of rows in the order of their days; by halves, because there is a bucket for every month of many years. */
function between<Row extends { readonly on: Day }>(rows: readonly Row[], first: Day, last: Day): readonly Row[] {
  return rows.slice(firstAt(rows, (on) => on >= first), firstAt(rows, (on) => on > last))
}

function firstAt(rows: readonly { readonly on: Day }[], isReached: (on: Day) => boolean): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isReached(rows[middle]?.on ?? '')) high = middle
    else low = middle + 1
  }
  return low
}
