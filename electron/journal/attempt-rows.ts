import { addDays, type Day } from '../../shared/dates.ts'
import type { ProofRow, Verdict } from '../../shared/models/readiness.ts'
import { counted, firstLine } from '../../shared/text.ts'
import { answerBefore, type Answered } from './answered.ts'
import { packOf } from './frozen-pack.ts'
import { sql, type Journal } from './journal.ts'
import { titleOf } from './stories.ts'

const mostRows = 200
const longestWords = 240

/** What the journal holds of an attempt, newest first: at most 200 rows, the rules it was held against always among them. */
export function attemptRows(journal: Journal, answered: Answered): ProofRow[] {
  const checks = frozenChecks(journal, answered)
  const window = { from: firstDayOf(journal, answered), to: answered.answeredOn, accountId: answered.accountId, mostRows: mostRows - checks.length }
  const rows = sql<Row>(journal, `SELECT * FROM (${readers.join(' UNION ALL ')}) ORDER BY "on" DESC, createdAtMs DESC, id DESC LIMIT @mostRows`).all(window)
  return [...checks, ...rows.map(toProof)].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0))
}

/** Without an answer before, everything since the first row. */
function firstDayOf(journal: Journal, answered: Answered): Day {
  const before = answerBefore(journal, answered)
  return before === null ? '0001-01-01' : addDays(before, 1)
}

// What only a reviewer can say is said so in its sentence.
const verdicts: Readonly<Record<Verdict, string>> = { met: 'met. ', not_met: 'not met. ', unknown: 'not known. ', judged: '' }

function frozenChecks(journal: Journal, { applicationId, sentOn }: Answered): ProofRow[] {
  const checks = packOf(journal, applicationId)?.checks ?? []
  return checks.slice(0, mostRows).map(({ words, verdict, sentence }) => ({ kind: 'application', id: applicationId, on: sentOn, words: cut(`${words}: ${verdicts[verdict]}${sentence}`) }))
}

interface Row {
  readonly kind: 'story' | 'reading' | 'follow' | 'act' | 'entry'
  readonly id: string
  readonly on: Day
  /** Of what sort within its kind. */
  readonly sort: string
  readonly count: number
  readonly title: string
  readonly start: string
}

const ofAccount = '(@accountId IS NULL OR accountId = @accountId)'

const readers: readonly string[] = [
  `SELECT 'entry' AS kind, id, datedOn AS "on", '' AS sort, wordCount AS count, '' AS title, substr(body, 1, 2000) AS start, createdAtMs
   FROM shownEntry WHERE wordCount > 0 AND datedOn BETWEEN @from AND @to`,
  `SELECT 'story', id, publishedOn, kind, 1, title, substr(body, 1, 2000), createdAtMs
   FROM shownStory WHERE status = 'published' AND publishedOn BETWEEN @from AND @to`,
  `SELECT 'reading', id, takenOn, metric, value, '', '', createdAtMs
   FROM shownSnapshot WHERE accountId IS NOT NULL AND ${ofAccount} AND metric IN ('followers', 'following') AND span = 'life-to-date' AND takenOn BETWEEN @from AND @to`,
  `SELECT 'follow', follow.id, followedOn, direction || coalesce('-' || mark, ''), count, coalesce(alias, ''), '', follow.createdAtMs
   FROM follow LEFT JOIN person ON person.id = personId
   WHERE (@accountId IS NULL OR follow.accountId = @accountId) AND deletedAtMs IS NULL AND followedOn BETWEEN @from AND @to`,
  `SELECT 'act', id, actedOn, kind, count, title, '', createdAtMs
   FROM shownReadingAct WHERE (accountId IS NULL OR ${ofAccount}) AND actedOn BETWEEN @from AND @to`
]

function toProof(row: Row): ProofRow {
  return { kind: row.kind, id: row.id, on: row.on, words: cut(inWords(row)) }
}

function inWords({ kind, sort, count, title, start }: Row): string {
  const name = firstLine(title, longestWords)
  if (kind === 'entry') return firstLine(start, longestWords) || 'An entry'
  if (kind === 'story') return titleOf(title, start) || (sort === 'response' ? 'A response without a title' : 'A story without a title')
  if (kind === 'reading') return sort === 'followers' ? counted(count, 'follower') : `You followed ${counted(count, 'person', 'people')} in all`
  if (kind === 'follow') return followInWords(sort, count, name)
  return `${(acts[sort] ?? ((all: number) => counted(all, 'act')))(count)}${name === '' ? '' : `: ${name}`}`
}

function followInWords(sort: string, count: number, name: string): string {
  if (sort === 'out') return `You followed ${name === '' ? counted(count, 'person', 'people') : name}`
  const mark = sort.split('-')[1]
  return `${name === '' ? counted(count, 'new follower') : `${name} followed you`}${mark === undefined || mark === 'unknown' ? '' : `, marked as ${mark}`}`
}

const acts: Readonly<Record<string, (count: number) => string>> = {
  read: (count) => `${counted(count, 'piece')} read`,
  reply: (count) => counted(count, 'reply', 'replies'),
  clap: (count) => `${counted(count, 'piece')} clapped for`,
  highlight: (count) => counted(count, 'highlight'),
  ask: (count) => counted(count, 'follow asked for', 'follows asked for'),
  answered: (count) => counted(count, 'answer from a reader', 'answers from readers')
}

/** As a card keeps it. */
function cut(words: string): string {
  const characters = Array.from(words)
  return characters.length > longestWords ? `${characters.slice(0, longestWords - 1).join('')}…` : words
}
