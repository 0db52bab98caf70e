import * as v from 'valibot'
import { readingInWords } from '../../shared/metric-words.ts'
import {
  itemLabels, type ImportDifference, type ImportItem, type ImportItemsInput, type ImportOutcome, type ImportReport, type ImportSummary,
  type ItemLabel, type OutcomeCounts
} from '../../shared/models/import.ts'
import { countNames } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { sql, type Journal } from '../journal/journal.ts'
import type { NamedSource } from './import.ts'
import { readFacts, type NumberFactsFound } from './staged-item.ts'

/** What is staged, whole. */
export function reportImport(journal: Journal, { format, source, notes: ofAll = [] }: NamedSource, batchId: string | null): ImportReport {
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
  return { format, source, batchId, ...countItems(journal), skipped, notes: [...ofAll, ...notes] }
}

export function summariseImport(journal: Journal, { format, source }: NamedSource): ImportSummary {
  const notes = sql<number>(journal, `SELECT count(*) FROM staging.item WHERE notesJson <> '[]'`).pluck().get() ?? 0
  return { format, source, ...countItems(journal), notes }
}

function countItems(journal: Journal): Pick<ImportReport, 'items' | 'kinds'> {
  const rows = sql<{ label: ItemLabel | null; outcome: ImportOutcome; count: number }>(
    journal,
    'SELECT label, outcome, count(*) AS count FROM staging.item GROUP BY label, outcome'
  ).all()
  const labels = itemLabels.filter((label) => rows.some((row) => row.label === label))
  const kinds = Object.fromEntries(labels.map((label) => [label, sumUp(rows.filter((row) => row.label === label))]))
  return { items: sumUp(rows), kinds }
}

function sumUp(rows: readonly { outcome: ImportOutcome; count: number }[]): OutcomeCounts {
  const sum = (outcome: ImportOutcome): number => rows.reduce((total, row) => total + (row.outcome === outcome ? row.count : 0), 0)
  return { added: sum('added'), changed: sum('changed'), unchanged: sum('unchanged'), skipped: sum('skipped') }
}

export function listItems(journal: Journal, { outcome, offset, limit }: ImportItemsInput): ImportItem[] {
  type Row = Omit<ImportItem, 'notes' | 'hasDifference'> & { readonly notesJson: string; readonly hasDifference: number; readonly factsJson: string }
  return sql<Row>(
    journal,
    `SELECT number, file, label, title, outcome, datedOn AS "on", reason, notesJson, coalesce(factsJson, '{}') AS factsJson, (${isAnotherText}) AS hasDifference
     FROM staging.item WHERE outcome = ? ORDER BY number LIMIT ? OFFSET ?`
  )
    .all(outcome, limit, offset)
    .map(({ notesJson, hasDifference, factsJson, ...item }) => ({
      ...item,
      title: item.label !== null && numberLabels.has(item.label) ? numberInWords(item.title, factsJson) : item.title,
      hasDifference: hasDifference === 1,
      notes: v.parse(v.array(v.string()), JSON.parse(notesJson))
    }))
}

const numberLabels = new Set<ItemLabel>(['number', 'followers', 'following'])

/** "The chalk: Views 1,204"; of an account by its name, where it has one. */
function numberInWords(story: string, factsJson: string): string {
  const { metric, value, currency, precision } = readFacts<NumberFactsFound>(factsJson)
  const number = `${countNames[metric]} ${readingInWords(value, currency, precision)}`
  return story === '' ? number : `${story}: ${number}`
}

const isAnotherText = `outcome = 'changed' AND (kind = 'entry' OR (kind = 'story' AND planJson ->> '$.text' = 'offer'))`

/** For a file that differs from her entry, or a post that differs from her story. */
export function readDifference(journal: Journal, number: number): Result<ImportDifference> {
  const texts = sql<ImportDifference>(
    journal,
    `SELECT coalesce(entry.body, story.body) AS inJournal, item.body AS inFile
     FROM staging.item LEFT JOIN entry ON entry.id = item.itemId LEFT JOIN story ON story.id = item.itemId
     WHERE item.number = ? AND coalesce(entry.id, story.id) IS NOT NULL AND item.body IS NOT NULL`
  ).get(number)
  return texts === undefined ? fail('not-found', 'This file is no longer part of the import.') : succeed(texts)
}
