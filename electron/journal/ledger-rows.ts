import { assertNever } from '../../shared/result.ts'
import type { Ledger, LedgerPart, LedgerRow, LedgerRowsInput } from '../../shared/models/ledger.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { readLedger } from './ledger.ts'
import { sql, type Journal } from './journal.ts'
import { titleOf } from './stories.ts'

const mostRows = 500

interface Span {
  readonly accountId: string
  readonly from: string
  readonly to: string
}

type Ends = Pick<Ledger, 'burst' | 'change'>

/** The rows behind one part of a ledger, newest first; at most 500, which no one reads to the end. A ledger that was read already needn't be read again. */
export function ledgerRows(journal: Journal, { accountId, from, to, part }: LedgerRowsInput, ledger: Ends = readLedger(journal, { accountId, from, to })): LedgerRow[] {
  const window = { accountId, from, to }
  return rowsOf(part)
    .flatMap((read) => read(journal, windowFor(part, window, ledger)))
    .sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
    .slice(0, mostRows)
}

/** How many readings there are behind the change of a ledger, also those that its rows leave out. */
export function countChangeRows(journal: Journal, span: Span, ledger: Ends): number {
  const { accountId, from, to } = windowFor('change', span, ledger)
  const text = `SELECT count(*) ${readingsBetween('followers')}`
  return sql<number>(journal, text).pluck().get({ accountId, from, to }) ?? 0
}

type Reader = (journal: Journal, span: Span) => LedgerRow[]

function rowsOf(part: LedgerPart): readonly Reader[] {
  switch (part) {
    case 'change':
      return [readings('followers', 'reading')]
    case 'earned':
      return [storyNumbers('netFollows', 'net-follows'), follows('in', `mark = 'earned'`)]
    case 'exchanged':
      return [follows('in', `mark = 'exchanged'`), follows('out', 'true'), readings('following', 'following')]
    case 'unknown':
      return [follows('in', `(mark IS NULL OR mark = 'unknown')`)]
    case 'burst':
      return [readings('followers', 'reading'), storyNumbers('netFollows', 'net-follows'), storyNumbers('reads', 'reads')]
    default:
      return assertNever(part)
  }
}

// A change is between the readings nearest to the window's ends, which may lie outside it.
function windowFor(part: LedgerPart, window: Span, { burst, change }: Ends): Span {
  if (part === 'burst' && burst !== null) return { ...window, from: burst.from, to: burst.to }
  if (part !== 'change' || change === null) return window
  const { opening, closing } = change
  return { ...window, from: opening.on < window.from ? opening.on : window.from, to: closing.on > window.to ? closing.on : window.to }
}

const readingsBetween = (metric: 'followers' | 'following'): string =>
  `FROM shownSnapshot WHERE accountId = @accountId AND metric = '${metric}' AND span = 'life-to-date' AND takenOn BETWEEN @from AND @to`

function readings(metric: 'followers' | 'following', kind: 'reading' | 'following'): Reader {
  return (journal, span) =>
    sql<{ id: string; on: string; value: number }>(
      journal,
      `SELECT id, takenOn AS "on", value ${readingsBetween(metric)} ORDER BY takenOn DESC, coalesce(takenAtMs, createdAtMs) DESC LIMIT ${String(mostRows)}`
    )
      .all({ ...span })
      .map(({ id, on, value }) => ({ id, kind, on, words: `${value.toLocaleString('en-GB')} ${metric === 'followers' ? 'followers' : 'followed by you'}`, storyId: null }))
}

function follows(direction: 'in' | 'out', condition: string): Reader {
  return (journal, span) =>
    sql<{ id: string; on: string; count: number; alias: string | null; note: string }>(
      journal,
      `SELECT follow.id, followedOn AS "on", count, alias, follow.note FROM follow LEFT JOIN person ON person.id = personId
       WHERE follow.accountId = @accountId AND deletedAtMs IS NULL AND direction = '${direction}' AND ${condition}
         AND followedOn BETWEEN @from AND @to ORDER BY followedOn DESC LIMIT ${String(mostRows)}`
    )
      .all({ ...span })
      .map(({ id, on, count, alias, note }) => ({
        id,
        kind: direction === 'in' ? 'follow-in' : 'follow-out',
        on,
        words: [followInWords(direction, count, alias), note].filter((words) => words !== '').join(', '),
        storyId: null
      }))
}

function followInWords(direction: 'in' | 'out', count: number, alias: string | null): string {
  if (direction === 'in') return alias === null ? `${count.toLocaleString('en-GB')} new` : `${alias} followed you`
  return `you followed ${alias ?? count.toLocaleString('en-GB')}`
}

/** Also those read within a week after the window: they may say something about its days. */
function storyNumbers(metric: 'netFollows' | 'reads', kind: 'net-follows' | 'reads'): Reader {
  return (journal, span) =>
    sql<{ id: string; on: string; value: number; span: string; storyId: string; title: string; start: string }>(
      journal,
      `SELECT snapshot.id, takenOn AS "on", value, span, snapshot.storyId, title, substr(body, 1, 2000) AS start
       FROM shownSnapshot AS snapshot JOIN shownStory ON shownStory.id = snapshot.storyId LEFT JOIN placement ON placement.id = snapshot.placementId
       WHERE metric = '${metric}' AND takenOn BETWEEN @from AND date(@to, '+7 days')
         AND (snapshot.placementId IS NULL OR placement.platformId = (SELECT platformId FROM account WHERE id = @accountId))
       ORDER BY takenOn DESC LIMIT ${String(mostRows)}`
    )
      .all({ ...span })
      .map((row) => ({ id: row.id, kind, on: row.on, words: storyInWords(row, metric), storyId: row.storyId }))
}

function storyInWords({ value, span, title, start, on }: { value: number; span: string; title: string; start: string; on: string }, metric: 'netFollows' | 'reads'): string {
  const name = metric === 'reads' ? 'reads' : 'net follows'
  return `“${titleOf(title, start)}”: ${value.toLocaleString('en-GB')} ${name} ${span === 'day' ? 'that day' : `in all by ${dayAndMonth(on, null)}`}`
}
