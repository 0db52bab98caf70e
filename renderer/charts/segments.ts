import { dayNumber, type Day } from '../../shared/dates.ts'
import type { ChartSeries } from './chart-data.ts'

/** In days. What lies further apart isn't joined: nobody knows what was in between. */
export const longestJoin = 7

/** The stretches in which readings are near enough to be joined; a lone one is a stretch of its own. */
export function segmentsOf<Reading extends { readonly on: Day }>(readings: readonly Reading[], longest = longestJoin): readonly (readonly Reading[])[] {
  const segments: Reading[][] = []
  let before = -Infinity
  for (const reading of readings) {
    const day = dayNumber(reading.on)
    const last = segments.at(-1)
    if (last === undefined || day - before > longest) segments.push([reading])
    else last.push(reading)
    before = day
  }
  return segments
}

export function countGaps(series: readonly ChartSeries[], longest = longestJoin): number {
  return series.reduce((sum, { readings }) => sum + Math.max(0, segmentsOf(readings, longest).length - 1), 0)
}
