import { mostFound, type FoundEntries, type SearchInput } from '../../shared/models/find.ts'
import { passagesIn } from '../../shared/rules/passages.ts'
import { readTerms, toFullTextQuery } from '../../shared/rules/search-query.ts'
import { conditionsOf, newestFirst, tableOf, valuesOf, where } from './entry-filter.ts'
import { lineOf } from './entry-lines.ts'
import { sql, type Journal } from './journal.ts'

/** A page of the entries in which all of `text` is found. A text without a word finds nothing. */
export function searchEntries(journal: Journal, input: SearchInput): FoundEntries {
  const query = toFullTextQuery(input.text)
  if (query === null) return { lines: [], total: 0, isMore: false }
  const total = countFound(journal, input, query)
  const terms = readTerms(input.text)
  const rowids = input.order === 'relevance' ? bestHits(journal, input, query) : newestHits(journal, input, query, total)
  const lines = rowids.map((rowid) => lineOf(journal, rowid, passagesIn(bodyOf(journal, rowid), terms)))
  return { lines, total: Math.min(total, mostFound), isMore: total > mostFound }
}

function bodyOf(journal: Journal, rowid: number): string {
  return sql<string>(journal, 'SELECT body FROM entry WHERE rowid = ?').pluck().get(rowid) ?? ''
}

// CROSS JOIN fixes the order: the index hands out its best, and each is looked up only until the page is full.
const matching = (input: SearchInput): string =>
  `entryText CROSS JOIN ${tableOf(input)} ON entry.rowid = entryText.rowid ${where(['entryText MATCH @query', ...conditionsOf(input)])}`

/** Stops counting just above what is ever listed. */
function countFound(journal: Journal, input: SearchInput, query: string): number {
  const statement = `SELECT count(*) FROM (SELECT 1 FROM ${matching(input)} LIMIT ${String(mostFound + 1)})`
  return sql<number>(journal, statement).pluck().get({ query, ...valuesOf(input) }) ?? 0
}

function bestHits(journal: Journal, input: SearchInput, query: string): number[] {
  return pageOf(journal, input, query, matching(input), 'entryText.rank')
}

/**
 * Few hits are looked up and sorted. Of many (a tenth of a large journal, say) that would read most of its pages, so
 * the days are walked from the newest until enough of them are hits.
 */
function newestHits(journal: Journal, input: SearchInput, query: string, total: number): number[] {
  const isHit = '+entry.rowid IN (SELECT rowid FROM entryText WHERE entryText MATCH @query)'
  const walk = `${tableOf(input)} ${where([isHit, ...conditionsOf(input)])}`
  return pageOf(journal, input, query, total > mostFound ? walk : matching(input), newestFirst)
}

function pageOf(journal: Journal, input: SearchInput, query: string, source: string, order: string): number[] {
  const { offset, limit } = input
  return sql<number>(journal, `SELECT entry.rowid FROM ${source} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ query, ...valuesOf(input), offset, limit })
}
