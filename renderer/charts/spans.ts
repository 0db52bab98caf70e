import { rectX, ruleX, text } from '@observablehq/plot'
import { dayNumber } from '../../shared/dates.ts'
import { bucketWords, type Bucket } from './chart-data.ts'
import { cssColor, type ChartColor } from './chart-spec.ts'
import type { Frame, Layer } from './layer.ts'

export interface Span extends Bucket {
  /** A few words; they stand at the top of the band. */
  readonly label: string
  /** From the middle of its first day to that of its last, where the points of two readings stand. */
  readonly isBetween?: boolean
  /** Amber unless said. */
  readonly color?: ChartColor
}

interface Band extends Span {
  readonly start: number
  readonly end: number
}

const nothing = { days: [], values: [], points: [], legend: [], columns: [] } as const satisfies Omit<Layer, 'marks'>
const lineHeight = 15
const characterWidth = 6.4
const mostLines = 3

/** Bands over the whole height: a burst, an outside event. One of a single day is as wide as that day. Put them first. */
export function spans(all: readonly Span[]): Layer {
  const paint = { value: ({ color = 'amber' }: Band) => cssColor(color), scale: null } as const
  const bands = all.map((span) => {
    const half = span.isBetween === true ? 0 : 0.5
    return { ...span, start: dayNumber(span.from) - half, end: dayNumber(span.to) + half }
  })
  return {
    ...nothing,
    // Without a value of its own: it is reached at the line of 0, under what else is there.
    points: bands.map((band) => ({ x: (band.start + band.end) / 2, y: 0, words: () => `${bucketWords(band)}: ${band.label}` })),
    headroom: (frame) => placed(bands, frame).reduce((most, { line }) => Math.max(most, line + 1), 0) * lineHeight,
    marks: (frame) => [
      rectX(within(bands, frame), { x1: 'start', x2: 'end', fill: paint, fillOpacity: 0.16, className: 'chart-span' }),
      ruleX(within(bands, frame), { x: 'start', stroke: paint, strokeDasharray: '2 3', className: 'chart-span-edge' }),
      ...placed(bands, frame).map(({ band, isLeft, line }) =>
        text([band.label], {
          x: [band.start], y: null, frameAnchor: 'top', lineAnchor: 'bottom', textAnchor: isLeft ? 'start' : 'end', dy: -3 - line * lineHeight, fill: 'var(--ink)', className: 'chart-span-label'
        })
      )
    ]
  }
}

/** What of the bands is in the time that is drawn. */
function within(bands: readonly Band[], { days: [first, last] }: Frame): readonly Band[] {
  return bands.filter(({ start, end }) => end > first && start < last).map((band) => ({ ...band, start: Math.max(first, band.start), end: Math.min(last, band.end) }))
}

/** The labels above the drawing, in as many lines as they need; what has no room is still said where it is reached. */
function placed(bands: readonly Band[], frame: Frame): readonly { band: Band; isLeft: boolean; line: number }[] {
  const { days: [first, last], pixelsADay } = frame
  const ends: number[] = []
  return within(bands, frame)
    .toSorted((one, other) => one.start - other.start)
    .flatMap((band) => {
      const width = band.label.length * characterWidth + 8
      const x = (band.start - first) * pixelsADay
      const isLeft = x + width < (last - first) * pixelsADay
      const start = isLeft ? x : x - width
      const free = ends.findIndex((end) => end <= start)
      const line = free < 0 ? ends.length : free
      if (line >= mostLines || start < -20) return []
      ends[line] = start + width
      return [{ band, isLeft, line }]
    })
}
