import type { Ledger } from '../../shared/models/ledger.ts'
import type { FollowerProgress, ProgressPage } from '../../shared/models/progress.ts'

/** March 2022, of which nothing is known but what the test says. */
export function emptyProgress(known: Partial<ProgressPage> = {}): ProgressPage {
  return {
    period: { kind: 'month', from: '2022-03-01', to: '2022-03-31' },
    previous: { from: '2022-02-01', to: '2022-02-28' },
    bucket: 'day',
    today: '2022-04-12',
    weekStart: 1,
    daysWrittenOfLast28: 0,
    streak: null,
    totals: { daysWritten: 0, wordsAdded: 0, wordsNet: 0, minutes: null, sessions: null, storiesPublished: 0, acts: {} },
    previousTotals: null,
    knownSince: { words: null, minutes: null, stories: null, acts: null },
    days: [], months: [], words: [], minutes: [], hours: [], stories: [], storyNumbers: [], acts: [], goals: [],
    ...known
  }
}

const account = { id: '01801a2b-0000-7000-8000-000000000001', platform: 'Medium', name: '', handle: null, openedOn: null, statsZone: null }

/** The followers of an account in March 2022, with no count but what the test says. */
export function emptyFollowers(known: Partial<FollowerProgress> = {}): FollowerProgress {
  return {
    accounts: [account], account, period: { kind: 'month', from: '2022-03-01', to: '2022-03-31' }, bucket: 'day', step: 'day',
    followers: [], following: [], reads: [], events: [], answers: [], requirements: [], ledger: null, parts: [],
    ...known
  }
}

export function ledgerWith({ amount, ...known }: Partial<Ledger> & { readonly amount: number }): Ledger {
  return {
    window: { from: '2022-03-01', to: '2022-03-31' },
    change: { amount, opening: { on: '2022-03-01', value: 100 }, closing: { on: '2022-03-31', value: 100 + amount } },
    counted: null, gap: null, earned: null, exchanged: null, unknown: null, burst: null, followedOut: null, reasons: [],
    sentence: 'What the ledger says.', sentences: { gain: 'What the ledger says.', step: '' },
    ...known
  }
}
