import { Temporal } from 'temporal-polyfill'
import { dayNumber, dayOfNumber, type Day } from '../../shared/dates.ts'
import { shortMonth } from '../../shared/day-names.ts'
import type { Bucket } from './chart-data.ts'

/** Of single days, weeks, months and years, with about how many days each takes. */
const steps = [
  { days: 1, length: 1 }, { days: 2, length: 2 }, { days: 7, length: 7 }, { days: 14, length: 14 },
  { months: 1, length: 30.4 }, { months: 3, length: 91.3 }, { months: 6, length: 182.6 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map((years) => ({ months: 12 * years, length: 365.25 * years }))
] as const

/** The day numbers that stand under a chart from one to another, and what stands there, in one or two lines. */
export function dayTicks(first: number, last: number, width: number): ReadonlyMap<number, string> {
  const wanted = mostTicks(width)
  const step = steps.find(({ length }) => (last - first) / length <= wanted) ?? { months: 60_000 }
  const numbers = 'days' in step ? everyDays(first, last, step.days) : everyMonths(first, last, step.months)
  const days = numbers.map(dayOfNumber)
  return new Map(numbers.map((number, index) => [number, tickText(days[index] ?? '', days[index - 1] ?? null, step)]))
}

/** The same under stretches that are months: each name stands in the middle of its own, where its bar is. */
export function monthTicks(months: readonly Bucket[], width: number): ReadonlyMap<number, string> {
  const wanted = mostTicks(width)
  const step = steps.flatMap((one) => ('months' in one ? [one] : [])).find((one) => months.length / one.months <= wanted) ?? { months: 60_000 }
  const shown = months.filter(({ from }) => (Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1) % step.months === 0)
  return new Map(shown.map(({ from, to }, index) => [(dayNumber(from) + dayNumber(to)) / 2, tickText(from, shown[index - 1]?.from ?? null, step)]))
}

/** Days and weeks are never longer than a week. */
export function areMonths(buckets: readonly Bucket[]): boolean {
  return buckets.some(({ from, to }) => dayNumber(to) - dayNumber(from) > 6)
}

function mostTicks(width: number): number {
  return Math.max(2, Math.min(8, Math.floor(width / 64)))
}

function everyDays(first: number, last: number, days: number): number[] {
  // 1970 began on a Thursday: three days before it was a Monday.
  const start = Math.ceil((first + 3) / days) * days - 3
  return Array.from({ length: Math.max(0, Math.floor((last - start) / days) + 1) }, (_, index) => start + index * days)
}

function everyMonths(first: number, last: number, months: number): number[] {
  const { year, month } = Temporal.PlainDate.from(dayOfNumber(first))
  // Whole steps from the year 0, so that quarters begin in January and decades with a 0.
  const passed = Math.floor((year * 12 + month - 1) / months) * months
  const numbers: number[] = []
  for (let at = passed; at < 12 * 10_000; at += months) {
    if (at < 12) continue
    const number = dayNumber(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`)
    if (number > last) break
    if (number >= first) numbers.push(number)
  }
  return numbers
}

/** "27 / Mar", then "3 / Apr", then "10": the month or year only where it is another than before. */
function tickText(day: Day, before: Day | null, step: { readonly days: number } | { readonly months: number }): string {
  const year = String(Number(day.slice(0, 4)))
  if ('months' in step && step.months % 12 === 0) return year
  const month = shortMonth(day).slice(0, 3)
  const isNewYear = before?.slice(0, 4) !== day.slice(0, 4)
  if ('months' in step) return isNewYear ? `${month}\n${year}` : month
  const number = String(Number(day.slice(8)))
  return before?.slice(0, 7) === day.slice(0, 7) ? number : `${number}\n${isNewYear && before !== null ? `${month} ${year}` : month}`
}
