import { addDays } from '../dates.ts'
import type { Ledger, LedgerGap, LedgerRows, Range, Window } from '../models/ledger.ts'
import { burstOf } from './ledger-burst.ts'
import { gainWithin } from './ledger-gains.ts'
import { beginningOf, endsOf } from './ledger-readings.ts'
import { reasonsOf, sentencesOf } from './ledger-words.ts'

/** What is logged of a window's gain; null where nothing is. Below zero counts as zero. */
export interface GainFacts {
  /** D: the change in followers. */
  readonly change: number
  /** A: net follows that the platform credits to stories. */
  readonly credited: number | null
  /** E and M: new followers that the writer marked earned, and exchanged. */
  readonly markedEarned: number | null
  readonly markedExchanged: number | null
  /** X: people the writer followed. */
  readonly followedOut: number | null
}

export interface GainParts {
  readonly earned: Range
  readonly exchanged: Range
  readonly unknown: number
}

/**
 * Splits a gain into what is known to be earned, known to be exchanged, and neither (product/features.md, 1). Always
 * earned.low + exchanged.low + unknown = the gain, and 0 <= low <= high <= the gain.
 */
export function splitGain(facts: GainFacts): GainParts {
  const gain = Math.max(0, facts.change)
  const [credited, earned, marked] = [facts.credited, facts.markedEarned, facts.markedExchanged].map((number) => Math.max(0, number ?? 0))
  const exchangedLow = Math.min(marked ?? 0, gain)
  const earnedLow = Math.min(Math.max(credited ?? 0, earned ?? 0), gain - exchangedLow)
  const unknown = gain - earnedLow - exchangedLow
  const exchangedHigh = facts.followedOut === null ? exchangedLow + unknown : Math.min(Math.max(facts.followedOut, marked ?? 0), gain - earnedLow)
  return { earned: { low: earnedLow, high: earnedLow + unknown }, exchanged: { low: exchangedLow, high: exchangedHigh }, unknown }
}

/** Where the followers of a window came from, as far as anyone can know from these rows. */
export function ledgerOf(logged: LedgerRows, window: Window): Ledger {
  const rows = inOrder(logged)
  const { opening: first, closing } = endsOf(rows.followers, window)
  const opening = beginningOf(rows, window) ?? first
  const gap = gapOf(rows, opening, closing)
  const change = opening === null || closing === null || gap === 'one-reading' ? null : { amount: closing.value - opening.value, opening, closing }
  const facts: GainFacts = { change: change?.amount ?? 0, ...loggedIn(rows, change === null ? window : daysBetweenReadings(change, window)) }
  const parts = change !== null && change.amount > 0 ? splitGain(facts) : null
  const counts = change === null ? [] : rows.followers.filter(({ on }) => on >= change.opening.on && on <= change.closing.on)
  const told = {
    window,
    change,
    counted: change === null ? countedIn(rows, window) : null,
    gap,
    earned: parts === null || (facts.credited === null && facts.markedEarned === null) ? null : parts.earned,
    exchanged: parts === null || (facts.markedExchanged === null && facts.followedOut === null) ? null : parts.exchanged,
    unknown: parts?.unknown ?? null,
    burst: burstOf(rows, counts, facts.change),
    followedOut: facts.followedOut
  }
  const sentences = sentencesOf(told)
  return { ...told, sentences, sentence: [sentences.gain, sentences.step].filter((sentence) => sentence !== '').join(' '), reasons: reasonsOf(told, facts) }
}

function inOrder(rows: LedgerRows): LedgerRows {
  const byDay = (one: { on: string }, other: { on: string }): number => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)
  return { ...rows, followers: [...rows.followers].sort(byDay), following: [...rows.following].sort(byDay) }
}

function gapOf({ followers }: LedgerRows, opening: { on: string; value: number } | null, closing: typeof opening): LedgerGap | null {
  if (followers.length === 0) return 'no-readings'
  if (opening === null) return 'no-opening'
  if (closing === null) return 'no-closing'
  if (opening.on > closing.on || (opening.on === closing.on && opening.value === closing.value)) return 'one-reading'
  return closing.value > opening.value ? null : 'not-positive'
}

/** The days in which the change came about: after the first reading, or on its day where that began the window. */
function daysBetweenReadings({ opening, closing }: NonNullable<Ledger['change']>, { from }: Window): Window {
  return { from: opening.on >= from ? opening.on : addDays(opening.on, 1), to: closing.on }
}

function countedIn({ followers }: LedgerRows, { from, to }: Window): Ledger['counted'] {
  const inside = followers.filter(({ on }) => on >= from && on <= to)
  const [first, last] = [inside[0], inside.at(-1)]
  return first === undefined || last === undefined || first === last ? null : { first: { on: first.on, value: first.first }, last: { on: last.on, value: last.last } }
}

function loggedIn(rows: LedgerRows, window: Window): Omit<GainFacts, 'change'> {
  const marked = (mark: 'earned' | 'exchanged') => totalOf(rows, window, (follow) => follow.direction === 'in' && follow.mark === mark)
  return {
    credited: gainWithin(rows.netFollows, window)?.low ?? null,
    markedEarned: marked('earned'),
    markedExchanged: marked('exchanged'),
    followedOut: followedOut(rows, window)
  }
}

/** Logged one by one, or seen in the count of those she follows; that one misses whom she followed and left again. */
function followedOut(rows: LedgerRows, window: Window): number | null {
  const logged = totalOf(rows, window, ({ direction }) => direction === 'out')
  const { opening, closing } = endsOf(rows.following, window)
  if (opening === null || closing === null || opening.on >= closing.on) return logged
  const risen = closing.value - opening.value
  // A fall says only that she left more than she followed.
  return risen < 0 ? logged : Math.max(logged ?? 0, risen)
}

function totalOf({ follows }: LedgerRows, { from, to }: Window, isMeant: (follow: LedgerRows['follows'][number]) => boolean): number | null {
  const meant = follows.filter((follow) => follow.on >= from && follow.on <= to && isMeant(follow))
  return meant.length === 0 ? null : meant.reduce((sum, { count }) => sum + count, 0)
}
