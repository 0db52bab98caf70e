import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import type { Account, SaveAccountInput } from '../../shared/models/account.ts'
import { accountTitle } from '../../shared/models/account.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { platformKey } from '../../shared/platforms.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { forgetUnusedPlatforms, platformNamed } from './placements.ts'

const columns = 'account.id, platform.name AS platform, account.name, handle, openedOn, statsZone'
// One that an import under way has named is seen with its rows.
const isShown = `(isTyped = 1 OR EXISTS (SELECT 1 FROM metricSnapshot WHERE accountId = account.id AND ${keptOf('metricSnapshot')}))`

/** The one with the most numbers first: it is the one that is meant where none is named. */
export function listAccounts(journal: Journal): Account[] {
  return sql<Account>(
    journal,
    `SELECT ${columns} FROM account JOIN platform ON platform.id = platformId WHERE ${isShown}
     ORDER BY (SELECT count(*) FROM metricSnapshot WHERE accountId = account.id AND metric = 'followers') DESC, isTyped DESC, account.createdAtMs, account.id`
  ).all()
}

export function findAccount(journal: Journal, id: string): Account | null {
  return sql<Account>(journal, `SELECT ${columns} FROM account JOIN platform ON platform.id = platformId WHERE account.id = ?`).get(id) ?? null
}

/** Adds an account or changes it. */
export function saveAccount(journal: Journal, input: SaveAccountInput, at: Moment): Result<Account> {
  return inTransaction(journal, () => {
    const platformId = platformNamed(journal, input.platform)
    const key = accountKey(input.name)
    const other = sql<string>(journal, 'SELECT id FROM account WHERE platformId = ? AND key = ? AND id <> ?').pluck().get(platformId, key, input.id)
    if (other !== undefined) return fail('bad-input', `There is an account ${accountTitle(input)} already.`)
    sql(
      journal,
      `INSERT INTO account (id, platformId, key, name, handle, openedOn, statsZone, isTyped, createdAtMs)
       VALUES (@id, @platformId, @key, @name, @handle, @openedOn, @statsZone, 1, @atMs)
       ON CONFLICT (id) DO UPDATE SET platformId = @platformId, key = @key, name = @name, handle = @handle, openedOn = @openedOn, statsZone = @statsZone, isTyped = 1`
    ).run({ ...input, platformId, key, atMs: at.nowMs })
    sql(journal, 'UPDATE metricSnapshot SET platformId = ? WHERE accountId = ?').run(platformId, input.id)
    forgetUnusedPlatforms(journal)
    return succeed({ ...input })
  })
}

/** Only an account of which nothing is logged: its numbers are the writer's. */
export function removeAccount(journal: Journal, id: string): Result<null> {
  return inTransaction(journal, () => {
    const hasRows = sql(journal, `SELECT 1 FROM account WHERE id = ? AND NOT (${isUnused})`).get(id) !== undefined
    if (hasRows) return fail('bad-input', 'Something is logged for this account or was sent for it, so it stays. Take its numbers and follows out first.')
    sql(journal, 'DELETE FROM account WHERE id = ?').run(id)
    forgetUnusedPlatforms(journal)
    return succeed(null)
  })
}

/**
 * The account of this name on a platform, made where there is none. Without a name: the only one there, else one that
 * is called like its platform.
 */
export function accountNamed(journal: Journal, platform: string, name: string, at: Moment): string {
  const known = knownAccount(journal, platform, name)
  if (known !== null) return known
  const id = newId({ msecs: at.nowMs })
  sql(journal, 'INSERT INTO account (id, platformId, key, name, createdAtMs) VALUES (?, ?, ?, ?, ?)').run(
    id, platformNamed(journal, platform), accountKey(name), name, at.nowMs
  )
  return id
}

export function knownAccount(journal: Journal, platform: string, name: string): string | null {
  const rows = sql<{ id: string; key: string; handle: string | null }>(
    journal,
    'SELECT account.id, account.key, handle FROM account JOIN platform ON platform.id = platformId WHERE platform.key = ?'
  ).all(platformKey(platform))
  const key = accountKey(name)
  const named = rows.find((row) => row.key === key) ?? rows.find(({ handle }) => key !== '' && handle !== null && accountKey(handle) === key)
  const only = key === '' && rows.length === 1 ? rows[0] : undefined
  return (named ?? only)?.id ?? null
}

/** "@Nina" and "nina" are one name. */
export function accountKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replace(/^@/, '')
}

const isUnused = `NOT EXISTS (SELECT 1 FROM metricSnapshot WHERE accountId = account.id)
  AND NOT EXISTS (SELECT 1 FROM follow WHERE accountId = account.id)
  AND NOT EXISTS (SELECT 1 FROM readingAct WHERE accountId = account.id)
  AND NOT EXISTS (SELECT 1 FROM person WHERE accountId = account.id)
  AND NOT EXISTS (SELECT 1 FROM application WHERE accountId = account.id)`

/** Those that only an import had named, once nothing of theirs is left. */
export function forgetUnusedAccounts(journal: Journal): void {
  sql(journal, `DELETE FROM account WHERE isTyped = 0 AND ${isUnused}`).run()
}
