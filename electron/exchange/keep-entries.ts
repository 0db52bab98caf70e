import { v7 as newId } from 'uuid'
import { sql, type Journal } from '../journal/journal.ts'
import { tagNamed } from '../journal/tags.ts'
import { chosen, type Commit } from './commit.ts'

export function writeEntries(journal: Journal, { numbers, importId, at }: Commit): void {
  sql(
    journal,
    `INSERT INTO entry (id, datedOn, createdOn, zone, body, searchText, wordCount, createdAtMs, updatedAtMs, importId)
     SELECT itemId, datedOn, datedOn, @zone, body, searchText, wordCount, @atMs, @atMs, @importId
     FROM staging.item WHERE ${chosen('entry', 'added')} ORDER BY datedOn, number`
  ).run({ numbers, importId, atMs: at.nowMs, zone: at.zone })
  sql(
    journal,
    `INSERT INTO entryText (rowid, text)
     SELECT entry.rowid, coalesce(entry.searchText, entry.body)
     FROM staging.item CROSS JOIN entry ON entry.id = item.itemId WHERE ${chosen('entry', 'added')}`
  ).run({ numbers })
  for (const { itemId, name } of stagedTags(journal, numbers, 'entry')) {
    sql(journal, 'INSERT INTO entryTag (entryId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(itemId, tagNamed(journal, name))
  }
  writeOffers(journal, { numbers, importId, at })
}

/** The tags of what is new. */
export function stagedTags(journal: Journal, numbers: string, kind: 'entry' | 'story'): { itemId: string; name: string }[] {
  return sql<{ itemId: string; name: string }>(
    journal,
    `SELECT itemId, tag.value AS name FROM staging.item, json_each(tagsJson) AS tag WHERE ${chosen(kind, 'added')}`
  ).all({ numbers })
}

/** What a file says now that her entry doesn't: kept among its versions, never in its place. */
function writeOffers(journal: Journal, { numbers, importId, at }: Commit): void {
  const rows = sql<{ itemId: string; body: string; wordCount: number }>(
    journal,
    `SELECT itemId, body, wordCount FROM staging.item WHERE ${chosen('entry', 'changed')}`
  ).all({ numbers })
  for (const { itemId, body, wordCount } of rows) {
    sql(
      journal,
      `INSERT INTO entryRevision (id, entryId, body, wordCount, savedAtMs, reason, importId) VALUES (?, ?, ?, ?, ?, 'import', ?)`
    ).run(newId({ msecs: at.nowMs }), itemId, body, wordCount, at.nowMs, importId)
  }
}
