import type { Moment } from '../../shared/dates.ts'
import type { Contact, SaveContactInput } from '../../shared/models/contact.ts'
import { sql, type Journal } from './journal.ts'

/** The first that was added first: ids are in the order of their making, and one that comes back keeps its own. */
export function listContacts(journal: Journal): Contact[] {
  return sql<Contact>(journal, 'SELECT id, name, how FROM contact ORDER BY id').all()
}

/** Adds, changes, or brings back what was removed. */
export function saveContact(journal: Journal, { id, name, how }: SaveContactInput, at: Moment): Contact[] {
  sql(
    journal,
    `INSERT INTO contact (id, name, how, createdAtMs) VALUES (@id, @name, @how, @atMs)
     ON CONFLICT (id) DO UPDATE SET name = @name, how = @how`
  ).run({ id, name, how, atMs: at.nowMs })
  return listContacts(journal)
}

/** Gone for good but for whoever still holds it: such names aren't kept behind her back. */
export function removeContact(journal: Journal, id: string): Contact[] {
  sql(journal, 'DELETE FROM contact WHERE id = ?').run(id)
  return listContacts(journal)
}
