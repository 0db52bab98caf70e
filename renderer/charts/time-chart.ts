import { gridY, ruleY, type PlotOptions } from '@observablehq/plot'
import { dayNumber, type Day } from '../../shared/dates.ts'
import { bucketWords, numberWords, type Bucket } from './chart-data.ts'
import { usualHeight, type ChartSpec, type ChartTable } from './chart-spec.ts'
import { areMonths, dayTicks, monthTicks } from './day-axis.ts'
import type { Frame, Layer } from './layer.ts'
import { labelRoom, valueTicks } from './value-axis.ts'

export interface TimeChartOptions {
  readonly title: string
  readonly reading: string
  /** From the back to the front. */
  readonly layers: readonly Layer[]
  /** What the days run over; else as far as the layers do. */
  readonly days?: Bucket
  /** How a value stands beside the axis. */
  label?(this: void, value: number): string
  /** Of the table: the name of its first column, and the stretches that start with a row's day, where these aren't single days. */
  readonly rows?: { readonly name: string; readonly buckets?: readonly Bucket[] }
  format?(this: void, value: number): string
  readonly height?: number
}

const [top, right, bottom] = [12, 14, 34]

/** Values over days: layers on common axes. */
export function timeChart({ title, reading, layers, days, label = numberWords, rows, format, height }: TimeChartOptions): ChartSpec {
  const ticks = valueTicks(layers.flatMap(({ values }) => values))
  const values = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const
  const ends = dayEnds(layers, days)
  const left = labelRoom(ticks.map(label))
  return {
    title,
    reading,
    legend: layers.flatMap(({ legend }) => legend),
    isEmpty: layers.every(({ points, values: own }) => points.length === 0 || own.length === 0),
    points: layers.flatMap(({ points }) => points),
    draw: (width) => {
      const room = Math.max(40, width - left - right)
      const drawn = height ?? usualHeight(width)
      const frame: Frame = { days: ends, values: [...values], pixelsADay: room / (ends[1] - ends[0]), pixelsAUnit: (drawn - top - bottom) / (values[1] - values[0]) }
      const headroom = layers.reduce((most, layer) => Math.max(most, layer.headroom?.(frame) ?? 0), 0)
      const size = { height: drawn + headroom, marginTop: top + headroom, marginRight: right, marginBottom: bottom, marginLeft: left }
      const grid = gridY([...ticks], { stroke: 'var(--rule)', strokeOpacity: 1 })
      const marks = [grid, ...layers.flatMap((layer) => layer.marks(frame)), ruleY([0], { stroke: 'var(--ink-3)', className: 'chart-axis' })]
      const buckets = rows?.buckets ?? []
      const days = areMonths(buckets) ? monthTicks(buckets, room) : dayTicks(Math.ceil(ends[0]), Math.floor(ends[1]), room)
      return { ...axes(ends, days, ticks, label), ...size, marks }
    },
    table: () => tableOf(layers, rows, format ?? numberWords)
  }
}

function axes(ends: readonly [number, number], days: ReadonlyMap<number, string>, ticks: readonly number[], label: (value: number) => string): Pick<PlotOptions, 'x' | 'y'> {
  const shared = { type: 'linear', label: null } as const
  return {
    x: { ...shared, domain: [...ends], ticks: [...days.keys()], tickFormat: (day: number) => days.get(day) ?? '', tickSize: 4 },
    y: { ...shared, domain: [ticks[0], ticks.at(-1)], ticks: [...ticks], tickFormat: label, tickSize: 0, tickPadding: 7 }
  }
}

/** A day more on both sides where there is only one, so that it stands in the middle. */
function dayEnds(layers: readonly Layer[], days: Bucket | undefined): readonly [number, number] {
  const numbers = [...layers.flatMap((layer) => layer.days), ...(days === undefined ? [] : [dayNumber(days.from), dayNumber(days.to)])]
  if (numbers.length === 0) return [0, 1]
  const first = numbers.reduce((least, number) => Math.min(least, number))
  const last = numbers.reduce((most, number) => Math.max(most, number))
  return last - first < 1 ? [first - 1, last + 1] : [first, last]
}

function tableOf(layers: readonly Layer[], rows: TimeChartOptions['rows'], format: (value: number) => string): ChartTable {
  const columns = layers.flatMap((layer) => layer.columns)
  const words = new Map<Day, string>(rows?.buckets?.map((bucket) => [bucket.from, bucketWords(bucket)]))
  const days = [...new Set(columns.flatMap(({ values }) => [...values.keys()]))].sort()
  return {
    columns: [rows?.name ?? 'Day', ...columns.map(({ name }) => name)],
    rows: days.map((day) => [day, ...columns.map(({ values, elsewhere }) => values.get(day) ?? elsewhere?.(day) ?? null)]),
    format: (cell, column) => {
      if (typeof cell === 'number') return format(cell)
      return column > 0 ? cell : (words.get(cell) ?? bucketWords({ from: cell, to: cell }))
    }
  }
}
