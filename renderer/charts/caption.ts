import { dayAndMonth } from '../../shared/day-names.ts'
import { counted } from '../../shared/text.ts'
import type { ChartSeries } from './chart-data.ts'
import { countGaps } from './segments.ts'

/** In one line what a chart shows: "Views, 12 readings from 3 April to 2 May 2022; 1 gap of more than a week". */
export function captionOf(name: string, series: readonly ChartSeries[]): string {
  const days = series.flatMap(({ readings }) => readings.map(({ on }) => on)).sort()
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return `${name}, no readings yet`
  const when = first === last ? `of ${dayAndMonth(first, null)}` : `from ${dayAndMonth(first, last)} to ${dayAndMonth(last, null)}`
  const gaps = countGaps(series)
  return `${name}, ${counted(days.length, 'reading')} ${when}${gaps === 0 ? '' : `; ${counted(gaps, 'gap')} of more than a week`}`
}
