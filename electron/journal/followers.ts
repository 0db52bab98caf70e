import { dayAt, type Day, type Moment } from '../../shared/dates.ts'
import type { Account } from '../../shared/models/account.ts'
import type {
  AudiencePage, CorrectFollowersInput, FollowerForm, FollowerReading, LastCount, LastCounts, ListReadingsInput, LogFollowersInput
} from '../../shared/models/audience.ts'
import type { AudienceMetric, Precision } from '../../shared/models/metric.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { findAccount, listAccounts } from './accounts.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { listEvents } from './outside-events.ts'
import { listPeople } from './people.ts'

/** The same ids again add nothing, so that an answer that was lost on its way can be asked for once more. */
export function logFollowers(journal: Journal, input: LogFollowersInput, at: Moment): Result<FollowerReading> {
  return inTransaction(journal, () => {
    if (findAccount(journal, input.accountId) === null) return fail('not-found', 'This account is no longer in the journal. Nothing was noted.')
    const takenAtMs = input.on === dayAt(at) || input.on === todayOf(journal, at) ? at.nowMs : null
    const add = (id: string, metric: AudienceMetric, value: number | null, precision: Precision): void => {
      if (value === null) return
      sql(
        journal,
        `INSERT INTO metricSnapshot (id, accountId, platformId, metric, value, takenOn, takenAtMs, zone, precision, span, source, createdAtMs)
         SELECT @id, id, platformId, @metric, @value, @on, @takenAtMs, @zone, @precision, 'life-to-date', 'typed', @atMs FROM account WHERE id = @accountId
         ON CONFLICT (id) DO NOTHING`
      ).run({ id, metric, value, on: input.on, takenAtMs, zone: at.zone, precision, atMs: at.nowMs, accountId: input.accountId })
    }
    const { followers, following, on, precision, followingPrecision = precision } = input
    add(input.followersId, 'followers', followers, precision)
    add(input.followingId, 'following', following, followingPrecision)
    return succeed({
      followersId: followers === null ? null : input.followersId,
      followingId: following === null ? null : input.followingId,
      on, followers, following, source: 'typed', takenAtMs,
      precision: followers === null ? followingPrecision : precision,
      followingPrecision: following === null ? null : followingPrecision
    })
  })
}

/** Puts another number in the place of one, or takes it back; the old one stays in the file. */
export function correctFollowers(journal: Journal, { id, snapshotId, value, precision }: CorrectFollowersInput): Result<null> {
  return inTransaction(journal, () => {
    const isCurrent = sql(journal, 'SELECT 1 FROM shownSnapshot WHERE id = ? AND accountId IS NOT NULL').get(snapshotId) !== undefined
    if (!isCurrent) return fail('not-found', 'This number is no longer in the journal, or was corrected before.')
    // With the old one's moment it stays in its place among the readings of its day; when it was written, its id says.
    sql(
      journal,
      `INSERT INTO metricSnapshot (id, accountId, platformId, metric, value, takenOn, takenAtMs, zone, precision, currency, span, source, supersedesId, createdAtMs)
       SELECT @id, accountId, platformId, metric, @value, takenOn, takenAtMs, zone, @precision, currency, span, 'typed', id, createdAtMs
       FROM metricSnapshot WHERE id = @snapshotId`
    ).run({ id, snapshotId, value, precision })
    return succeed(null)
  })
}

// Both numbers of one look at the page are one reading: they were taken in the same moment, or came in one row.
const readingRows = `
  SELECT max(CASE WHEN metric = 'followers' THEN id END) AS followersId, max(CASE WHEN metric = 'following' THEN id END) AS followingId,
    takenOn AS "on", max(CASE WHEN metric = 'followers' THEN value END) AS followers, max(CASE WHEN metric = 'following' THEN value END) AS following,
    coalesce(max(CASE WHEN metric = 'followers' THEN precision END), max(precision)) AS precision,
    max(CASE WHEN metric = 'following' THEN precision END) AS followingPrecision, max(source) AS source, max(takenAtMs) AS takenAtMs
  FROM shownSnapshot WHERE accountId = @accountId AND metric IN ('followers', 'following') AND span = 'life-to-date'
  GROUP BY takenOn, coalesce(takenAtMs, createdAtMs)`

/** Newest first. */
export function listReadings(journal: Journal, { accountId, offset, limit }: ListReadingsInput): FollowerReading[] {
  return sql<FollowerReading>(
    journal,
    `${readingRows} ORDER BY takenOn DESC, coalesce(takenAtMs, createdAtMs) DESC LIMIT @limit OFFSET @offset`
  ).all({ accountId, limit, offset })
}

function lastCounts(journal: Journal, accountId: string): LastCounts {
  const last = (metric: AudienceMetric): LastCount | null =>
    sql<LastCount>(
      journal,
      `SELECT value, takenOn AS "on", precision FROM shownSnapshot WHERE accountId = ? AND metric = ? AND span = 'life-to-date'
       ORDER BY takenOn DESC, coalesce(takenAtMs, createdAtMs) DESC LIMIT 1`
    ).get(accountId, metric) ?? null
  return { followers: last('followers'), following: last('following') }
}

export function openAudience(journal: Journal, wanted: string | null): AudiencePage {
  const accounts = listAccounts(journal)
  const accountId = (accounts.find(({ id }) => id === wanted) ?? accounts[0])?.id ?? null
  const events = listEvents(journal)
  if (accountId === null) return { accounts, accountId, last: { followers: null, following: null }, readings: 0, counted: null, people: [], events }
  const { readings, from, to } = countReadings(journal, accountId)
  return {
    accounts,
    accountId,
    last: lastCounts(journal, accountId),
    readings,
    counted: from === null || to === null ? null : { from: openedBefore(accounts, accountId, from), to },
    people: listPeople(journal, accountId),
    events
  }
}

/** All of an account's time begins with its own beginning, where that is known. */
function openedBefore(accounts: readonly Account[], accountId: string, from: Day): Day {
  const openedOn = accounts.find(({ id }) => id === accountId)?.openedOn ?? from
  return openedOn < from ? openedOn : from
}

function countReadings(journal: Journal, accountId: string): { readings: number; from: Day | null; to: Day | null } {
  const counts = sql<{ readings: number; from: Day | null; to: Day | null }>(
    journal,
    `SELECT count(*) AS readings, min(CASE WHEN followers IS NOT NULL THEN "on" END) AS "from", max(CASE WHEN followers IS NOT NULL THEN "on" END) AS "to"
     FROM (${readingRows})`
  ).get({ accountId })
  return counts ?? { readings: 0, from: null, to: null }
}

export function followerForm(journal: Journal, at: Moment): FollowerForm {
  return { accounts: listAccounts(journal).map((account) => ({ ...account, last: lastCounts(journal, account.id) })), today: todayOf(journal, at) }
}
