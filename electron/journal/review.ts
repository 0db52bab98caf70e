import type { Moment } from '../../shared/dates.ts'
import {
  longestLine, type ChooseLineInput, type OwnLine, type Review, type ReviewedStory, type ReviewInput, type ReviewLinesInput
} from '../../shared/models/review.ts'
import { accountTitle, type Account } from '../../shared/models/account.ts'
import type { Window } from '../../shared/models/ledger.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { periodBefore } from '../../shared/rules/periods.ts'
import { linesOf } from '../../shared/text.ts'
import { listAccounts } from './accounts.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { readLedger } from './ledger.ts'
import { listMilestones } from './milestones.ts'
import { totalsOf } from './progress.ts'
import { readSettings } from './settings.ts'
import { titleOf } from './stories.ts'

/** What a period held, on one page. */
export function openReview(journal: Journal, { kind, from, to }: ReviewInput, at: Moment): Review {
  const previous = periodBefore({ kind, from, to }, readSettings(journal).weekStart)
  const accounts = listAccounts(journal)
  const today = todayOf(journal, at)
  return {
    totals: totalsOf(journal, { from, to }),
    previousTotals: previous === null ? null : totalsOf(journal, previous),
    stories: storiesIn(journal, { from, to }),
    milestones: listMilestones(journal, at).milestones.filter(({ on, isHidden }) => !isHidden && on >= from && on <= to),
    followers: accounts.length === 0 ? null : accounts.map((account) => followersIn(journal, account, { from, to: to > today && from <= today ? today : to }, accounts.length > 1)),
    line: chosenLine(journal, { from, to })
  }
}

function followersIn(journal: Journal, account: Account, window: Window, isOneOfSeveral: boolean): string {
  const { sentence } = readLedger(journal, { accountId: account.id, ...window })
  return isOneOfSeveral ? `${accountTitle(account)}: ${sentence}` : sentence
}

function storiesIn(journal: Journal, { from, to }: Window): ReviewedStory[] {
  return sql<{ id: string; on: string; title: string; start: string }>(
    journal,
    `SELECT id, publishedOn AS "on", title, substr(body, 1, 2000) AS start FROM shownStory
     WHERE kind = 'story' AND status = 'published' AND publishedOn BETWEEN @from AND @to ORDER BY publishedOn, createdAtMs, id`
  )
    .all({ from, to })
    .map(({ id, on, title, start }) => ({ id, on, title: titleOf(title, start) }))
}

interface EntryLines {
  readonly id: string
  readonly on: string
  readonly isStarred: 0 | 1
  readonly body: string
}

function linesIn({ id, on, isStarred, body }: EntryLines): OwnLine[] {
  return linesOf(body, longestLine).map((line) => ({ entryId: id, on, isStarred: isStarred === 1, line }))
}

const entryLines = 'SELECT id, datedOn AS "on", isStarred, body FROM shownEntry'

/** Null also where its entry is in the trash now, of another time, or says it no longer. */
function chosenLine(journal: Journal, { from, to }: Window): OwnLine | null {
  const chosen = sql<{ entryId: string; line: string }>(journal, 'SELECT entryId, line FROM reviewLine WHERE firstOn = ? AND lastOn = ?').get(from, to)
  return chosen === undefined ? null : lineOf(journal, { from, to }, chosen)
}

function lineOf(journal: Journal, { from, to }: Window, { entryId, line: wanted }: { entryId: string; line: string }): OwnLine | null {
  const row = sql<EntryLines>(journal, `${entryLines} WHERE id = ? AND datedOn BETWEEN ? AND ?`).get(entryId, from, to)
  return row === undefined ? null : (linesIn(row).find(({ line }) => line === wanted) ?? null)
}

/** The lines of the period's entries, starred entries first, then by day; those with the filter's words in them. */
export function reviewLines(journal: Journal, { from, to, filter, offset, limit }: ReviewLinesInput): OwnLine[] {
  const rows = sql<EntryLines>(
    journal,
    `${entryLines} WHERE wordCount > 0 AND datedOn BETWEEN @from AND @to ORDER BY isStarred DESC, datedOn, createdAtMs, id`
  )
  const wanted = folded(filter)
  const found: OwnLine[] = []
  // One entry after the other: a year of them is never in memory at once.
  for (const row of rows.iterate({ from, to })) {
    found.push(...linesIn(row).filter(({ line }) => folded(line).includes(wanted)))
    if (found.length >= offset + limit) break
  }
  return found.slice(offset, offset + limit)
}

/** "Café" is found by "cafe". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

export function chooseReviewLine(journal: Journal, { from, to, choice }: ChooseLineInput, at: Moment): Result<OwnLine | null> {
  return inTransaction(journal, () => {
    if (choice === null) {
      sql(journal, 'DELETE FROM reviewLine WHERE firstOn = ? AND lastOn = ?').run(from, to)
      return succeed(null)
    }
    const chosen = lineOf(journal, { from, to }, choice)
    if (chosen === null) return fail('not-found', 'This line is no longer in its entry. Choose another.')
    sql(
      journal,
      `INSERT INTO reviewLine (firstOn, lastOn, entryId, line, chosenAtMs) VALUES (@from, @to, @entryId, @line, @atMs)
       ON CONFLICT (firstOn, lastOn) DO UPDATE SET entryId = @entryId, line = @line, chosenAtMs = @atMs`
    ).run({ from, to, ...choice, atMs: at.nowMs })
    return succeed(chosen)
  })
}
