import { ownSearchTextOf } from '../../shared/search-text.ts'
import { spacelessRun } from '../../shared/spaceless-scripts.ts'
import { counted } from '../../shared/text.ts'
import { countWords } from '../../shared/words.ts'
import type { CheckResult } from './check.ts'
import { sql, type Journal } from './journal.ts'
import { storySearchText, type StoryText } from './story-rows.ts'

/** Texts against what is kept beside them: their word counts and the search indexes. */
export function findTextProblems(journal: Journal): Partial<CheckResult> {
  const indexes = [entryIndex, storyIndex].map((index) => checkIndex(journal, index))
  return { problems: [...indexes.flatMap(({ problems }) => problems), ...checkEntries(journal), ...checkStories(journal)], notes: [...new Set(indexes.flatMap(({ notes }) => notes))] }
}

interface Index {
  readonly name: 'entryText' | 'storyText'
  readonly table: 'entry' | 'story'
  readonly one: string
  readonly many: string
}

const entryIndex: Index = { name: 'entryText', table: 'entry', one: 'entry', many: 'entries' }
const storyIndex: Index = { name: 'storyText', table: 'story', one: 'story', many: 'stories' }

function checkIndex(journal: Journal, { name, table, one, many }: Index): CheckResult {
  const missing = countOf(journal, `SELECT count(*) FROM ${table} WHERE rowid NOT IN (SELECT id FROM ${name}_docsize)`)
  const extra = countOf(journal, `SELECT count(*) FROM ${name}_docsize WHERE id NOT IN (SELECT rowid FROM ${table})`)
  const problems = [
    ...(missing === 0 ? [] : [`${counted(missing, one, many)} can’t be found by searching: missing from the search index.`]),
    ...(extra === 0 ? [] : [`The search index holds ${counted(extra, 'text')} that no ${one} has.`])
  ]
  if (problems.length > 0) return { problems, notes: [] }
  // SQLite asks for the right to write to compare the index with the texts word by word.
  if (journal.lock === undefined) {
    return { problems, notes: ['Another program has the journal open, so the words of the search index were not compared with the texts.'] }
  }
  return { problems: findIndexDifference(journal, name), notes: [] }
}

function findIndexDifference(journal: Journal, name: Index['name']): string[] {
  try {
    sql(journal, `INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`).run()
    return []
  } catch (error) {
    return [`The search index does not agree with the texts, so a search may miss something. The texts are as they were. (${String(error)})`]
  }
}

function countOf(journal: Journal, query: string): number {
  return sql<number>(journal, query).pluck().get() ?? 0
}

// Node and Electron may cut Chinese, Japanese or Thai into words differently: both are right for such texts.
const spaceless = new RegExp(spacelessRun, 'v')

interface EntryTextRow {
  readonly datedOn: string
  readonly body: string
  readonly searchText: string | null
  readonly wordCount: number
}

function checkEntries(journal: Journal): string[] {
  const rows = sql<EntryTextRow>(journal, 'SELECT datedOn, body, searchText, wordCount FROM entry')
  const [wrongCounts, wrongSearchTexts] = faultsIn(rows.iterate(), (row) => ({ where: row.datedOn, text: row.body, searchText: ownSearchTextOf(row.body) }))
  return [...sayWhich(wrongCounts, ['entry has', 'entries have'], wrongCount, 'on'), ...sayWhich(wrongSearchTexts, ['entry has', 'entries have'], wrongText, 'on')]
}

function checkStories(journal: Journal): string[] {
  const rows = sql<StoryText & { searchText: string | null; wordCount: number }>(journal, 'SELECT title, subtitle, body, searchText, wordCount FROM story')
  const [wrongCounts, wrongSearchTexts] = faultsIn(rows.iterate(), (row) => ({ where: `“${row.title}”`, text: row.body, searchText: storySearchText(row) }))
  return [...sayWhich(wrongCounts, ['story has', 'stories have'], wrongCount, 'in'), ...sayWhich(wrongSearchTexts, ['story has', 'stories have'], wrongText, 'in')]
}

const wrongCount = 'another number of words on record than in the text'
const wrongText = 'another text on record for searching than the one written'

interface Expected {
  readonly where: string
  readonly text: string
  readonly searchText: string | null
}

/** Where the number of words, and where the text for searching, is another than it should be. */
function faultsIn<Row extends { wordCount: number; searchText: string | null }>(rows: Iterable<Row>, expect: (row: Row) => Expected): [string[], string[]] {
  const faults: [string[], string[]] = [[], []]
  for (const row of rows) {
    const { where, text, searchText } = expect(row)
    if (spaceless.test(text)) continue
    if (countWords(text) !== row.wordCount) faults[0].push(where)
    if (searchText !== row.searchText) faults[1].push(where)
  }
  return faults
}

function sayWhich(places: readonly string[], [one, many]: readonly [string, string], what: string, preposition: string): string[] {
  const named = [...new Set(places)].sort()
  const and = named.length > 5 ? ' and others' : ''
  return places.length === 0 ? [] : [`${counted(places.length, one, many)} ${what}: ${preposition} ${named.slice(0, 5).join(', ')}${and}.`]
}
