import { addDays, dayNumber } from '../dates.ts'
import type { Burst, Coverage, DayCounts, LedgerRows, Window } from '../models/ledger.ts'
import { gainWithin } from './ledger-gains.ts'

/** Readings further apart than this can't show a burst. */
const longestDays = 2
const keptAfterDays = 30
const keptReachDays = 3
const daysOfAWeek = 7

interface Step {
  readonly from: DayCounts
  readonly to: DayCounts
  readonly gain: number
  readonly base: number
}

/** The burst of a window that gained `change`; null where readings are too sparse, or nothing was gained. */
export function burstOf(rows: LedgerRows, counts: readonly DayCounts[], change: number): Burst | null {
  const step = change > 0 ? largestStep(counts) : null
  if (step === null) return null
  const { from, to, gain, base } = step
  return {
    from: from.on,
    to: to.on,
    gain,
    share: gain / change,
    // A count stands at the end of its day: what was gained on the first day is behind it.
    coverage: coverageOf(rows, { from: from === to ? to.on : addDays(from.on, 1), to: to.on }, { gain, base }),
    keptAfter30Days: keptAfter(rows.followers, dayNumber(to.on) + keptAfterDays, base)
  }
}

/** The first of the largest, in the order of days. */
function largestStep(counts: readonly DayCounts[]): Step | null {
  let largest: Step | null = null
  for (const [at, to] of counts.entries()) {
    for (let back = at; back >= 0; back -= 1) {
      const from = counts[back]
      if (from === undefined || dayNumber(to.on) - dayNumber(from.on) > longestDays) break
      const base = back === at ? from.first : Math.min(from.first, from.last)
      const gain = (back === at ? to.last : Math.max(to.first, to.last)) - base
      if (gain > (largest?.gain ?? 0)) largest = { from, to, gain, base }
    }
  }
  return largest
}

function coverageOf(rows: LedgerRows, days: Window, { gain, base }: Pick<Step, 'gain' | 'base'>): Coverage {
  const credited = gainWithin(rows.netFollows, days, true)
  const reads = gainWithin(rows.reads, days, true)
  if (credited === null) return { kind: reads === null ? 'no-reading' : 'not-known', credited, reads }
  // Of what began in the week before the step, no more can have come before it than there were followers when it began.
  const low = Math.max(credited.low, gainBefore(rows.netFollows, days) - base)
  return { kind: 'covered', credited: { low: Math.min(low, gain), high: Math.min(credited.high, gain) }, reads }
}

function gainBefore(gains: LedgerRows['netFollows'], { from, to }: Window): number {
  const earliest = addDays(from, -daysOfAWeek)
  return gains.reduce((sum, { since, on, amount }) => (since !== null && since >= earliest && on >= from && on <= to ? sum + amount : sum), 0)
}

function keptAfter(counts: readonly DayCounts[], number: number, base: number): number | null {
  let found: DayCounts | null = null
  let least = keptReachDays
  for (const count of counts) {
    const distance = Math.abs(dayNumber(count.on) - number)
    if (distance > least || (distance === least && found !== null)) continue
    found = count
    least = distance
  }
  return found === null ? null : found.last - base
}
