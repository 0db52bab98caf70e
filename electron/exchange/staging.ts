import { createHash } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { ownSearchTextOf } from '../../shared/search-text.ts'
import { countWords } from '../../shared/words.ts'
import { sql, type Journal } from '../journal/journal.ts'
import type { Found } from './found.ts'

const namePattern = /^staging-.*\.db(?:-journal)?$/

/**
 * A database beside the journal, attached to its connection as `staging`: what an import has found, before any of it
 * is the writer's. Its loss costs nothing, so it is written without waiting for the disk.
 */
export function openStaging(journal: Journal): void {
  const path = join(journal.home, `staging-${newId()}.db`)
  // Attaching makes no file on a connection that was opened to an existing one.
  writeFileSync(path, '', { mode: 0o600 })
  journal.db.prepare('ATTACH ? AS staging').run(path)
  journal.db.pragma('staging.journal_mode = OFF')
  journal.db.pragma('staging.synchronous = OFF')
  journal.db.exec(`
    CREATE TABLE staging.item (
      number INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      outcome TEXT NOT NULL,
      reason TEXT,
      notesJson TEXT NOT NULL DEFAULT '[]',
      -- Of the entry it would become; of a changed one, the entry that is there already.
      entryId TEXT,
      datedOn TEXT,
      body TEXT,
      searchText TEXT,
      wordCount INTEGER,
      tagsJson TEXT,
      contentHash TEXT
    ) STRICT;
    CREATE INDEX staging.itemByOutcome ON item (outcome);
  `)
}

export function closeStaging(journal: Journal): void {
  const path = stagingPath(journal)
  if (path === null) return
  journal.db.exec('DETACH staging')
  removeFile(path)
}

function stagingPath({ db }: Journal): string | null {
  const path = db.prepare<[], string>(`SELECT file FROM pragma_database_list WHERE name = 'staging'`).pluck().get()
  return path ?? null
}

/** Whether a killed import left its staging database. */
export function hasLeftStagings(home: string): boolean {
  return readdirSync(home).some((name) => namePattern.test(name))
}

/** What a killed import left. Nobody else has a staging open: one process has the journal, one import runs in it. */
export function removeLeftStagings(home: string): void {
  for (const name of readdirSync(home).filter((file) => namePattern.test(file))) removeFile(join(home, name))
}

function removeFile(path: string): void {
  rmSync(path, { force: true })
  rmSync(`${path}-journal`, { force: true })
}

/** Puts one thing in, with all that keeping it will need, so that keeping is short. */
export function stage(journal: Journal, found: Found): void {
  if (found.kind === 'skipped') {
    sql(journal, `INSERT INTO staging.item (file, outcome, reason) VALUES (?, 'skipped', ?)`).run(found.file, found.reason)
    return
  }
  const { sourceKey, datedOn, body, tags, notes } = found
  sql(
    journal,
    `INSERT INTO staging.item (file, outcome, notesJson, entryId, datedOn, body, searchText, wordCount, tagsJson, contentHash)
     VALUES (?, 'found', ?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    sourceKey, JSON.stringify(notes), newId(), datedOn, body, ownSearchTextOf(body), countWords(body), JSON.stringify(tags),
    contentHash(datedOn, body, tags)
  )
}

/** What makes two things from elsewhere the same: their day, their text and their tags. */
export function contentHash(datedOn: string, body: string, tags: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify([datedOn, body, [...tags].sort()])).digest('hex')
}
