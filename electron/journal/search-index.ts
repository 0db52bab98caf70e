import { sql, type Journal } from './journal.ts'

// SQLite can only take a text out of an external-content index when it is told what it put in: hence before the row
// changes. Both take part in the caller's transaction. The text goes in as a value: from an INSERT ... SELECT, the
// index would be written to the disk at each of the two, and a save would take twice as long.

export function takeFromIndex(journal: Journal, entryId: string): void {
  sql(journal, `INSERT INTO entryText (entryText, rowid, text) VALUES ('delete', @rowid, @text)`).run(indexedText(journal, entryId))
}

export function putIntoIndex(journal: Journal, entryId: string): void {
  sql(journal, 'INSERT INTO entryText (rowid, text) VALUES (@rowid, @text)').run(indexedText(journal, entryId))
}

function indexedText(journal: Journal, entryId: string): { rowid: number; text: string } {
  const row = sql<{ rowid: number; text: string }>(journal, 'SELECT rowid, text FROM entrySearchable WHERE rowid = (SELECT rowid FROM entry WHERE id = ?)').get(entryId)
  if (row === undefined) throw new Error(`No entry ${entryId}`)
  return row
}
