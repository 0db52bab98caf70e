import { existsSync } from 'node:fs'
import type { OpenFailure } from '../../shared/models/start.ts'
import { journalPath } from './files.ts'
import { problemOfError } from './inspect-file.ts'
import { connect } from './journal.ts'
import { newestVersion, versionOf } from './migrate.ts'
import { openJournal, type Opened } from './open-journal.ts'

/**
 * Opens the journal to look at it. Where another process has it open for writing, it is read along, without any of
 * what an opening else looks after; such a journal has no lock, and nothing can be written to it.
 */
export async function openForReading(home: string, nowMs: number): Promise<Opened> {
  // A first journal that is just being made is worth waiting for.
  const opened = await openJournal(home, { nowMs, ...(existsSync(journalPath(home)) ? { waitMs: 0 } : {}) })
  if (opened.ok || opened.failure.problem !== 'in-use') return opened
  return readAlong(home, opened.failure)
}

function readAlong(home: string, inUse: OpenFailure): Opened {
  try {
    const db = connect(journalPath(home), { readonly: true, fileMustExist: true })
    const version = versionOf(db)
    if (version === newestVersion()) return { ok: true, journal: { db, home } }
    db.close()
    // Older: the other process is just bringing it up to date.
    if (version < newestVersion()) return { ok: false, failure: inUse }
    return { ok: false, failure: { ...inUse, problem: 'from-the-future', detail: `version ${String(version)}` } }
  } catch (error) {
    return { ok: false, failure: { ...inUse, ...problemOfError(error) } }
  }
}
