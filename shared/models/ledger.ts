import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema } from './primitives.ts'

/** The first and the last count of a day; the same one where there was one. */
export interface DayCounts {
  readonly on: Day
  readonly first: number
  readonly last: number
}

/** How much a total of life grew by its reading on `on`, since the reading or the publication on `since`. */
export interface Gain {
  /** Null where nothing says from when on it counts. */
  readonly since: Day | null
  readonly on: Day
  readonly amount: number
}

/** What is logged about one account, as far as the ledger needs it. Order doesn't matter. */
export interface LedgerRows {
  /** Then it had no followers; null where that day isn't known. */
  readonly openedOn: Day | null
  readonly followers: readonly DayCounts[]
  readonly following: readonly DayCounts[]
  /** Follows that the platform credits to single stories. */
  readonly netFollows: readonly Gain[]
  readonly reads: readonly Gain[]
  /** New followers and people followed, by day and mark. */
  readonly follows: readonly FollowTotal[]
}

export interface FollowTotal {
  readonly on: Day
  readonly direction: 'in' | 'out'
  readonly mark: 'earned' | 'exchanged' | 'unknown' | null
  readonly count: number
}

/** From the first to the last day, both included. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** A part is known to be at least `low` and at most `high`. */
export interface Range {
  readonly low: number
  readonly high: number
}

export interface Coverage {
  /** 'covered': net follows are logged. 'not-known': reads, but no net follows. 'no-reading': neither. */
  readonly kind: 'covered' | 'not-known' | 'no-reading'
  /** Net follows credited to stories in the days of the burst, as far as is known. */
  readonly credited: Range | null
  /** Reads in the days of the burst; null where none are logged. */
  readonly reads: Range | null
}

/** The largest gain between two readings at most two days apart. */
export interface Burst {
  readonly from: Day
  readonly to: Day
  readonly gain: number
  /** Of the window's whole gain, 0 to 1, and more where followers went again. */
  readonly share: number
  readonly coverage: Coverage
  /** How far above its beginning the count stood 30 days after the burst, below zero for under it; null where no reading says. */
  readonly keptAfter30Days: number | null
}

/** Why nothing can be said of a window's parts. */
export type LedgerGap = 'no-readings' | 'no-opening' | 'no-closing' | 'one-reading' | 'not-positive'

export const ledgerParts = ['change', 'earned', 'exchanged', 'unknown', 'burst'] as const
export type LedgerPart = (typeof ledgerParts)[number]

export interface LedgerReason {
  readonly part: LedgerPart
  readonly sentence: string
}

export interface Ledger {
  readonly window: Window
  /** Between the readings nearest to the window's ends; null where they are missing. */
  readonly change: { readonly amount: number; readonly opening: OpeningReading; readonly closing: OpeningReading } | null
  /** The first and the last count of the window itself, where they lie too far from its ends for a change. */
  readonly counted: { readonly first: OpeningReading; readonly last: OpeningReading } | null
  /** Set where the parts can't be told, and why. */
  readonly gap: LedgerGap | null
  /** Null where nothing is logged that would tell. Together with unknown they make up the gain. */
  readonly earned: Range | null
  readonly exchanged: Range | null
  readonly unknown: number | null
  readonly burst: Burst | null
  /** People the writer followed; null where nothing says. */
  readonly followedOut: number | null
  readonly sentence: string
  /** The same in two: the gain and its parts, and the largest step (empty where there is none to tell). */
  readonly sentences: { readonly gain: string; readonly step: string }
  readonly reasons: readonly LedgerReason[]
}

export interface OpeningReading {
  readonly on: Day
  readonly value: number
  /** No count, but the day on which the account was opened. */
  readonly isBeginning?: boolean
}

/** A row behind a part of the ledger. */
export interface LedgerRow {
  readonly id: string
  readonly kind: 'reading' | 'net-follows' | 'reads' | 'follow-in' | 'follow-out' | 'following'
  readonly on: Day
  readonly words: string
  /** Of the story it is about, so that it can be opened. */
  readonly storyId: string | null
}

const windowEntries = { accountId: idSchema, from: daySchema, to: daySchema }
export const ledgerInput = v.pipe(
  v.strictObject(windowEntries),
  v.check(({ from, to }) => from <= to, 'The first day has to come before the last.')
)
export const ledgerRowsInput = v.strictObject({ ...windowEntries, part: v.picklist(ledgerParts) })
export type LedgerInput = v.InferOutput<typeof ledgerInput>
export type LedgerRowsInput = v.InferOutput<typeof ledgerRowsInput>
