import { areaY, dot, line } from '@observablehq/plot'
import { dayNumber } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { colorAt, dashesAt, numberWords, type ChartReading, type ChartSeries } from './chart-data.ts'
import { cssColor } from './chart-spec.ts'
import type { Frame, Layer } from './layer.ts'
import { longestJoin, segmentsOf } from './segments.ts'

export interface LineOptions {
  readonly series: readonly ChartSeries[]
  /** Stays at a value until the next one, as a count of published stories does. */
  readonly isStepped?: boolean
  /** In days; more for readings by week or month. */
  readonly longestJoin?: number
  /** Under a single line, unless false; areas of several would hide each other. */
  readonly hasArea?: boolean
}

interface Datum {
  readonly day: number
  readonly value: number
  readonly stretch: number
  readonly isExact: boolean
  /** Nothing would be seen of it without a dot. */
  readonly isLone: boolean
}

// Dots nearer than that would be a thick line.
const closestDots = 9

/** Readings over days, joined where they are near each other. */
export function lines({ series, isStepped = false, longestJoin: longest = longestJoin, hasArea = true }: LineOptions): Layer {
  const data = series.map(({ readings }) => dataOf(readings, longest))
  const color = (index: number) => series[index]?.color ?? colorAt(index)
  return {
    days: data.flatMap((one) => one.map(({ day }) => day)),
    values: data.flatMap((one) => one.map(({ value }) => value)),
    points: series.flatMap(({ name, readings }) => readings.map((reading) => ({ x: dayNumber(reading.on), y: reading.value, words: () => wordsOf(reading, series.length > 1 ? name : null) }))),
    legend: series.map(({ name }, index) => ({ name, color: color(index), shape: 'line', dashes: dashesAt(index) })),
    columns: series.map(({ name, readings }) => ({ name, values: new Map(readings.map(({ on, value }) => [on, value])) })),
    marks: (frame) =>
      data.flatMap((one, index) => {
        const curve = isStepped ? 'step-after' : 'linear'
        const stroke = cssColor(color(index))
        const shared = { x: 'day', z: 'stretch', curve } as const
        return [
          hasArea && series.length === 1 ? areaY(one, { ...shared, y: 'value', fill: stroke, fillOpacity: 0.15, className: 'chart-area' }) : null,
          line(one, { ...shared, y: 'value', stroke, strokeWidth: 2, strokeLinejoin: 'round', className: 'chart-line', strokeDasharray: dashesAt(index) }),
          ...[true, false].map((isExact) =>
            dot(dotted(one, frame).filter((datum) => datum.isExact === isExact), { x: 'day', y: 'value', r: 3, stroke, strokeWidth: 1.5, fill: isExact ? stroke : 'var(--card)', className: 'chart-dot' })
          )
        ]
      })
  }
}

function dataOf(readings: readonly ChartReading[], longest: number): Datum[] {
  return segmentsOf(readings, longest).flatMap((stretch, index) =>
    stretch.map(({ on, value, isExact = true }) => ({ day: dayNumber(on), value, isExact, stretch: index, isLone: stretch.length === 1 }))
  )
}

/** All where they stand well apart, as seen within the stretches. */
function dotted(data: readonly Datum[], { pixelsADay }: Frame): readonly Datum[] {
  const steps = data.flatMap(({ day, stretch }, index) => {
    const before = data[index - 1]
    return before?.stretch === stretch ? [day - before.day] : []
  })
  const days = steps.reduce((sum, step) => sum + step, 0)
  return days * pixelsADay >= steps.length * closestDots ? data : data.filter(({ isLone }) => isLone)
}

function wordsOf({ on, value, words = numberWords(value) }: ChartReading, name: string | null): string {
  return `${dayAndMonth(on, null)}: ${words}${name === null ? '' : `, ${name}`}`
}
