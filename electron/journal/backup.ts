import type Database from 'better-sqlite3'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayAt, type Moment } from '../../shared/dates.ts'
import type { BackupFile } from '../../shared/models/start.ts'
import { backupsFolder, fileStamp, journalPath, syncFolder, timeOfStamp } from './files.ts'
import { connect } from './journal.ts'
import { applicationId, versionOf } from './migrate.ts'

const daysKept = 7
// Strict, so that a copy the writer put here by hand is never taken for one of ours and thinned away.
const namePattern = /^(?:journal|before-version-\d+)-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)\.db$/

/**
 * Copies the journal by SQLite's own backup call over a connection of its own, so that it can run in a worker
 * beside the writing. Counts only once it has been reopened, checked and counted. Throws where any of that fails.
 */
export async function backUp(home: string, at: Moment): Promise<BackupFile> {
  const source = connect(journalPath(home), { readonly: true, fileMustExist: true })
  try {
    const file = await copyChecked(source, home, `journal-${fileStamp(at.nowMs)}.db`)
    thinBackups(home, at.zone, file.name)
    return file
  } finally {
    source.close()
  }
}

/** The copy made before a migration; never thinned. Nothing is copied twice after a failed upgrade. */
export async function copyBeforeUpgrade(db: Database.Database, home: string, version: number, nowMs: number): Promise<void> {
  const changedAtMs = Math.max(...['', '-wal'].map((suffix) => changeTime(journalPath(home) + suffix)))
  const made = backupNames(home).filter((name) => name.startsWith(`before-version-${String(version + 1)}-`))
  if (made.some((name) => changeTime(join(backupsFolder(home), name)) > changedAtMs && isSound(home, name, version))) return
  await copyChecked(db, home, `before-version-${String(version + 1)}-${fileStamp(nowMs)}.db`)
}

async function copyChecked(source: Database.Database, home: string, name: string): Promise<BackupFile> {
  const folder = backupsFolder(home)
  mkdirSync(folder, { recursive: true })
  removeUnfinished(folder)
  const unfinished = join(folder, `${name}.unfinished`)
  // One transaction around both: the rows counted are the rows copied, whatever is written meanwhile.
  source.exec('BEGIN')
  try {
    const expected = countRows(source)
    // All pages in one step: a copy made in several starts over whenever the writer saves.
    await source.backup(unfinished, { progress: () => 0x7fffffff })
    checkCopy(unfinished, expected)
  } catch (error) {
    removeUnfinished(folder)
    throw error
  } finally {
    if (source.inTransaction) source.exec('COMMIT')
  }
  renameSync(unfinished, join(folder, name))
  syncFolder(folder)
  return describe(folder, name)
}

// On a full disk half a copy would take the room that the writing needs.
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes('.db.unfinished')) rmSync(join(folder, name), { force: true })
}

function checkCopy(path: string, expected: string): void {
  const copy = connect(path, { fileMustExist: true })
  try {
    // A backup is one file that opens anywhere, also from a read-only disc: no log beside it.
    copy.pragma('journal_mode = DELETE')
    const check = copy.pragma('integrity_check(1)', { simple: true })
    if (check !== 'ok') throw new Error(`The copy failed its check: ${String(check)}`)
    const found = countRows(copy)
    if (found !== expected) throw new Error(`The copy holds ${found}, the journal ${expected}`)
  } finally {
    copy.close()
  }
}

function countRows(db: Database.Database): string {
  const tables = db
    // Not the search index: it holds no rows of its own, and integrity_check looks at it.
    .prepare<[], { name: string }>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .all()
  const counts = tables.map(({ name }) => `${name} ${String(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())}`)
  return counts.join(', ')
}

/** Keeps the newest copy of each of the last seven days that have one, and `justMade` under whatever date a wrong clock gave it. */
export function thinBackups(home: string, zone: string, justMade: string): void {
  const folder = backupsFolder(home)
  const daysSeen = new Set<string>()
  for (const name of backupNames(home).filter((file) => file.startsWith('journal-'))) {
    const day = dayAt({ nowMs: takenAtMs(name), zone })
    if (name !== justMade && (daysSeen.has(day) || daysSeen.size >= daysKept)) rmSync(join(folder, name), { force: true })
    daysSeen.add(day)
  }
}

/** Newest first. */
export function listBackups(home: string): BackupFile[] {
  return backupNames(home).flatMap((name) => {
    try {
      return [describe(backupsFolder(home), name)]
    } catch {
      // Not readable now, so nothing to offer; the file stays where it is.
      return []
    }
  })
}

/**
 * Checked again before it is offered: the disc that damaged the journal may have damaged its copies, and one made by
 * a newer version couldn't be opened here.
 */
export function newestSoundBackup(home: string, newestVersion: number): BackupFile | null {
  return listBackups(home).find(({ name }) => isSound(home, name, newestVersion)) ?? null
}

/** The newest copy there is, and whether one could go on from it. */
export function lookAtNewestBackup(home: string, newestVersion: number): { name: string; takenAtMs: number; isSound: boolean } | null {
  const [name] = backupNames(home)
  return name === undefined ? null : { name, takenAtMs: takenAtMs(name), isSound: isSound(home, name, newestVersion) }
}

function isSound(home: string, name: string, newestVersion: number): boolean {
  let db: Database.Database | null = null
  try {
    db = connect(join(backupsFolder(home), name), { readonly: true, fileMustExist: true })
    if (db.pragma('application_id', { simple: true }) !== applicationId || versionOf(db) > newestVersion) return false
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}

function backupNames(home: string): string[] {
  return namesIn(backupsFolder(home))
    .filter((name) => namePattern.test(name))
    .sort((one, other) => takenAtMs(other) - takenAtMs(one))
}

/** Empty where the folder isn't there or may not be read: then there is nothing to offer. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Zero for a file that isn't there or holds nothing, such as the log of a journal just opened. */
function changeTime(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false })
  return status === undefined || status.size === 0 ? 0 : status.mtimeMs
}

const takenAtMs = (name: string): number => timeOfStamp(namePattern.exec(name)?.[1] ?? '')

function describe(folder: string, name: string): BackupFile {
  const path = join(folder, name)
  const db = connect(path, { readonly: true, fileMustExist: true })
  try {
    const entries = Number(db.prepare('SELECT count(*) FROM entry WHERE deletedAtMs IS NULL').pluck().get())
    return { name, takenAtMs: takenAtMs(name), entries, bytes: statSync(path).size }
  } finally {
    db.close()
  }
}
