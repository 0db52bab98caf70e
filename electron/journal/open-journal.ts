import { accessSync, constants, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import type { OpenFailure, OpenProblem } from '../../shared/models/start.ts'
import { copyBeforeUpgrade, newestSoundBackup } from './backup.ts'
import { markClosed, markForCheck, markOpen, readLastClose } from './clean-close.ts'
import { hasTraceOfJournal, journalPath, newJournalPath, syncFolder } from './files.ts'
import { findProblem, problemOfError, type Finding } from './inspect-file.ts'
import { closeKeepingLog, connect, type Journal } from './journal.ts'
import { takeLock } from './lock.ts'
import { migrate, newestVersion, versionOf } from './migrate.ts'
import { migrations as allMigrations, type Migration } from './migrations/index.ts'

export type Opened = { readonly ok: true; readonly journal: Journal } | { readonly ok: false; readonly failure: OpenFailure }

interface Options {
  readonly nowMs: number
  /** The writer has read that the latest changes are gone and wants the rest. */
  readonly withoutRecentChanges?: boolean
  readonly migrations?: readonly Migration[]
  /** How long another process may take to finish its writing. */
  readonly waitMs?: number
}

const usualWaitMs = 2_000

/**
 * Opens the journal in `home`, making one only where there has never been one. Anything doubtful is a failure to
 * be shown: an empty journal over an old one would be the worst thing this app could do.
 */
export async function openJournal(home: string, options: Options): Promise<Opened> {
  const migrations = options.migrations ?? allMigrations
  const unreachable = reachFolder(home)
  if (unreachable !== null) return failed(home, migrations, unreachable)
  try {
    // First of all: a journal that another process is just closing or making would look like one with parts missing.
    const lock = await takeLock(home, options.waitMs ?? usualWaitMs)
    if (lock === null) return failed(home, migrations, { problem: 'in-use', detail: 'another process holds journal.lock' })
    const opened = await openLocked(home, migrations, options)
    if (!opened.ok) lock.release()
    return opened.ok ? { ok: true, journal: { ...opened.journal, lock } } : opened
  } catch (error) {
    return failed(home, migrations, whyNoLock(home, migrations, error))
  }
}

/** What keeps the lock from being made often says more of the journal itself: a folder closed to writing, say. */
function whyNoLock(home: string, migrations: readonly Migration[], error: unknown): Finding {
  try {
    const finding = existsSync(journalPath(home)) ? findProblem(home, newestVersion(migrations), true) : null
    return finding ?? lockFinding(error)
  } catch (worse) {
    return problemOfError(worse)
  }
}

function lockFinding(error: unknown): Finding {
  const { problem, detail } = problemOfError(error)
  // Of the journal itself nothing is known: it has not been looked into.
  const isOfTheFile = problem === 'damaged' || problem === 'not-a-journal'
  return { problem: isOfTheFile ? 'unreadable' : problem, detail: `journal.lock: ${detail}` }
}

async function openLocked(home: string, migrations: readonly Migration[], options: Options): Promise<Opened> {
  try {
    const finding = prepareFile(home, migrations, options)
    if (finding !== null) return failed(home, migrations, finding)
    return await openSoundFile(home, migrations, options)
  } catch (error) {
    return failed(home, migrations, problemOfError(error))
  }
}

/** Closes in order, so that the next start needs no check. A journal open for reading is only let go. */
export function closeJournal(journal: Journal): void {
  try {
    if (journal.lock !== undefined && journal.db.open) foldAndMark(journal)
  } finally {
    journal.db.close()
    journal.lock?.release()
  }
}

function foldAndMark({ db, home }: Journal): void {
  const logPath = `${realpathSync(journalPath(home))}-wal`
  // Not where a backup still reads: then the log keeps what isn't folded in, unless close() can do it after all.
  const isFolded = db.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
  // Before close(): from here to its end a kill leaves either the log or this marker, never neither.
  if (isFolded) markClosed(home)
  db.close()
  if (!isFolded && !existsSync(logPath)) markClosed(home)
}

/** For damage met while the journal is open: it is closed, and what the writer can do is shown as at a start. */
export function closeDamaged(journal: Journal, error: unknown): Opened {
  try {
    journal.db.close()
    markForCheck(journal.home)
  } finally {
    journal.lock?.release()
  }
  return failed(journal.home, allMigrations, { ...problemOfError(error), problem: 'damaged' })
}

function reachFolder(home: string): Finding | null {
  try {
    mkdirSync(home, { recursive: true })
    accessSync(home, existsSync(journalPath(home)) ? constants.X_OK : constants.X_OK | constants.W_OK)
    return null
  } catch (error) {
    return { problem: 'unreachable-folder', detail: String(error) }
  }
}

function prepareFile(home: string, migrations: readonly Migration[], options: Options): Finding | null {
  if (!existsSync(journalPath(home))) {
    if (hasTraceOfJournal(home)) return { problem: 'missing', detail: 'journal.db is not there' }
    createJournal(home, newJournalPath(home), migrations)
  }
  return findProblem(home, newestVersion(migrations), options.withoutRecentChanges === true)
}

// Built under another name first: a kill at any moment leaves no journal or a whole one.
function createJournal(home: string, newPath: string, migrations: readonly Migration[]): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(newPath + suffix, { force: true })
  const db = connect(newPath)
  try {
    migrate(db, migrations)
  } finally {
    db.close()
  }
  markClosed(home, newPath)
  renameSync(newPath, journalPath(home))
  syncFolder(home)
}

async function openSoundFile(home: string, migrations: readonly Migration[], options: Options): Promise<Opened> {
  const wasInOrder = readLastClose(home) === 'in-order'
  const hadLog = existsSync(`${realpathSync(journalPath(home))}-wal`)
  const db = connect(journalPath(home), { fileMustExist: true })
  const giveUp = (problem: OpenProblem, detail: string): Opened => {
    if (hadLog) closeKeepingLog(db)
    else db.close()
    return failed(home, migrations, { problem, detail })
  }
  try {
    const version = versionOf(db)
    if (version > newestVersion(migrations)) return giveUp('from-the-future', `version ${String(version)}`)
    const isBehind = version < newestVersion(migrations)
    const damage = wasInOrder && !isBehind ? null : damageIn(db)
    if (damage !== null) return giveUp('damaged', damage)
    if (isBehind) {
      await copyBeforeUpgrade(db, home, version, options.nowMs)
      const refusal = tryToMigrate(db, migrations)
      if (refusal !== null) return giveUp('upgrade-failed', refusal)
    }
    // Reading makes the -wal file, whose absence means something once the marker is gone.
    db.prepare('SELECT count(*) FROM setting').get()
    markOpen(home)
    return { ok: true, journal: { db, home } }
  } catch (error) {
    const { problem, detail } = problemOfError(error)
    return giveUp(problem, detail)
  }
}

function tryToMigrate(db: Journal['db'], migrations: readonly Migration[]): string | null {
  try {
    migrate(db, migrations)
    return null
  } catch (error) {
    return String(error)
  }
}

/** What SQLite's own full check finds, or null. It can't see a letter changed inside a text. */
export function damageIn(db: Journal['db']): string | null {
  const rows = db.pragma('integrity_check(3)', { simple: false })
  const found = Array.isArray(rows) ? rows.map((row: { integrity_check: string }) => row.integrity_check) : []
  return found[0] === 'ok' ? null : found.join('; ')
}

function failed(home: string, migrations: readonly Migration[], finding: Finding): Opened {
  return {
    ok: false,
    failure: {
      problem: finding.problem,
      path: journalPath(home),
      detail: finding.detail,
      // Not beside a process that writes: there is nothing to go back from.
      backup: finding.problem === 'in-use' ? null : newestSoundBackup(home, newestVersion(migrations)),
      canOpenAsIs: finding.problem === 'recent-changes-missing'
    }
  }
}
