import { rect, ruleY, type Markish } from '@observablehq/plot'
import { dayNumber } from '../../shared/dates.ts'
import { bucketWords, colorAt, numberWords, type Bucket } from './chart-data.ts'
import { cssColor, type ChartColor } from './chart-spec.ts'
import type { Frame, Layer } from './layer.ts'

export interface BarSeries {
  readonly name: string
  /** Else by its place among the others. */
  readonly color?: ChartColor
  /**
   * One for each bucket; null for what nobody knows, which is no bar, where 0 is one without a height; undefined where
   * there is nothing to be known.
   */
  readonly values: readonly (number | null | undefined)[]
  /** Of its colour, 0.72 unless said: for two kinds of one colour. */
  readonly opacity?: number
  /** Where false the bar is hollow. */
  isExact?(this: void, index: number): boolean
}

export interface BarOptions {
  readonly buckets: readonly Bucket[]
  readonly series: readonly BarSeries[]
  /** Parts of one whole on each other, else side by side. */
  readonly isStacked?: boolean
  /** Of the width of a bucket, where another layer of bars takes the rest: { at: 0, of: 2 } is the left half. */
  readonly slot?: { readonly at: number; readonly of: number }
  /** A value with its unit: "120 words". */
  words?(this: void, value: number, series: number, index: number): string
}

interface Bar {
  /** In days, from the middle of a night to another. */
  readonly from: number
  readonly to: number
  readonly base: number
  readonly top: number
  readonly value: number | null
  readonly series: number
  readonly index: number
}

const widest = 44

/** A bar for each bucket and series, as wide as its days. */
export function bars(options: BarOptions): Layer {
  const { buckets, series } = options
  const all = buckets.flatMap((bucket, index) => barsOf(options, bucket, index))
  const known = all.filter(({ value }) => value !== null)
  const drawn = options.isStacked === true ? withoutEmptyParts(known) : known
  const color = (index: number): ChartColor => series[index]?.color ?? colorAt(index)
  return {
    days: all.flatMap(({ from, to }) => [from, to]),
    values: known.map(({ top }) => top),
    points: all.map((bar) => ({ x: (bar.from + bar.to) / 2, y: bar.top, words: () => wordsOf(bar, options) })),
    legend: series.map(({ name }, index) => ({ name, color: color(index), shape: 'block', opacity: series[index]?.opacity ?? fillOpacity })),
    columns: series.map(({ name, values }) => ({ name, values: new Map(buckets.map(({ from }, index) => [from, values[index] ?? null])) })),
    marks: (frame) => series.flatMap((one, index) => marksOf(drawn.filter((bar) => bar.series === index), one, cssColor(color(index)), frame))
  }
}

const fillOpacity = 0.72

function barsOf({ series, isStacked = false, slot: { at: place, of: places } = { at: 0, of: 1 } }: BarOptions, bucket: Bucket, index: number): Bar[] {
  const width = (dayNumber(bucket.to) - dayNumber(bucket.from) + 1) / places
  const from = dayNumber(bucket.from) - 0.5 + width * place
  const to = from + width
  const share = isStacked ? 0 : (to - from) / series.length
  // What is below 0 hangs under the line.
  let [above, below] = [0, 0]
  return series.flatMap(({ values }, at) => {
    const value = values[index]
    if (value === undefined) return []
    const base = !isStacked ? 0 : (value ?? 0) < 0 ? below : above
    const top = base + (value ?? 0)
    if ((value ?? 0) < 0) below = top
    else above = top
    return [{ from: from + share * at, to: isStacked ? to : from + share * (at + 1), base, top, value, series: at, index }]
  })
}

/** A part of 0 is no line across its stack; a stack of nothing but 0 is one at the bottom. */
function withoutEmptyParts(bars: readonly Bar[]): readonly Bar[] {
  const wholes = new Map<number, number>()
  for (const { index, value } of bars) wholes.set(index, (wholes.get(index) ?? 0) + Math.abs(value ?? 0))
  return bars.filter(({ index, value }) => value !== 0 || wholes.get(index) === 0)
}

function marksOf(bars: readonly Bar[], { isExact = () => true, opacity = fillOpacity }: BarSeries, color: string, frame: Frame): Markish[] {
  const shown = bars.map((bar) => narrowed(bar, frame))
  const sides = { x1: 'from', x2: 'to' } as const
  const whole = shown.filter(({ value }) => value !== 0)
  const [exact, hollow] = [whole.filter(({ index }) => isExact(index)), whole.filter(({ index }) => !isExact(index))]
  // Paint for all of a kind at once: thousands of bars with a colour each would take their time.
  return [
    rect(exact, { ...sides, y1: 'base', y2: 'top', fill: color, fillOpacity: opacity, className: 'chart-bar' }),
    ...(hollow.length === 0 ? [] : [rect(hollow, { ...sides, y1: 'base', y2: 'top', fill: 'var(--card)', stroke: color, className: 'chart-bar' })]),
    ruleY(shown.filter(({ value }) => value === 0), { ...sides, y: 'base', stroke: color, strokeWidth: 2, className: 'chart-zero' })
  ]
}

/** A little apart from its neighbours, and no wider than a bar looks well. */
function narrowed(bar: Bar, { pixelsADay }: Frame): Bar {
  const width = (bar.to - bar.from) * pixelsADay
  const shown = Math.min(widest, width - Math.min(2, width * 0.3))
  const side = (width - shown) / 2 / pixelsADay
  return { ...bar, from: bar.from + side, to: bar.to - side }
}

function wordsOf({ value, series: at, index }: Bar, { buckets, series, words = numberWords }: BarOptions): string {
  const bucket = buckets[index]
  const when = bucket === undefined ? '' : `${bucketWords(bucket)}: `
  const name = series.length > 1 ? `, ${series[at]?.name ?? ''}` : ''
  return `${when}${value === null ? 'not known' : words(value, at, index)}${name}`
}
