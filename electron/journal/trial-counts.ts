import { accountTitle, type Account } from '../../shared/models/account.ts'
import type { Ledger, Window } from '../../shared/models/ledger.ts'
import type { TrialCount } from '../../shared/models/notebook.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'
import { rangeInWords } from '../../shared/rules/ledger-words.ts'
import { counted } from '../../shared/text.ts'
import { listAccounts } from './accounts.ts'
import { firstRows, mostRows } from './first-rows.ts'
import { sql, type Journal } from './journal.ts'
import { countChangeRows, ledgerRows } from './ledger-rows.ts'
import { readLedger } from './ledger.ts'
import { rowsBehind } from './mirror-rows.ts'
import { actsByBucket, storyGains, sumOfActs } from './publishing-progress.ts'
import { titleOf } from './stories.ts'

/** What moved in the days of a trial, as far as it is logged. Whether the trial moved it, no count says. */
export function trialCounts(journal: Journal, window: Window): TrialCount[] {
  const acts = sumOfActs(journal, actsByBucket(journal, window, 'month', 1), window.to)
  const stories = storiesIn(journal, window)
  return [
    ...followerCounts(journal, window),
    { name: 'real replies', value: acts.reply ?? null, detail: '', rows: rowsBehind(journal, 'replies', { ...window, outcomeId: null }) },
    { name: 'stories published', value: hasPublished(journal, window) ? stories.length : null, detail: '', rows: firstRows(stories, stories.length, 'from here on') },
    readsIn(journal, window)
  ]
}

function followerCounts(journal: Journal, window: Window): TrialCount[] {
  const accounts = listAccounts(journal)
  if (accounts.length === 0) return [{ name: 'followers gained', value: null, detail: '', rows: [] }]
  return accounts.map((account) => followersOf(journal, account, window, accounts.length === 1))
}

function followersOf(journal: Journal, account: Account, { from, to }: Window, isOnly: boolean): TrialCount {
  const span = { accountId: account.id, from, to }
  const ledger = readLedger(journal, span)
  const rows = ledgerRows(journal, { ...span, part: 'change' }, ledger).map(({ id, on, words }): ProofRow => ({ kind: 'reading', id, on, words }))
  return {
    name: isOnly ? 'followers gained' : `followers gained, ${accountTitle(account)}`,
    value: ledger.change?.amount ?? null,
    detail: partsInWords(ledger),
    rows: firstRows(rows, countChangeRows(journal, span, ledger), 'before')
  }
}

function partsInWords({ change, earned, exchanged, unknown }: Ledger): string {
  if (change === null || change.amount <= 0) return ''
  const part = (range: Ledger['earned'], name: string): string => (range === null ? `${name} not known` : `${name} ${rangeInWords(range)}`)
  return [part(earned, 'earned'), part(exchanged, 'exchanged'), `unknown ${(unknown ?? change.amount).toLocaleString('en-GB')}`].join(', ')
}

interface StoryRow {
  readonly id: string
  readonly on: string
  readonly title: string
  readonly start: string
}

const storyColumns = 'id, publishedOn AS "on", title, substr(body, 1, 2000) AS start'

export function storiesIn(journal: Journal, { from, to }: Window): ProofRow[] {
  return sql<StoryRow>(
    journal,
    `SELECT ${storyColumns} FROM shownStory WHERE kind = 'story' AND status = 'published' AND publishedOn BETWEEN ? AND ? ORDER BY publishedOn, createdAtMs`
  )
    .all(from, to)
    .map(({ id, on, title, start }) => ({ kind: 'story', id, on, words: `“${titleOf(title, start)}” published` }))
}

/** Before anything was published that the journal knows of, 0 would say more than it knows. */
function hasPublished(journal: Journal, { to }: Window): boolean {
  return sql(journal, `SELECT 1 FROM shownStory WHERE kind = 'story' AND status = 'published' AND publishedOn <= ? LIMIT 1`).get(to) !== undefined
}

const readings = `FROM shownSnapshot AS snapshot JOIN shownStory AS story ON story.id = snapshot.storyId WHERE metric = 'reads' AND takenOn BETWEEN ? AND ?`

function readsIn(journal: Journal, window: Window): TrialCount {
  const gains = storyGains(journal, window, 'month', 1).filter(({ metric }) => metric === 'reads')
  const all = sql<number>(journal, `SELECT count(*) ${readings}`).pluck().get(window.from, window.to) ?? 0
  const rows = sql<StoryRow & { readonly value: number; readonly span: string }>(
    journal,
    `SELECT story.id, takenOn AS "on", title, substr(body, 1, 2000) AS start, value, span ${readings} ORDER BY takenOn DESC LIMIT ${String(mostRows + 1)}`
  )
    .all(window.from, window.to)
    .map(({ id, on, title, start, value, span }): ProofRow => ({
      kind: 'story', id, on, words: `“${titleOf(title, start)}”: ${counted(value, 'read')}${span === 'day' ? ' that day' : ' in all by then'}`
    }))
  return { name: 'reads', value: gains.length === 0 ? null : gains.reduce((sum, { gain }) => sum + gain, 0), detail: '', rows: firstRows(rows, all, 'before') }
}
