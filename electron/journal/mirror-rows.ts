import type { Day } from '../../shared/dates.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { counted, firstLine } from '../../shared/text.ts'
import { sql, type Journal } from './journal.ts'
import type { Attempt } from './mirror-facts.ts'
import { titleOf } from './stories.ts'

/** More rows than anybody opens are told as one. */
const mostRows = 200

export type Summed = 'words' | 'replies' | 'answers' | 'earned'

// Of each: what it is, how much, and what a list calls it. Entries about this very answer are no part of the attempt.
const act = (kind: string): string => `SELECT 'act' AS what, act.id, actedOn AS "on", count, title, coalesce(alias, '') AS name, '' AS start, act.createdAtMs
  FROM shownReadingAct AS act LEFT JOIN person ON person.id = personId WHERE act.kind = '${kind}' AND actedOn BETWEEN @from AND @to`

const behind: Readonly<Record<Summed, string>> = {
  words: `SELECT 'entry' AS what, id, datedOn AS "on", wordCount AS count, '' AS title, '' AS name, substr(body, 1, 2000) AS start, createdAtMs
    FROM shownEntry WHERE wordCount > 0 AND datedOn BETWEEN @from AND @to AND id NOT IN (SELECT entryId FROM reflection WHERE outcomeId = @outcomeId)
    UNION ALL
    SELECT 'story', shownStory.id, typedOn, words, title, '', CASE WHEN title = '' THEN substr(body, 1, 2000) ELSE '' END, createdAtMs
    FROM storyTally JOIN shownStory ON shownStory.id = storyTally.storyId WHERE words > 0 AND typedOn BETWEEN @from AND @to`,
  // A response that she published is a reply too.
  replies: `${act('reply')}
    UNION ALL
    SELECT 'story', id, publishedOn, 1, title, '', CASE WHEN title = '' THEN substr(body, 1, 2000) ELSE '' END, createdAtMs
    FROM shownStory WHERE kind = 'response' AND status = 'published' AND publishedOn BETWEEN @from AND @to`,
  answers: act('answered'),
  earned: `SELECT 'follow' AS what, follow.id, followedOn AS "on", count, '' AS title, coalesce(alias, '') AS name, '' AS start, follow.createdAtMs
    FROM follow LEFT JOIN person ON person.id = personId
    WHERE follow.deletedAtMs IS NULL AND direction = 'in' AND mark = 'earned' AND followedOn BETWEEN @from AND @to`
}

/** Days, and the answer whose own entries are left out. */
type Days = Pick<Attempt, 'from' | 'to'> & { readonly outcomeId: string | null }

const limits = ({ from, to, outcomeId }: Days, what: Summed) => ({ from, to, ...(what === 'words' ? { outcomeId } : {}) })

/** Null where there is nothing. */
export function sumBehind(journal: Journal, what: Summed, attempt: Attempt): { readonly count: number; readonly days: number; readonly on: Day } | null {
  const sum = sql<{ count: number | null; days: number; on: Day }>(journal, `SELECT sum(count) AS count, count(DISTINCT "on") AS days, max("on") AS "on" FROM (${behind[what]})`)
  const row = sum.get(limits(attempt, what))
  return row === undefined || row.count === null || row.count <= 0 ? null : { ...row, count: row.count }
}

interface Row {
  readonly what: 'act' | 'entry' | 'follow' | 'story'
  readonly id: string
  readonly on: Day
  readonly count: number
  readonly title: string
  readonly name: string
  readonly start: string
}

/** Oldest first; they add up to the sum. */
export function rowsBehind(journal: Journal, what: Summed, days: Days): ProofRow[] {
  const rows = sql<Row>(journal, `SELECT * FROM (${behind[what]}) ORDER BY "on", createdAtMs, id`).all(limits(days, what))
  const shown = rows.slice(0, mostRows).map((row) => ({ kind: row.what, id: row.id, on: row.on, words: inWords(what, row) }))
  const [next, ...more] = rows.slice(mostRows)
  if (next === undefined) return shown
  const rest = [next, ...more]
  return [...shown, { kind: next.what, id: null, on: next.on, words: `and ${counted(rest.length, 'more', 'more')} from here on: ${amount(what, rest.reduce((sum, { count }) => sum + count, 0))}` }]
}

const amount = (what: Summed, count: number): string => {
  if (what === 'words') return counted(count, 'word')
  if (what === 'replies') return counted(count, 'reply', 'replies')
  return what === 'answers' ? counted(count, 'answer') : counted(count, 'follower')
}

function inWords(what: Summed, { what: kind, count, title, name, start }: Row): string {
  const called = kind === 'entry' ? firstLine(start, 60) : [name, titleOf(title, start)].filter((part) => part !== '').join(', ')
  return called === '' ? amount(what, count) : `${called} (${amount(what, count)})`
}
