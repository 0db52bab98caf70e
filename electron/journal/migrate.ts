import type Database from 'better-sqlite3'
import { migrations as allMigrations, type Migration } from './migrations/index.ts'

/** "2Dft" in SQLite's header: tells a journal from any other SQLite file. */
export const applicationId = 0x32446674

export function versionOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

export function newestVersion(migrations: readonly Migration[] = allMigrations): number {
  return migrations.at(-1)?.version ?? 0
}

/** Runs everything the file hasn't seen yet in one transaction: all of it or nothing. The caller has made a copy. */
export function migrate(db: Database.Database, migrations: readonly Migration[] = allMigrations): void {
  const version = versionOf(db)
  const pending = migrations.filter((migration) => migration.version > version)
  const last = pending.at(-1)
  if (last === undefined) return
  // Off while tables are rebuilt: dropping an old one would else delete, row by row, all that refers to it.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      for (const { up, fill } of pending) {
        db.exec(up)
        fill?.(db)
      }
      const astray = db.prepare('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').pluck().get()
      if (astray !== undefined) throw new Error(`Rows would refer to nothing in ${JSON.stringify(astray)}`)
      db.pragma(`application_id = ${String(applicationId)}`)
      db.pragma(`user_version = ${String(last.version)}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
