import { area, line } from 'd3-shape'
import type { ChartForm, ChartReading, ChartSeries } from './chart-data.ts'
import { dayNumber } from './day-number.ts'
import { dayScale, valueScale, type Tick } from './scales.ts'
import { segmentsOf } from './segments.ts'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly reading: ChartReading
  readonly series: number
  readonly x: number
  readonly y: number
}

export interface ChartLayout {
  /** Left of the first day, under the lowest value. */
  readonly left: number
  readonly bottom: number
  readonly innerWidth: number
  readonly zero: number
  readonly valueTicks: readonly { readonly at: number; readonly label: string }[]
  readonly dayTicks: readonly Tick[]
  /** SVG paths, a stretch each. */
  readonly lines: readonly { readonly series: number; readonly path: string }[]
  readonly areas: readonly string[]
  readonly barWidth: number
  /** In the order of their days, those of one day by their series. */
  readonly points: readonly Point[]
}

const top = 10
const right = 12
const underAxis = 34

/** Where everything stands, in pixels. */
export function layOut(series: readonly ChartSeries[], form: ChartForm, { width, height }: ChartSize, label: (value: number) => string): ChartLayout {
  const readings = series.flatMap((one) => one.readings)
  const bottom = height - underAxis
  const values = valueScale(readings.map(({ value }) => value), bottom - top)
  const labels = values.ticks.map(label)
  const left = 12 + Math.max(...labels.map((text) => text.length)) * 6.6
  const innerWidth = Math.max(40, width - left - right)
  const days = dayScale(readings.map(({ on }) => on), innerWidth)
  const x = ({ on }: ChartReading): number => left + days.x(on)
  const y = ({ value }: ChartReading): number => top + values.y(value)
  const zero = top + values.y(0)
  const segments = form === 'bars' ? [] : series.flatMap((one, index) => segmentsOf(one.readings).map((stretch) => ({ series: index, stretch })))
  return {
    left,
    bottom,
    innerWidth,
    zero,
    valueTicks: values.ticks.map((tick, index) => ({ at: top + values.y(tick), label: labels[index] ?? '' })),
    dayTicks: days.ticks.map((tick) => ({ ...tick, at: left + tick.at })),
    lines: segments.map(({ series: index, stretch }) => ({ series: index, path: line(x, y)([...stretch]) ?? '' })),
    // Areas of several would hide each other.
    areas: series.length > 1 ? [] : segments.map(({ stretch }) => area(x, zero, y)([...stretch]) ?? ''),
    barWidth: barWidth(readings, innerWidth),
    points: series
      .flatMap((one, index) => one.readings.map((reading) => ({ reading, series: index, x: x(reading), y: y(reading) })))
      .sort((one, other) => one.x - other.x || one.series - other.series)
  }
}

/** Less than the days' own distance, so that neighbours don't touch. */
function barWidth(readings: readonly ChartReading[], innerWidth: number): number {
  const numbers = readings.map(({ on }) => dayNumber(on))
  const days = Math.max(1, Math.max(...numbers) - Math.min(...numbers))
  return Math.max(1, Math.min(24, (innerWidth / days) * 0.7))
}

/** The point that is nearest to a place on the chart. */
export function nearestPoint(points: readonly Point[], x: number, y: number): number | null {
  let nearest: number | null = null
  let least = Infinity
  for (const [index, point] of points.entries()) {
    // Sideways counts more: the writer looks for a day.
    const distance = Math.abs(point.x - x) * 4 + Math.abs(point.y - y)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}
