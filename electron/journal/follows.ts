import type { Moment } from '../../shared/dates.ts'
import type { Follow, FollowList, ListFollowsInput, MarkFollowInput, SaveFollowInput } from '../../shared/models/audience.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { findAccount } from './accounts.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { personNamed } from './people.ts'

type Row = Omit<Follow, 'person'> & { readonly personId: string | null; readonly alias: string | null }

const rows = `SELECT follow.id, follow.accountId, direction, followedOn AS "on", count, personId, alias, mark, follow.note
  FROM follow LEFT JOIN person ON person.id = personId`

function toFollow({ personId, alias, ...row }: Row): Follow {
  return { ...row, person: personId === null || alias === null ? null : { id: personId, alias } }
}

function findFollow(journal: Journal, id: string): Result<Follow> {
  const row = sql<Row>(journal, `${rows} WHERE follow.id = ?`).get(id)
  return row === undefined ? fail('not-found', 'This follow is no longer in the journal.') : succeed(toFollow(row))
}

/** Adds a follow or changes it; one that was removed comes back. */
export function saveFollow(journal: Journal, input: SaveFollowInput, at: Moment): Result<Follow> {
  return inTransaction(journal, () => {
    if (findAccount(journal, input.accountId) === null) return fail('not-found', 'This account is no longer in the journal. Nothing was noted.')
    const personId = input.person === null ? null : personNamed(journal, input.accountId, input.person, at)
    sql(
      journal,
      `INSERT INTO follow (id, accountId, direction, followedOn, zone, count, personId, mark, note, createdAtMs)
       VALUES (@id, @accountId, @direction, @on, @zone, @count, @personId, @mark, @note, @atMs)
       ON CONFLICT (id) DO UPDATE SET accountId = @accountId, direction = @direction, followedOn = @on, count = @count, personId = @personId,
         mark = @mark, note = @note, deletedAtMs = NULL`
    ).run({ ...input, personId, zone: at.zone, atMs: at.nowMs })
    return findFollow(journal, input.id)
  })
}

export function markFollow(journal: Journal, { id, mark }: MarkFollowInput): Result<Follow> {
  return inTransaction(journal, () => {
    sql(journal, `UPDATE follow SET mark = ? WHERE id = ? AND direction = 'in'`).run(mark, id)
    return findFollow(journal, id)
  })
}

/** Saving it again under its id brings it back. */
export function removeFollow(journal: Journal, id: string, at: Moment): Result<Follow> {
  return inTransaction(journal, () => {
    sql(journal, 'UPDATE follow SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
    return findFollow(journal, id)
  })
}

/** Newest first. */
export function listFollows(journal: Journal, { accountId, direction, mark, from, to, offset, limit }: ListFollowsInput): FollowList {
  const isMarked = mark !== null && mark !== 'none'
  const values = {
    accountId,
    ...(direction === null ? {} : { direction }),
    ...(isMarked ? { mark } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to })
  }
  const conditions = [
    'follow.accountId = @accountId AND deletedAtMs IS NULL',
    ...(direction === null ? [] : ['direction = @direction']),
    ...(isMarked ? ['mark = @mark'] : []),
    ...(mark === 'none' ? [`mark IS NULL AND direction = 'in'`] : []),
    ...(from === null ? [] : ['followedOn >= @from']),
    ...(to === null ? [] : ['followedOn <= @to'])
  ]
  const where = conditions.join(' AND ')
  const total = sql<number>(journal, `SELECT count(*) FROM follow WHERE ${where}`).pluck().get(values) ?? 0
  const found = sql<Row>(journal, `${rows} WHERE ${where} ORDER BY followedOn DESC, follow.createdAtMs DESC, follow.rowid DESC LIMIT @limit OFFSET @offset`)
  return { follows: found.all({ ...values, limit, offset }).map(toFollow), total }
}
