import { accessSync, closeSync, constants, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenProblem } from '../../shared/models/start.ts'
import { readLastClose } from './clean-close.ts'
import { journalPath } from './files.ts'
import { applicationId } from './migrate.ts'

const smallestPage = 512

export interface Finding {
  readonly problem: OpenProblem
  readonly detail: string
}

/**
 * What can be said of journal.db without letting SQLite touch it (opening a file writes to it).
 * Offsets: https://www.sqlite.org/fileformat.html, "The Database Header".
 */
export function findProblem(home: string, newestVersion: number, withoutRecentChanges: boolean): Finding | null {
  const path = journalPath(home)
  const status = statSync(path)
  if (!status.isFile()) return { problem: 'not-a-file', detail: 'journal.db is a folder' }
  if (status.size === 0) return { problem: 'empty', detail: 'journal.db has 0 bytes' }
  // SQLite keeps its log beside the file itself, not beside a link to it.
  const file = realpathSync(path)
  const access = accessProblem(file)
  if (access !== null) return access
  const header = readHeader(path)
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') {
    return { problem: 'not-a-journal', detail: 'no SQLite header' }
  }
  if (status.size < smallestPage) return { problem: 'damaged', detail: `journal.db has only ${String(status.size)} bytes` }
  const version = header.readUInt32BE(60)
  const id = header.readUInt32BE(68)
  if (id !== applicationId) return { problem: 'not-a-journal', detail: `application id ${String(id)}` }
  if (version > newestVersion) return { problem: 'from-the-future', detail: `version ${String(version)}` }
  if (!withoutRecentChanges && readLastClose(home) === 'cut-short' && !existsSync(`${file}-wal`)) {
    return { problem: 'recent-changes-missing', detail: 'no journal.db-wal after an unclean close' }
  }
  return null
}

function accessProblem(path: string): Finding | null {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    return { problem: 'unreadable', detail: String(error) }
  }
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    return null
  } catch (error) {
    return { problem: 'read-only', detail: String(error) }
  }
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, 100, 0)
    return header
  } finally {
    closeSync(file)
  }
}

const problems: readonly (readonly [RegExp, OpenProblem])[] = [
  // SHMSIZE: no room for the 32 kB beside the journal that SQLite shares between its connections.
  [/SQLITE_(?:FULL|IOERR_SHMSIZE)|ENOSPC/, 'disk-full'],
  [/SQLITE_READONLY|EROFS/, 'read-only'],
  // In use by another program, or a failing drive: no reason to call the file damaged and offer an older one.
  [/SQLITE_(?:CANTOPEN|BUSY|LOCKED|IOERR|PERM|PROTOCOL)|EACCES|EPERM|EBUSY|EIO/, 'unreadable'],
  [/ENOENT|ENOTDIR|ELOOP|ENAMETOOLONG|ENODEV|ENXIO/, 'unreachable-folder'],
  [/SQLITE_NOTADB/, 'not-a-journal']
]

/** Anything SQLite refuses while opening that has no better name is damage: the writer is told what it said. */
export function problemOfError(error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = problems.find(([pattern]) => pattern.test(code))
  return { problem: known?.[1] ?? 'damaged', detail: `${code} ${String(error)}`.trim() }
}
