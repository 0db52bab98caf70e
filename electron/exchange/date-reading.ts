import { isDay, type Day } from '../../shared/dates.ts'

/**
 * What a piece of text says about a day. `rest` is what it says besides. 'unclear' has more than one reading and is
 * never guessed; `pattern` would settle it. 'impossible' names a day that no calendar has.
 */
export type DateReading =
  | { readonly kind: 'day'; readonly day: Day; readonly rest: readonly string[] }
  | { readonly kind: 'unclear'; readonly reason: string; readonly pattern: string }
  | { readonly kind: 'impossible'; readonly reason: string }

export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day, or that there is no such day; `written` is how the text has it. */
export function readingOf(year: number, month: number, day: number, written: string, rest: readonly string[]): DateReading {
  const text = dayText(year, month, day)
  // Every month has 28 days: of most dates that is all there is to check, in a tenth of the time.
  const isPlain = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 28
  if (isPlain || isDay(text)) return { kind: 'day', day: text, rest }
  return { kind: 'impossible', reason: `There is no day “${written.trim()}” in the calendar.` }
}
