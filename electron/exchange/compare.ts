import type { ImportFormat } from '../../shared/models/import.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { settleNumbers } from './compare-numbers.ts'
import { settleStories } from './compare-stories.ts'

const keptBatches = 'SELECT id FROM importBatch WHERE keptAtMs IS NOT NULL'

/**
 * Says of each thing found what keeping would do with it. Each step settles some of what the one before has left;
 * a generator, so that the caller can stop between them. The journal's own tables are only read.
 */
export function* compareStaged(journal: Journal, source: { format: ImportFormat; source: string }): Generator<null> {
  journal.db.exec(`
    CREATE INDEX staging.itemByHash ON item (contentHash, number);
    CREATE INDEX staging.itemByFile ON item (file);
    CREATE INDEX staging.itemByKey ON item (sourceKey, kind)`)
  yield null
  yield* settleEntries(journal, source)
  yield* settleStories(journal, source.format)
  settleActs(journal)
  yield null
  yield* settleNumbers(journal)
  // What nothing was known of is new.
  sql(journal, `UPDATE staging.item SET outcome = 'added' WHERE outcome = 'found'`).run()
}

function* settleEntries(journal: Journal, source: { format: ImportFormat; source: string }): Generator<null> {
  settleTwins(journal)
  yield null
  settleKnown(journal)
  yield null
  settleChanged(journal, JSON.stringify(earlierImports(journal, source)))
  yield null
}

function settleTwins(journal: Journal): void {
  sql(
    journal,
    `UPDATE staging.item SET outcome = 'skipped', reason = 'It has the same day and the same text as ' || twin.file || '.'
     FROM (SELECT contentHash, min(number) AS number, file FROM staging.item WHERE kind = 'entry' AND outcome = 'found' GROUP BY contentHash HAVING count(*) > 1) AS twin
     WHERE item.kind = 'entry' AND item.contentHash = twin.contentHash AND item.number > twin.number`
  ).run()
}

/** What came in before, also where the writer has changed, moved or trashed it since, and what she has written herself. */
function settleKnown(journal: Journal): void {
  sql(
    journal,
    `UPDATE staging.item SET outcome = 'unchanged' WHERE kind = 'entry' AND outcome = 'found' AND (
       EXISTS (SELECT 1 FROM importedItem WHERE importedItem.contentHash = item.contentHash AND importId IN (${keptBatches}))
       OR EXISTS (SELECT 1 FROM shownEntry WHERE shownEntry.datedOn = item.datedOn AND shownEntry.body = item.body))`
  ).run()
}

const inTrash = 'You put this entry in the trash, and it stays there. Restore it to see what the file says now.'

/** What came in under the same name with another text: offered beside the writer's, never over it. */
function settleChanged(journal: Journal, earlier: string): void {
  sql(
    journal,
    `UPDATE staging.item SET
       outcome = CASE WHEN entry.body IS NULL OR entry.deletedAtMs IS NOT NULL THEN 'skipped' WHEN entry.body = item.body THEN 'unchanged' ELSE 'changed' END,
       reason = CASE WHEN entry.body IS NULL OR entry.deletedAtMs IS NOT NULL THEN @inTrash END,
       itemId = known.itemId
     FROM (SELECT sourceKey, itemId, max(keptAtMs) FROM importedItem JOIN importBatch ON importBatch.id = importedItem.importId
           WHERE importId IN (SELECT value FROM json_each(@earlier)) GROUP BY sourceKey) AS known
       LEFT JOIN entry ON entry.id = known.itemId
     WHERE item.kind = 'entry' AND item.file = known.sourceKey AND item.outcome = 'found'`
  ).run({ earlier, inTrash })
}

/**
 * The imports that were of this same folder: it has the same path, or it was moved and most of what has the same name
 * has the same text. A name alone says little: every diary has a 2021-01-01.md.
 */
function earlierImports(journal: Journal, { format, source }: { format: ImportFormat; source: string }): string[] {
  return sql<{ id: string; source: string; sameName: number; sameText: number }>(
    journal,
    `SELECT importBatch.id, importBatch.source, count(*) AS sameName, sum(item.contentHash = importedItem.contentHash) AS sameText
     FROM importBatch JOIN importedItem ON importedItem.importId = importBatch.id JOIN staging.item ON item.file = importedItem.sourceKey
     WHERE importBatch.format = ? AND importBatch.keptAtMs IS NOT NULL AND item.contentHash IS NOT NULL
     GROUP BY importBatch.id`
  )
    .all(format)
    .filter((batch) => batch.source === source || batch.sameText * 2 >= batch.sameName)
    .map(({ id }) => id)
}

/** A clap or a highlight is the same wherever it comes in again; of a clap, the count may have grown. */
function settleActs(journal: Journal): void {
  sql(
    journal,
    `UPDATE staging.item SET
       outcome = CASE WHEN known.contentHash = item.contentHash THEN 'unchanged' ELSE 'changed' END,
       reason = CASE WHEN known.contentHash <> item.contentHash THEN 'Its count is another one now.' END,
       itemId = known.itemId
     FROM (SELECT sourceKey, importedItem.contentHash, itemId, max(keptAtMs) FROM importedItem JOIN importBatch ON importBatch.id = importId
           WHERE kind = 'act' AND keptAtMs IS NOT NULL GROUP BY sourceKey) AS known
     WHERE item.kind = 'act' AND item.outcome = 'found' AND item.sourceKey = known.sourceKey`
  ).run()
}
