import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { WriteLock } from './lock.ts'

/** An open journal: what every function in this folder takes first. */
export interface Journal {
  readonly db: Database.Database
  /** The folder that holds journal.db, its backups and what belongs to them. */
  readonly home: string
  /** Absent where the journal is open for reading only. */
  readonly lock?: WriteLock
}

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>()

/** A prepared statement, compiled once a journal: saving happens every second, preparing costs more than running. */
export function sql<Row = unknown>({ db }: Journal, text: string): Database.Statement<unknown[], Row> {
  const known = statements.get(db) ?? new Map<string, Database.Statement>()
  const statement = known.get(text) ?? db.prepare(text)
  statements.set(db, known.set(text, statement))
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- no type can be read off SQL; each caller names its row beside it
  return statement as Database.Statement<unknown[], Row>
}

/** Runs `work` whole or not at all. IMMEDIATE: a reader that turns writer mid-way could be refused. */
export function inTransaction<Value>({ db }: Journal, work: () => Value): Value {
  return db.transaction(work).immediate()
}

/** Opens the file with the settings every connection of ours has; `synchronous=FULL` is for the writer's words. */
export function connect(path: string, options: { readonly?: boolean; fileMustExist?: boolean } = {}): Database.Database {
  const hadLog = existsSync(`${path}-wal`)
  const db = new Database(path, { timeout: 5_000, ...options })
  try {
    if (options.readonly !== true) db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    return db
  } catch (error) {
    if (hadLog) closeKeepingLog(db)
    else db.close()
    throw error
  }
}

/**
 * The last connection to close folds the log into the file and deletes it. A file that is given up stays as it was
 * found, so a second connection, which may only read and therefore can't fold, closes last.
 */
export function closeKeepingLog(db: Database.Database): void {
  let reader: Database.Database | null = null
  try {
    reader = new Database(db.name, { readonly: true })
    // In the file's header: read even where the tables can't be.
    reader.pragma('user_version')
  } catch {
    // Unreadable from its first page on: then nothing has been read from the log, and nothing is folded in.
  } finally {
    db.close()
    reader?.close()
  }
}
