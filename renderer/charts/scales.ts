import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Day } from '../../shared/dates.ts'
import { shortMonth } from '../../shared/day-names.ts'
import { dayNumber, dayOfNumber } from './day-number.ts'

const msOfDay = 86_400_000

export interface Tick {
  readonly at: number
  /** One or two lines. */
  readonly lines: readonly string[]
}

/** From 0 unless something is below it, and up to a round number above the largest. */
export function valueScale(values: readonly number[], height: number): { y: (value: number) => number; ticks: readonly number[] } {
  const scale = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [height, 0])
  const isFlat = values.every((value) => value === 0)
  if (isFlat) scale.domain([0, 1])
  scale.nice(4)
  // Of a count there are no halves.
  return { y: (value) => scale(value), ticks: scale.ticks(4).filter((tick) => Number.isInteger(tick)) }
}

/** A day more on both sides where there is only one, so that it stands in the middle. */
export function dayScale(days: readonly Day[], width: number): { x: (day: Day) => number; ticks: readonly Tick[] } {
  const numbers = days.map(dayNumber)
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  const room = first === last ? 1 : 0
  const scale = scaleUtc([(first - room) * msOfDay, (last + room) * msOfDay], [0, width])
  const x = (day: Day): number => scale(dayNumber(day) * msOfDay)
  const wanted = Math.max(2, Math.min(8, Math.floor(width / 64)))
  const tickDays = [...new Set(scale.ticks(wanted).map((date) => dayOfNumber(Math.floor(date.getTime() / msOfDay))))]
  return { x, ticks: tickDays.map((day, index) => ({ at: x(day), lines: tickLines(day, tickDays[index - 1] ?? null, tickDays) })) }
}

/** "27 / Mar", then "3 / Apr", then "10": the month or year only where it is another than before. */
function tickLines(day: Day, before: Day | null, all: readonly Day[]): string[] {
  const year = day.slice(0, 4)
  if (all.every((one) => one.endsWith('-01-01'))) return [year]
  const month = shortMonth(day).slice(0, 3)
  const isNewYear = before?.slice(0, 4) !== year
  if (all.every((one) => one.endsWith('-01'))) return isNewYear ? [month, year] : [month]
  return before?.slice(0, 7) === day.slice(0, 7) ? [String(Number(day.slice(8)))] : [String(Number(day.slice(8))), isNewYear && before !== null ? `${month} ${year}` : month]
}
