import { ownSearchTextOf } from '../../shared/search-text.ts'
import { spacelessRun } from '../../shared/spaceless-scripts.ts'
import { counted } from '../../shared/text.ts'
import { countWords } from '../../shared/words.ts'
import type { CheckResult } from './check.ts'
import { sql, type Journal } from './journal.ts'

/** Texts against what is kept beside them: their word counts and the search index. */
export function findTextProblems(journal: Journal): Partial<CheckResult> {
  const { problems, notes } = checkIndex(journal)
  return { problems: [...problems, ...checkRows(journal)], notes }
}

function checkIndex(journal: Journal): CheckResult {
  const missing = countOf(journal, 'SELECT count(*) FROM entry WHERE rowid NOT IN (SELECT id FROM entryText_docsize)')
  const extra = countOf(journal, 'SELECT count(*) FROM entryText_docsize WHERE id NOT IN (SELECT rowid FROM entry)')
  const problems = [
    ...(missing === 0 ? [] : [`${counted(missing, 'entry', 'entries')} can’t be found by searching: missing from the search index.`]),
    ...(extra === 0 ? [] : [`The search index holds ${counted(extra, 'text')} that no entry has.`])
  ]
  if (problems.length > 0) return { problems, notes: [] }
  // SQLite asks for the right to write to compare the index with the texts word by word.
  if (journal.lock === undefined) {
    return { problems, notes: ['Another program has the journal open, so the words of the search index were not compared with the texts.'] }
  }
  return { problems: findIndexDifference(journal), notes: [] }
}

function findIndexDifference(journal: Journal): string[] {
  try {
    sql(journal, `INSERT INTO entryText (entryText, rank) VALUES ('integrity-check', 1)`).run()
    return []
  } catch (error) {
    return [`The search index does not agree with the texts, so a search may miss something. The texts are as they were. (${String(error)})`]
  }
}

function countOf(journal: Journal, query: string): number {
  return sql<number>(journal, query).pluck().get() ?? 0
}

interface Row {
  readonly datedOn: string
  readonly body: string
  readonly searchText: string | null
  readonly wordCount: number
}

// Node and Electron may cut Chinese, Japanese or Thai into words differently: both are right for such texts.
const spaceless = new RegExp(spacelessRun, 'v')

function checkRows(journal: Journal): string[] {
  const wrongCounts: string[] = []
  const wrongSearchTexts: string[] = []
  const rows = sql<Row>(journal, 'SELECT datedOn, body, searchText, wordCount FROM entry')
  for (const { datedOn, body, searchText, wordCount } of rows.iterate()) {
    if (spaceless.test(body)) continue
    if (countWords(body) !== wordCount) wrongCounts.push(datedOn)
    if (ownSearchTextOf(body) !== searchText) wrongSearchTexts.push(datedOn)
  }
  return [
    ...sayWhere(wrongCounts, 'another number of words on record than in the text'),
    ...sayWhere(wrongSearchTexts, 'another text on record for searching than the one written')
  ]
}

function sayWhere(days: readonly string[], what: string): string[] {
  const named = [...new Set(days)].sort()
  const and = named.length > 5 ? ' and others' : ''
  return days.length === 0 ? [] : [`${counted(days.length, 'entry has', 'entries have')} ${what}: on ${named.slice(0, 5).join(', ')}${and}.`]
}
