import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../shared/dates.ts'

const origin = Temporal.PlainDate.from('1970-01-01')

/** Days since 1 January 1970: for distances and scales. */
export function dayNumber(day: Day): number {
  return origin.until(Temporal.PlainDate.from(day)).days
}

export function dayOfNumber(number: number): Day {
  return origin.add({ days: Math.round(number) }).toString()
}
