import type { ChartReading, ChartSeries } from './chart-data.ts'
import { dayNumber } from './day-number.ts'

/** What lies further apart isn't joined: nobody knows what was in between. */
export const longestJoin = 7

/** The stretches in which readings are near enough to be joined; a lone one is a stretch of its own. */
export function segmentsOf(readings: readonly ChartReading[]): readonly (readonly ChartReading[])[] {
  const segments: ChartReading[][] = []
  for (const reading of readings) {
    const last = segments.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || dayNumber(reading.on) - dayNumber(before.on) > longestJoin) segments.push([reading])
    else last.push(reading)
  }
  return segments
}

export function countGaps(series: readonly ChartSeries[]): number {
  return series.reduce((sum, { readings }) => sum + Math.max(0, segmentsOf(readings).length - 1), 0)
}
