import * as v from 'valibot'
import {
  importOutcomes, type ImportDifference, type ImportItem, type ImportItemsInput, type ImportOutcome, type ImportReport, type ImportSummary
} from '../../shared/models/import.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { sql, type Journal } from '../journal/journal.ts'
import type { Source } from './import.ts'

type Named = Pick<Source, 'format' | 'source'>

/** What is staged, whole. */
export function reportImport(journal: Journal, { format, source }: Named, batchId: string | null): ImportReport {
  const skipped = sql<{ file: string; reason: string }>(
    journal,
    `SELECT file, reason FROM staging.item WHERE outcome = 'skipped' ORDER BY number`
  ).all()
  const notes = sql<string>(
    journal,
    `SELECT item.file || ': ' || note.value FROM staging.item, json_each(item.notesJson) AS note ORDER BY item.number, note.key`
  )
    .pluck()
    .all()
  return { format, source, batchId, items: countItems(journal), skipped, notes }
}

export function summariseImport(journal: Journal, { format, source }: Named): ImportSummary {
  const notes = sql<number>(journal, `SELECT count(*) FROM staging.item WHERE notesJson <> '[]'`).pluck().get() ?? 0
  return { format, source, items: countItems(journal), notes }
}

function countItems(journal: Journal): Record<ImportOutcome, number> {
  const counts = new Map(
    sql<{ outcome: string; count: number }>(journal, 'SELECT outcome, count(*) AS count FROM staging.item GROUP BY outcome')
      .all()
      .map(({ outcome, count }) => [outcome, count])
  )
  const [added = 0, changed = 0, unchanged = 0, skipped = 0] = importOutcomes.map((outcome) => counts.get(outcome))
  return { added, changed, unchanged, skipped }
}

export function listItems(journal: Journal, { outcome, offset, limit }: ImportItemsInput): ImportItem[] {
  type Row = Omit<ImportItem, 'notes'> & { readonly notesJson: string }
  return sql<Row>(
    journal,
    `SELECT number, file, outcome, datedOn AS "on", reason, notesJson FROM staging.item WHERE outcome = ? ORDER BY number LIMIT ? OFFSET ?`
  )
    .all(outcome, limit, offset)
    .map(({ notesJson, ...item }) => ({ ...item, notes: v.parse(v.array(v.string()), JSON.parse(notesJson)) }))
}

/** For a file that differs from her entry. */
export function readDifference(journal: Journal, number: number): Result<ImportDifference> {
  const texts = sql<ImportDifference>(
    journal,
    `SELECT entry.body AS inJournal, item.body AS inFile FROM staging.item JOIN entry ON entry.id = item.entryId
     WHERE item.number = ? AND item.outcome = 'changed'`
  ).get(number)
  return texts === undefined ? fail('not-found', 'This file is no longer part of the import.') : succeed(texts)
}
