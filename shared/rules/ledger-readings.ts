import { dayNumber } from '../dates.ts'
import type { DayCounts, LedgerRows, OpeningReading, Window } from '../models/ledger.ts'

interface Ends {
  readonly opening: OpeningReading | null
  readonly closing: OpeningReading | null
}

/** Readings further from a window's ends than this say nothing about the window: at most a week, less in a short one. */
function farthest({ from, to }: Window): number {
  const days = dayNumber(to) - dayNumber(from) + 1
  return Math.max(1, Math.min(7, Math.floor(days / 3)))
}

/** The readings nearest to the beginning of the first day and to the end of the last. */
export function endsOf(counts: readonly DayCounts[], window: Window): Ends {
  const reach = farthest(window)
  // As a reading stands at the end of its day, the day before the window is its beginning.
  const opening = nearest(counts, dayNumber(window.from) - 1, reach, window)
  const closing = nearest(counts, dayNumber(window.to), reach, window)
  return {
    opening: opening === null ? null : { on: opening.on, value: opening.on >= window.from ? opening.first : opening.last },
    closing: closing === null ? null : { on: closing.on, value: closing.last }
  }
}

/** Of two equally near ones the one inside the window. */
function nearest(counts: readonly DayCounts[], number: number, reach: number, { from, to }: Window): DayCounts | null {
  let found: DayCounts | null = null
  let least = Infinity
  for (const count of counts) {
    const outside = count.on < from || count.on > to ? 0.5 : 0
    const distance = Math.abs(dayNumber(count.on) - number) + outside
    if (distance < least && Math.floor(distance) <= reach) [found, least] = [count, distance]
  }
  return found
}

/** Of a window that begins before the account did, the beginning is known: nobody followed it. */
export function beginningOf({ followers, openedOn }: LedgerRows, { from, to }: Window): OpeningReading | null {
  if (openedOn === null || openedOn < from || openedOn > to || followers.some(({ on }) => on < openedOn)) return null
  return { on: openedOn, value: 0, isBeginning: true }
}
