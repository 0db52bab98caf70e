import Database from 'better-sqlite3'
import { accessSync, closeSync, constants, openSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { lockPath } from './files.ts'

const pauseMs = 25

export interface WriteLock {
  release(): void
}

/**
 * The right to write to the journal in `home`, which one process has at a time, app or command line. Null where
 * another one still has it after `waitMs`. Throws where the lock's file can't be made or written.
 *
 * SQLite's own lock on an empty file beside the journal: the system ends it with the process that holds it, whatever
 * ended that, on Windows too. Rejected: a file with a process id, which a kill leaves behind and whose number another
 * process may have by then; a lock on journal.db itself, which would keep readers and backups out.
 *
 * The file stays when the lock goes: a process that waits on a removed file and one that makes it anew would both
 * have it. Nothing else in this process may open it, since closing any handle of a file ends the process's locks on it.
 */
export async function takeLock(home: string, waitMs: number): Promise<WriteLock | null> {
  const path = lockPath(home)
  makeFile(path)
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    const lock = tryToTake(path)
    if (lock !== null || waitedMs >= waitMs) return lock
    await pause(pauseMs)
  }
}

function makeFile(path: string): void {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}

function tryToTake(path: string): WriteLock | null {
  // On a file that may only be read, SQLite would begin without a lock and say nothing.
  accessSync(path, constants.W_OK)
  const db = new Database(path, { timeout: 0, fileMustExist: true })
  try {
    // Else every lock would make and remove a rollback file, on a disk that may be full.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    return { release: () => void db.close() }
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
