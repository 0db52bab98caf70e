import { dot, ruleY, text } from '@observablehq/plot'
import { dayNumber, type Day } from '../../shared/dates.ts'
import type { ChartReading } from './chart-data.ts'
import { labelWidth, placeLabels, type LabelWish, type Spot } from './label-places.ts'
import type { Frame, Layer, LayerColumn } from './layer.ts'
import { segmentsOf } from './segments.ts'

/** A value that something is to be compared with, while it held. */
export interface Reference {
  readonly value: number
  readonly from: Day
  readonly to: Day
  readonly label: string
  /** What is said where it is reached. */
  readonly words: string
}

/** Something that happened on a day, beside the line. */
export interface Note {
  readonly on: Day
  readonly label: string
  readonly words: string
}

export interface NotesOptions {
  readonly references: readonly Reference[]
  readonly notes: readonly Note[]
  /** The line that the notes stand on. */
  readonly readings: readonly ChartReading[]
  /** In days, as of the line. */
  readonly longestJoin: number
  readonly columns: readonly LayerColumn[]
}

/** Dots with words on a line, and dashed lines to compare it with. Their labels make room for each other. */
export function notes({ references, notes: all, readings, longestJoin, columns }: NotesOptions): Layer {
  const dots = all.map((note) => ({ ...note, day: dayNumber(note.on), value: heightAt(note.on, readings, longestJoin) }))
  const lines = references.map((reference) => ({ ...reference, start: dayNumber(reference.from), end: dayNumber(reference.to) }))
  return {
    days: dots.map(({ day }) => day),
    // With room for the words above.
    values: [...dots, ...references].map(({ value }) => value * 1.18),
    points: [...dots.map(({ day, value, words }) => ({ x: day, y: value, words: () => words })), ...lines.map(({ start, value, words }) => ({ x: start, y: value, words: () => words }))],
    legend: [],
    columns,
    marks: (frame) => {
      const toX = (day: number): number => (day - frame.days[0]) * frame.pixelsADay
      const toY = (value: number): number => (frame.values[1] - value) * frame.pixelsAUnit
      const wishes = [...dots.map(({ label, day, value }) => noteWish(label, toX(day), toY(value))), ...lines.map(({ label, start, end, value }) => referenceWish(label, toX(start), toX(end), toY(value)))]
      const size = { width: toX(frame.days[1]), height: toY(frame.values[0]) }
      const dashed = lines.flatMap(({ start, end, value }) => between({ x: toX(start), y: toY(value) }, { x: toX(end), y: toY(value) }))
      const labels = placeLabels(wishes, size, [...sampled(readings, longestJoin, toX, toY), ...dashed])
      return [
        ruleY(lines, { x1: 'start', x2: 'end', y: 'value', stroke: 'var(--pencil)', strokeWidth: 1.2, strokeDasharray: '3 3', className: 'chart-reference' }),
        dot(dots, { x: 'day', y: 'value', r: 4.5, fill: 'var(--ink)', stroke: 'var(--card)', strokeWidth: 1.5, className: 'chart-note' }),
        ...labels.map((label) => labelMark(label, frame, lines.some((line) => line.label === label.words)))
      ]
    }
  }
}

/**
 * Where its dot stands: on the line, at the height of a count within a week or so, or on the axis. It says where, not
 * how many: nobody counted on that day.
 */
function heightAt(on: Day, readings: readonly ChartReading[], longest: number): number {
  const day = dayNumber(on)
  const before = readings.findLast((reading) => reading.on <= on)
  const after = readings.find((reading) => reading.on >= on)
  const [start, end] = [before === undefined ? -Infinity : dayNumber(before.on), after === undefined ? Infinity : dayNumber(after.on)]
  if (before !== undefined && after !== undefined && end - start <= longest) {
    return end === start ? before.value : before.value + ((after.value - before.value) * (day - start)) / (end - start)
  }
  if (Math.min(day - start, end - day) > longest) return 0
  return (day - start <= end - day ? before : after)?.value ?? 0
}

const steps = [-14, -30, -46, -62, 16, 32]

/** Beside its dot to the right, as in a margin, else to the left; above, else below. */
function noteWish(words: string, x: number, y: number): LabelWish {
  const width = labelWidth(words)
  return { words, places: steps.flatMap((step) => [{ x: x + 4, y: y + step }, { x: x - width - 4, y: y + step }, { x: x - width / 2, y: y + step }]) }
}

/** Over or under its line, from the right end to the left. */
function referenceWish(words: string, start: number, end: number, y: number): LabelWish {
  const right = end - labelWidth(words) - 6
  const along = [right, start + (right - start) * 0.66, start + (right - start) * 0.33, start + 6]
  return { words, places: along.flatMap((x) => [{ x, y: y - 11 }, { x, y: y + 12 }]) }
}

/** The line as a row of spots near each other. */
function sampled(readings: readonly ChartReading[], longest: number, toX: (day: number) => number, toY: (value: number) => number): Spot[] {
  return segmentsOf(readings, longest).flatMap((stretch) =>
    stretch.flatMap(({ on, value }, index) => {
      const here = { x: toX(dayNumber(on)), y: toY(value) }
      const next = stretch[index + 1]
      return next === undefined ? [here] : between(here, { x: toX(dayNumber(next.on)), y: toY(next.value) })
    })
  )
}

function between(here: Spot, there: Spot): Spot[] {
  const parts = Math.max(1, Math.ceil(Math.hypot(there.x - here.x, there.y - here.y) / 6))
  return Array.from({ length: parts }, (_, part) => ({ x: here.x + ((there.x - here.x) * part) / parts, y: here.y + ((there.y - here.y) * part) / parts }))
}

function labelMark({ words, x, y }: { words: string } & Spot, { days, values, pixelsADay, pixelsAUnit }: Frame, isReference: boolean) {
  const place = { x: [days[0] + x / pixelsADay], y: [values[1] - y / pixelsAUnit] }
  if (isReference) return text([words], { ...place, textAnchor: 'start', fill: 'var(--pencil)', className: 'chart-reference-label' })
  // An edge in the card's colour keeps it readable over a line.
  return text([words], { ...place, textAnchor: 'start', fill: 'var(--ink)', stroke: 'var(--card)', strokeWidth: 3, className: 'chart-note-label' })
}
