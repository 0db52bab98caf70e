import { dayNumber } from '../dates.ts'
import type { Gain, Range, Window } from '../models/ledger.ts'

/** What was read up to a week after the window may still be of its days. */
const afterDays = 7

/**
 * What of these gains falls into the window: surely (`low`), and at most (`high`), where a gain began before it or was
 * read after it. Nobody reads numbers every day, so a gain that began little before the window counts as the window's:
 * at most a week, and in a short one twice its days; none for a step, whose days are what it is about. Null where
 * nothing says anything about these days.
 */
export function gainWithin(gains: readonly Gain[], { from, to }: Window, isStep = false): Range | null {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const near = isStep ? 0 : Math.min(7, 2 * (last - first + 1))
  let inside = 0
  let astride = 0
  let isKnown = false
  for (const { since, on, amount } of gains) {
    const end = dayNumber(on)
    const begin = since === null ? -Infinity : dayNumber(since)
    if (end < first || end > last + afterDays || begin >= last + 1) continue
    isKnown = true
    if (end <= last && begin >= first - 1 - near) inside += amount
    else astride += Math.max(0, amount)
  }
  if (!isKnown) return null
  const low = Math.max(0, inside)
  return { low, high: low + astride }
}
