import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** One hash a table over all its rows, of a journal that is closed or only read meanwhile. */
export function hashTables(home: string): Record<string, string> {
  const db = new Database(join(home, 'journal.db'), { readonly: true })
  try {
    const names = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`).pluck().all()
    const own = names.filter((name) => !name.startsWith('sqlite_'))
    return Object.fromEntries(own.map((name) => [name, hashOf(db.prepare(`SELECT * FROM "${name}"`).all())]))
  } finally {
    db.close()
  }
}

function hashOf(rows: readonly unknown[]): string {
  return `${String(rows.length)} rows ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`
}
