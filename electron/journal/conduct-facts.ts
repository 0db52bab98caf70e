import { addDays, type Day } from '../../shared/dates.ts'
import type { Ledger } from '../../shared/models/ledger.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import type { ConductFacts, LoggedFacts } from '../../shared/rules/conduct.ts'
import { ledgerOf } from '../../shared/rules/ledger.ts'
import { counted } from '../../shared/text.ts'
import { platformKey } from '../../shared/platforms.ts'
import { sql, type Journal } from './journal.ts'
import { readLedgerRows } from './ledger.ts'
import { titleOf } from './stories.ts'

const mostRows = 100

interface Days {
  readonly from: Day
  readonly to: Day
}

/** What is logged of follows, asks and replies in the days before, that day included; of all time where no number is given. */
export function conductOn(journal: Journal, who: { accountId: string | null; platform: string | null }, withinDays: number | null, on: Day): ConductFacts {
  const days = { from: withinDays === null ? '0001-01-01' : addDays(on, -withinDays), to: on }
  const values = { ...days, accountId: who.accountId, key: who.platform === null ? null : platformKey(who.platform) }
  const logged = (rows: string): LoggedFacts | null => {
    const row = sql<{ count: number | null; from: Day; to: Day }>(journal, `SELECT sum(count) AS count, min("on") AS "from", max("on") AS "to" FROM (${rows})`).get(values)
    return row === undefined || row.count === null ? null : { count: row.count, from: row.from, to: row.to }
  }
  return {
    followedOut: logged(`${follows} AND direction = 'out'`),
    asks: logged(`${acts} AND kind = 'ask'`),
    replies: logged(replies),
    exchanged: logged(`${follows} AND direction = 'in' AND mark = 'exchanged'`),
    ledger: who.accountId === null ? null : ledgerBy(journal, who.accountId, days),
    rows: sql<Row>(
      journal,
      `SELECT * FROM (${follows} AND (direction = 'out' OR mark = 'exchanged') UNION ALL ${acts} AND kind = 'ask' UNION ALL ${replies}) ORDER BY "on" DESC, id DESC LIMIT ${String(mostRows)}`
    )
      .all(values)
      .map(proofOf)
  }
}

interface Row {
  readonly what: 'follow' | 'act' | 'story'
  readonly kind: string
  readonly id: string
  readonly on: Day
  readonly count: number
  readonly title: string
  readonly start: string
}

const follows = `SELECT 'follow' AS what, direction AS kind, follow.id, followedOn AS "on", count, coalesce(alias, '') AS title, '' AS start
  FROM follow LEFT JOIN person ON person.id = personId
  WHERE follow.accountId = @accountId AND deletedAtMs IS NULL AND followedOn BETWEEN @from AND @to`

const acts = `SELECT 'act' AS what, kind, id, actedOn AS "on", count, title, '' AS start
  FROM shownReadingAct WHERE (accountId IS NULL OR accountId = @accountId) AND actedOn BETWEEN @from AND @to`

// A response that she published is a reply too.
const replies = `${acts} AND kind = 'reply'
  UNION ALL SELECT 'story' AS what, kind, id, publishedOn AS "on", 1 AS count, title, substr(body, 1, 2000) AS start
  FROM shownStory WHERE kind = 'response' AND publishedOn BETWEEN @from AND @to
    AND (@key IS NULL OR EXISTS (SELECT 1 FROM placement JOIN platform ON platform.id = platformId WHERE storyId = shownStory.id AND deletedAtMs IS NULL AND platform.key = @key))`

function proofOf({ what, kind, id, on, count, title, start }: Row): ProofRow {
  return { kind: what, id, on, words: what === 'story' ? titleOf(title, start) || 'A response' : inWords(kind, count, title) }
}

function inWords(kind: string, count: number, title: string): string {
  if (kind === 'out') return `You followed ${title === '' ? counted(count, 'person', 'people') : title}`
  if (kind === 'in') return title === '' ? `${counted(count, 'new follower')}, marked as exchanged` : `${title} followed you, marked as exchanged`
  const words = kind === 'ask' ? counted(count, 'follow asked for', 'follows asked for') : counted(count, 'reply', 'replies')
  return title === '' ? words : `${words}: ${title}`
}

/** From the first to the last count of those days, as it could be told on the last of them: what came later says nothing here. */
function ledgerBy(journal: Journal, accountId: string, { from, to }: Days): Ledger | null {
  const rows = readLedgerRows(journal, accountId)
  const upTo = <Dated extends { readonly on: Day }>(all: readonly Dated[]): Dated[] => all.filter(({ on }) => on <= to)
  const counts = upTo(rows.followers).filter(({ on }) => on >= from)
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined) return null
  const known = { ...rows, followers: upTo(rows.followers), following: upTo(rows.following), netFollows: upTo(rows.netFollows), reads: upTo(rows.reads), follows: upTo(rows.follows) }
  return ledgerOf(known, { from: first.on, to: last.on })
}
