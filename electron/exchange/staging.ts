import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { sql, type Journal } from '../journal/journal.ts'
import type { Found } from './found.ts'
import { stagedColumns } from './staged-item.ts'

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
  // It is written from its beginning to its end, and the system keeps what it has room for: no need to hold it here too.
  journal.db.pragma('staging.cache_size = -2000')
  journal.db.exec(`
    CREATE TABLE staging.item (
      number INTEGER PRIMARY KEY,
      file TEXT NOT NULL,
      -- Null for what was left out unread.
      kind TEXT,
      label TEXT,
      outcome TEXT NOT NULL,
      reason TEXT,
      notesJson TEXT NOT NULL DEFAULT '[]',
      sourceKey TEXT,
      -- Of what it would become; of a known one, of what is there already.
      itemId TEXT,
      datedOn TEXT,
      title TEXT NOT NULL DEFAULT '',
      wordCount INTEGER,
      tagsJson TEXT NOT NULL DEFAULT '[]',
      -- What only one kind has: see staged-item.ts.
      factsJson TEXT,
      -- What is to change of a story that is there already: see compare-stories.ts.
      planJson TEXT,
      contentHash TEXT,
      factsHash TEXT,
      body TEXT,
      searchText TEXT
    ) STRICT;
    CREATE INDEX staging.itemByOutcome ON item (outcome, kind);
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

/** Puts one thing in, with all that keeping it will need, so that keeping is short. `zone` is the writer's. */
export function stage(journal: Journal, found: Found, zone: string): void {
  if (found.kind === 'skipped') {
    sql(journal, `INSERT INTO staging.item (file, outcome, reason) VALUES (?, 'skipped', ?)`).run(found.file, found.reason)
    return
  }
  sql(
    journal,
    `INSERT INTO staging.item (file, kind, label, outcome, notesJson, sourceKey, itemId, datedOn, title, wordCount, tagsJson, factsJson, contentHash, factsHash, body, searchText)
     VALUES (@file, @kind, @label, 'found', @notesJson, @sourceKey, @itemId, @datedOn, @title, @wordCount, @tagsJson, @factsJson, @contentHash, @factsHash, @body, @searchText)`
  ).run({ itemId: newId(), kind: found.kind, sourceKey: found.sourceKey, notesJson: JSON.stringify(found.notes), ...stagedColumns(found, zone) })
}
