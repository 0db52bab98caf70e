import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { markClosed } from './clean-close.ts'
import { backupsFolder, copyFileSynced, fileStamp, journalPath, syncFolder } from './files.ts'

/**
 * Puts a backup in the journal's place. What was there is moved to set-aside/, never deleted. Returns that folder.
 * The journal must not be open.
 */
export function restoreBackup(home: string, name: string, nowMs: number): string {
  const path = journalPath(home)
  // Not ".new": that name means a first journal was being made, and nothing would be lost with it.
  const incoming = `${path}.incoming`
  copyFileSynced(join(backupsFolder(home), name), incoming)
  const aside = makeAsideFolder(join(home, 'set-aside', fileStamp(nowMs)))
  for (const file of [`${path}-wal`, `${path}-shm`, path]) {
    if (existsSync(file)) renameSync(file, join(aside, basename(file)))
  }
  rmSync(`${path}.closed`, { force: true })
  markClosed(home, incoming)
  renameSync(incoming, path)
  syncFolder(home)
  return aside
}

// Two restores in one second must not lay the second file over the first.
function makeAsideFolder(wanted: string): string {
  let folder = wanted
  for (let count = 2; existsSync(folder); count += 1) folder = `${wanted}-${String(count)}`
  mkdirSync(folder, { recursive: true })
  return folder
}
