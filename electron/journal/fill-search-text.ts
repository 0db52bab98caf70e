import type Database from 'better-sqlite3'
import { ownSearchTextOf } from '../../shared/search-text.ts'

interface Row {
  readonly rowid: number
  readonly body: string
}

/** Puts everything written so far into the search index. */
export function fillSearchText(db: Database.Database): void {
  // Some at a time: what is read can't be changed while it is read, and may be too much to hold.
  const nextRows = db.prepare<[number], Row>('SELECT rowid, body FROM entry WHERE rowid > ? ORDER BY rowid LIMIT 100')
  const setSearchText = db.prepare('UPDATE entry SET searchText = ? WHERE rowid = ?')
  for (let rows = nextRows.all(0); rows.length > 0; rows = nextRows.all(rows.at(-1)?.rowid ?? 0)) {
    for (const { rowid, body } of rows) {
      const searchText = ownSearchTextOf(body)
      if (searchText !== null) setSearchText.run(searchText, rowid)
    }
  }
  db.exec(`INSERT INTO entryText (entryText) VALUES ('rebuild')`)
}
