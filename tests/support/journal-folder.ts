import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readFileSync, readdirSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { journalPath, lockPath } from '../../electron/journal/files.ts'

/**
 * Every file below `home` with a fingerprint of its bytes, to show that nothing was created, changed or removed.
 * Not the -shm: SQLite's shared memory, rebuilt at will and without content.
 */
export function pictureOf(home: string): Record<string, string> {
  const names = namesIn(home).filter((name) => !name.endsWith('-shm'))
  return Object.fromEntries(names.map((name) => [name, fingerprint(join(home, name))]))
}

/** All that is below `home`, but for the lock: it is empty, and to read it here would end a lock this process holds. */
export function namesIn(home: string): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((name) => join(home, name) !== lockPath(home)).sort()
}

/** Its size and what its bytes come to, or that it is no file. */
export function fingerprint(path: string): string {
  const status = statSync(path)
  if (!status.isFile()) return 'not a file'
  return `${String(status.size)} ${createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12)}`
}

/** Overwrites a stretch of a file with noise, as a failing disk does. */
export function damage(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(file)
}

/** Damages the b-tree pages of a journal, all but its first, which holds the header. */
export function damagePages(path: string): void {
  damage(path, 4096, statSync(path).size - 4096)
}

/** What is on the disk while the journal is open: the same as what a kill would leave. */
export function copyAsKilled(from: string, to: string, suffixes: readonly string[] = ['', '-wal']): void {
  for (const suffix of suffixes) copyFileSync(journalPath(from) + suffix, journalPath(to) + suffix)
}
