import type { EntryFacts, TagEntryInput } from '../../shared/models/entry.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { factsOf, findEntry, noSuchEntry } from './entry-rows.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** What makes two spellings one tag. Locale-free, so that a journal means the same on every machine. */
export function tagKey(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

/** The key of the tag of this name, made where there is none; the spelling of the first one stays. */
export function tagNamed(journal: Journal, name: string): string {
  const key = tagKey(name)
  sql(journal, 'INSERT INTO tag (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, name)
  return key
}

/** Forgets one tag, or all, that no entry and no story has any more. */
export function forgetUnusedTags(journal: Journal, key: string | null = null): void {
  const isUnused = 'NOT EXISTS (SELECT 1 FROM entryTag WHERE tagKey = tag.key) AND NOT EXISTS (SELECT 1 FROM storyTag WHERE tagKey = tag.key)'
  if (key === null) sql(journal, `DELETE FROM tag WHERE ${isUnused}`).run()
  else sql(journal, `DELETE FROM tag WHERE key = ? AND ${isUnused}`).run(key)
}

export function addTag(journal: Journal, { id, tag }: TagEntryInput): Result<EntryFacts> {
  return inTransaction(journal, () => {
    if (findEntry(journal, id) === null) return noSuchEntry()
    sql(journal, 'INSERT INTO entryTag (entryId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, tagNamed(journal, tag))
    return tagged(journal, id)
  })
}

export function removeTag(journal: Journal, { id, tag }: TagEntryInput): Result<EntryFacts> {
  return inTransaction(journal, () => {
    sql(journal, 'DELETE FROM entryTag WHERE entryId = ? AND tagKey = ?').run(id, tagKey(tag))
    forgetUnusedTags(journal, tagKey(tag))
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
    `SELECT tag.name FROM tag JOIN (
       SELECT tagKey FROM entryTag JOIN shownEntry ON shownEntry.id = entryTag.entryId
       UNION ALL SELECT tagKey FROM storyTag JOIN shownStory ON shownStory.id = storyTag.storyId
     ) AS used ON used.tagKey = tag.key
     GROUP BY tag.key ORDER BY count(*) DESC, tag.key`
  )
    .pluck()
    .all()
}
