import { dayNumber } from '../dates.ts'
import type { Gain, Range, Window } from '../models/ledger.ts'

/** A gain that began up to a week before the window still counts as the window's: nobody reads numbers every day. */
const nearDays = 7

/**
 * What of these gains falls into the window: surely (`low`), and at most (`high`), where a gain began long before it or
 * was read after it. Null where none of them says anything about these days.
 */
export function gainWithin(gains: readonly Gain[], { from, to }: Window): Range | null {
  const first = dayNumber(from)
  const last = dayNumber(to)
  let inside = 0
  let astride = 0
  let isKnown = false
  for (const { since, on, amount } of gains) {
    const end = dayNumber(on)
    const begin = since === null ? -Infinity : dayNumber(since)
    if (end < first || end > last + nearDays || begin >= last + 1) continue
    isKnown = true
    if (end <= last && begin >= first - 1 - nearDays) inside += amount
    else astride += Math.max(0, amount)
  }
  if (!isKnown) return null
  const low = Math.max(0, inside)
  return { low, high: low + astride }
}
