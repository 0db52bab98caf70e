import type { Day } from '../../../shared/dates.ts'

/** Where the keys come to: after today only days with an entry can be opened, and they skip the others. */
export function reachedDay(from: Day, to: Day, { today, written }: { today: Day; written: readonly Day[] }): Day {
  if (to <= today) return to
  const later = written.filter((on) => on > today)
  const before = later.findLast((on) => on <= to)
  if (to < from) return before ?? today
  return later.find((on) => on >= to) ?? later.at(-1) ?? today
}

/** How strongly a day is marked, 0 to 4: its words against those of the fullest day beside it. An entry alone is a mark. */
export function stepOf(day: { words: number; entries: number } | undefined, most: number): number {
  if (day === undefined || day.entries === 0) return 0
  return Math.max(1, Math.ceil((4 * day.words) / Math.max(1, most)))
}
