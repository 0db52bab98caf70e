import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import type { Person } from '../../shared/models/audience.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

export function listPeople(journal: Journal, accountId: string): Person[] {
  return sql<Person>(journal, 'SELECT id, alias FROM person WHERE accountId = ? ORDER BY key').all(accountId)
}

/** The same alias is the same person, whatever its case. Takes part in the caller's transaction. */
export function personNamed(journal: Journal, accountId: string, alias: string, at: Moment): string {
  const key = alias.normalize('NFKC').trim().toLowerCase()
  const known = sql<string>(journal, 'SELECT id FROM person WHERE accountId = ? AND key = ?').pluck().get(accountId, key)
  if (known !== undefined) return known
  const id = newId({ msecs: at.nowMs })
  sql(journal, 'INSERT INTO person (id, accountId, key, alias, createdAtMs) VALUES (?, ?, ?, ?, ?)').run(id, accountId, key, alias, at.nowMs)
  return id
}

/**
 * Takes a person's name out of the journal, with the notes about them; what they did stays counted. SQLite overwrites
 * what it deletes for this once, in the file and in its log. Backups made before keep the name until they are thinned.
 */
export function forgetPerson(journal: Journal, id: string): Result<null> {
  const { db } = journal
  db.pragma('secure_delete = ON')
  try {
    inTransaction(journal, () => {
      sql(journal, `UPDATE follow SET note = '' WHERE personId = ?`).run(id)
      sql(journal, `UPDATE readingAct SET title = '', url = NULL, text = NULL WHERE personId = ?`).run(id)
      sql(journal, 'DELETE FROM person WHERE id = ?').run(id)
    })
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.pragma('secure_delete = OFF')
  }
  return succeed(null)
}
