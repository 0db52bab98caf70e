import { closeSync, copyFileSync, existsSync, fsyncSync, lstatSync, openSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const journalPath = (home: string): string => join(home, 'journal.db')
/** The name a first journal has while it is being made. */
export const newJournalPath = (home: string): string => `${journalPath(home)}.new`
/** Held by the process that writes; see lock.ts. Empty, and no sign that a journal was here. */
export const lockPath = (home: string): string => join(home, 'journal.lock')
export const backupsFolder = (home: string): string => join(home, 'backups')

/** Names the folder may hold only because a journal was there: with one of them, a missing journal.db is a loss. */
export function hasTraceOfJournal(home: string): boolean {
  const path = journalPath(home)
  const backups = existsSync(backupsFolder(home)) ? readdirSync(backupsFolder(home)) : []
  // With a ".new", the marker is that of a first journal whose making was cut short.
  const wasClosed = existsSync(`${path}.closed`) && !existsSync(newJournalPath(home))
  const leadsNowhere = lstatSync(path, { throwIfNoEntry: false }) !== undefined
  return wasClosed || leadsNowhere || existsSync(`${path}-wal`) || backups.some((name) => name.endsWith('.db'))
}

/** Makes a rename or a new name in `folder` survive a power cut. Windows has no such call and doesn't need it. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

export function copyFileSynced(from: string, to: string): void {
  copyFileSync(from, to)
  syncPath(to, 'r+')
}

function syncPath(path: string, flags: string): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Replaces the file whole or not at all. */
export function writeFileWhole(path: string, text: string): void {
  const temporary = `${path}.writing`
  writeFileSync(temporary, text, { flush: true })
  renameSync(temporary, path)
  syncFolder(dirname(path))
}

/** "2026-11-22T09-30-05Z": sorts by time and is a legal file name everywhere. */
export function fileStamp(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-').concat('Z')
}

export function timeOfStamp(stamp: string): number {
  return Date.parse(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)/, 'T$1:$2:$3'))
}
