import { accountTitle, type Account } from '../../shared/models/account.ts'
import type { LedgerRows } from '../../shared/models/ledger.ts'
import { ledgerOf } from '../../shared/rules/ledger.ts'
import { followersNote, followerSteps, reachedSteps } from '../../shared/rules/milestones.ts'
import { counted } from '../../shared/text.ts'
import { listAccounts } from './accounts.ts'
import type { Journal } from './journal.ts'
import { readLedgerRows } from './ledger.ts'
import type { Found } from './milestones.ts'

/** Numbers of followers, each with where they came from as far as anyone can know. */
export function followerMilestones(journal: Journal): Found[] {
  const accounts = listAccounts(journal)
  return accounts.flatMap((account) => milestonesOf(account, readLedgerRows(journal, account.id), accounts.length > 1))
}

function milestonesOf(account: Account, rows: LedgerRows, isOneOfSeveral: boolean): Found[] {
  const [first] = rows.followers
  if (first === undefined) return []
  const counts = rows.followers.map(({ on, first: begin, last }) => ({ on, sum: Math.max(begin, last) }))
  // What was there before the first count was reached on a day that nobody knows.
  const reached = reachedSteps(counts, followerSteps.filter((step) => step > first.first))
  // Of several that one count had passed, the highest: when it passed the others no count says.
  return reached.filter(({ on }, at) => reached[at + 1]?.on !== on).map(({ step, on, sum }) => ({
    key: `followers-${String(step)}-${account.id}`,
    kind: 'followers',
    on,
    title: `${counted(step, 'follower')}${isOneOfSeveral ? `, ${accountTitle(account)}` : ''}`,
    note: followersNote(ledgerOf(rows, { from: first.on, to: on })),
    evidence: [{ kind: 'reading', id: account.id, on, words: `${counted(sum, 'follower')} counted; the first count was ${first.first.toLocaleString('en-GB')}` }]
  }))
}
