import type { Day } from '../../shared/dates.ts'
import type { DayCounts, FollowTotal, Gain, Ledger, LedgerInput, LedgerRows } from '../../shared/models/ledger.ts'
import { ledgerOf } from '../../shared/rules/ledger.ts'
import { sql, type Journal } from './journal.ts'
import { platformOfReading, storyReadings } from './story-readings.ts'
import { publishedOnOf } from './story-rows.ts'

export function readLedger(journal: Journal, { accountId, from, to }: LedgerInput): Ledger {
  return ledgerOf(readLedgerRows(journal, accountId), { from, to })
}

/** Everything logged of an account that the ledger weighs, summed by day. */
export function readLedgerRows(journal: Journal, accountId: string): LedgerRows {
  return {
    openedOn: sql<Day | null>(journal, 'SELECT openedOn FROM account WHERE id = ?').pluck().get(accountId) ?? null,
    followers: dayCounts(journal, accountId, 'followers'),
    following: dayCounts(journal, accountId, 'following'),
    netFollows: gains(journal, accountId, 'netFollows'),
    reads: gains(journal, accountId, 'reads'),
    follows: sql<FollowTotal>(
      journal,
      `SELECT followedOn AS "on", direction, mark, sum(count) AS count FROM follow
       WHERE accountId = ? AND deletedAtMs IS NULL GROUP BY followedOn, direction, mark ORDER BY followedOn`
    ).all(accountId)
  }
}

/** The first and the last count of each day, in order. */
export function dayCounts(journal: Journal, accountId: string, metric: 'followers' | 'following'): DayCounts[] {
  const rows = sql<[on: Day, value: number]>(
    journal,
    `SELECT takenOn, value FROM shownSnapshot WHERE accountId = ? AND metric = ? AND span = 'life-to-date' ORDER BY takenOn, coalesce(takenAtMs, createdAtMs)`
  ).raw().all(accountId, metric)
  const counts: DayCounts[] = []
  for (const [on, value] of rows) {
    const last = counts.at(-1)
    if (last?.on === on) counts[counts.length - 1] = { on, first: last.first, last: value }
    else counts.push({ on, first: value, last: value })
  }
  return counts
}

/**
 * How much the stories' own numbers grew, reading by reading. A story's first total grew from nothing since it appeared
 * there. Stories on other platforms have their own account; one that is nowhere counts here. Of several accounts on a
 * platform nobody knows whose these are: then they begin at no known day, and are a possibility only.
 */
function gains(journal: Journal, accountId: string, metric: 'netFollows' | 'reads'): Gain[] {
  return sql<Gain>(
    journal,
    `SELECT CASE WHEN isOnlyAccount THEN since END AS since, "on", sum(amount) AS amount FROM (
       SELECT takenOn AS "on",
         CASE WHEN span = 'day' THEN takenOn ELSE coalesce(lag(takenOn) OVER readings, placement.publishedOn, ${publishedOnOf('story')}) END AS since,
         CASE WHEN span = 'day' THEN value ELSE value - coalesce(lag(value) OVER readings, 0) END AS amount
       FROM ${storyReadings}
       WHERE metric = @metric AND coalesce(${platformOfReading}, @platformId) = @platformId
       WINDOW readings AS (PARTITION BY snapshot.storyId, span ORDER BY takenOn, snapshot.createdAtMs)
     ), (SELECT count(*) = 1 AS isOnlyAccount FROM account WHERE platformId = @platformId)
     GROUP BY 1, "on" ORDER BY "on", 1`
  ).all({ metric, platformId: sql<string>(journal, 'SELECT platformId FROM account WHERE id = ?').pluck().get(accountId) ?? '' })
}
