import type { Moment } from '../../shared/dates.ts'
import type { ActList, ListActsInput, ReadingAct, SaveActInput } from '../../shared/models/audience.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { listAccounts } from './accounts.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { personNamed } from './people.ts'

type Row = Omit<ReadingAct, 'person'> & { readonly personId: string | null; readonly alias: string | null }

const rows = (table: string): string => `SELECT act.id, act.kind, actedOn AS "on", count, title, url, personId, alias, source
  FROM ${table} AS act LEFT JOIN person ON person.id = personId`

function toAct({ personId, alias, ...row }: Row): ReadingAct {
  return { ...row, person: personId === null || alias === null ? null : { id: personId, alias } }
}

function findAct(journal: Journal, id: string): Result<ReadingAct> {
  const row = sql<Row>(journal, `${rows('readingAct')} WHERE act.id = ?`).get(id)
  return row === undefined ? fail('not-found', 'This act is no longer in the journal.') : succeed(toAct(row))
}

/** Adds an act or changes it; one that was removed comes back. */
export function saveAct(journal: Journal, input: SaveActInput, at: Moment): Result<ReadingAct> {
  return inTransaction(journal, () => {
    const accountId = input.accountId ?? listAccounts(journal)[0]?.id ?? null
    if (input.person !== null && accountId === null) return fail('bad-input', 'Add an account first: people are kept with the account on which you know them.')
    const personId = input.person === null || accountId === null ? null : personNamed(journal, accountId, input.person, at)
    sql(
      journal,
      `INSERT INTO readingAct (id, accountId, kind, actedOn, zone, count, title, url, personId, source, createdAtMs)
       VALUES (@id, @accountId, @kind, @on, @zone, @count, @title, @url, @personId, 'typed', @atMs)
       ON CONFLICT (id) DO UPDATE SET accountId = @accountId, kind = @kind, actedOn = @on, count = @count, title = @title, url = @url,
         personId = @personId, deletedAtMs = NULL`
    ).run({ ...input, accountId, personId, zone: at.zone, atMs: at.nowMs })
    return findAct(journal, input.id)
  })
}

/** `restoreAct` brings it back as it was, which for one that was imported is more than can be typed. */
export function removeAct(journal: Journal, id: string, at: Moment): Result<ReadingAct> {
  return inTransaction(journal, () => {
    sql(journal, 'UPDATE readingAct SET deletedAtMs = ? WHERE id = ?').run(at.nowMs, id)
    return findAct(journal, id)
  })
}

export function restoreAct(journal: Journal, id: string): Result<ReadingAct> {
  return inTransaction(journal, () => {
    sql(journal, 'UPDATE readingAct SET deletedAtMs = NULL WHERE id = ?').run(id)
    return findAct(journal, id)
  })
}

/** Newest first. */
export function listActs(journal: Journal, { kind, from, to, offset, limit }: ListActsInput): ActList {
  const values = { ...(kind === null ? {} : { kind }), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
  const conditions = [
    ...(kind === null ? [] : ['act.kind = @kind']),
    ...(from === null ? [] : ['actedOn >= @from']),
    ...(to === null ? [] : ['actedOn <= @to'])
  ]
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const total = sql<number>(journal, `SELECT count(*) FROM shownReadingAct AS act ${where}`).pluck().get(values) ?? 0
  const acts = sql<Row>(journal, `${rows('shownReadingAct')} ${where} ORDER BY actedOn DESC, act.createdAtMs DESC, act.id DESC LIMIT @limit OFFSET @offset`)
  return { acts: acts.all({ ...values, limit, offset }).map(toAct), total }
}
