import { isDay, type Day } from '../dates.ts'

/**
 * The same day of the earlier years back to `first`, latest first. A 29 February is remembered on the 28th where a
 * year has no 29th.
 */
export function sameDayOfEarlierYears(today: Day, first: Day): Day[] {
  const [year, monthDay] = [Number(today.slice(0, 4)), today.slice(5)]
  const hasLeapDay = isDay(`${today.slice(0, 4)}-02-29`)
  const monthDays = monthDay === '02-28' && !hasLeapDay ? ['02-29', '02-28'] : [monthDay]
  const years = Array.from({ length: Math.max(0, year - Number(first.slice(0, 4))) }, (_, index) => year - 1 - index)
  return years
    .flatMap((earlier) => monthDays.map((day) => `${String(earlier).padStart(4, '0')}-${day}`))
    .filter((day) => isDay(day) && day >= first)
}
