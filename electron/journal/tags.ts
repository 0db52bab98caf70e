import type { EntryFacts, TagEntryInput } from '../../shared/models/entry.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { factsOf, findEntry, noSuchEntry } from './entry-rows.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** What makes two spellings one tag. Locale-free, so that a journal means the same on every machine. */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

export function addTag(journal: Journal, { id, tag }: TagEntryInput): Result<EntryFacts> {
  return inTransaction(journal, () => {
    if (findEntry(journal, id) === null) return noSuchEntry()
    sql(journal, 'INSERT INTO tag (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING').run(tagKey(tag), tag)
    sql(journal, 'INSERT INTO entryTag (entryId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, tagKey(tag))
    return tagged(journal, id)
  })
}

export function removeTag(journal: Journal, { id, tag }: TagEntryInput): Result<EntryFacts> {
  return inTransaction(journal, () => {
    sql(journal, 'DELETE FROM entryTag WHERE entryId = ? AND tagKey = ?').run(id, tagKey(tag))
    sql(journal, 'DELETE FROM tag WHERE key = ? AND NOT EXISTS (SELECT 1 FROM entryTag WHERE tagKey = tag.key)').run(tagKey(tag))
    return tagged(journal, id)
  })
}

function tagged(journal: Journal, id: string): Result<EntryFacts> {
  sql(journal, 'UPDATE entry SET isTouched = 1 WHERE id = ?').run(id)
  const entry = findEntry(journal, id)
  return entry === null ? noSuchEntry() : succeed(factsOf(entry))
}

/** All tags in use, the most used first. */
export function listTags(journal: Journal): string[] {
  return sql<string>(
    journal,
    `SELECT tag.name FROM tag JOIN entryTag ON entryTag.tagKey = tag.key JOIN shownEntry ON shownEntry.id = entryTag.entryId
     GROUP BY tag.key ORDER BY count(*) DESC, tag.key`
  )
    .pluck()
    .all()
}
