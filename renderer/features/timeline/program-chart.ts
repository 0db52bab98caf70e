import { dot, rect, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot'
import { dayNumber, type Day } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ProgramLine } from '../../../shared/models/application.ts'
import { cssColor, type ChartColor, type ChartPoint, type ChartSpec } from '../../charts/chart-spec.ts'
import { dayTicks } from '../../charts/day-axis.ts'
import { attemptsOf, daysIn, daysShown, historySentence, type Attempt, type Wait } from './program-history.ts'
import { historyTable } from './history-table.ts'

const [rowHeight, top, bottom, side] = [58, 22, 34, 14]
/** Of a row, which is 1 high. */
const [labelAt, barFrom, barTo] = [0.3, 0.46, 0.86]
const barMiddle = (barFrom + barTo) / 2
const characterWidth = 6.4

/** One program's applications over the days, a row each: the wait for the answer, the answer, the wait for the next one. */
export function programChart(line: Pick<ProgramLine, 'applications' | 'nextPossible'>, today: Day): ChartSpec {
  const attempts = attemptsOf(line, today)
  const shown = daysShown(attempts, today)
  return {
    title: 'History',
    reading: historySentence(line, attempts, today),
    legend: [
      { name: 'waiting for the answer', color: 'indigo', shape: 'block', opacity: 0.3 },
      { name: 'until the next one is possible', color: 'sage', shape: 'block', opacity: 0.18 }
    ],
    isEmpty: attempts.length === 0,
    points: attempts.flatMap(pointsOf),
    draw: (width) => draw(attempts, shown, today, width),
    table: () => historyTable(attempts)
  }
}

function pointsOf({ sentOn, waiting, isOpen, isToCome, answers, pause, words }: Attempt, row: number): ChartPoint[] {
  const y = row + barMiddle
  const point = (on: Day, what: string): ChartPoint => ({ x: dayNumber(on), y, words: () => `${dayAndMonth(on, null)}: ${what}` })
  return [
    { x: dayNumber(sentOn), y, words: () => words },
    ...(isOpen && !isToCome ? [point(waiting.to, `waiting for ${daysIn(waiting)}`)] : []),
    ...answers.map(({ on, words: answer }) => point(on, answer)),
    ...(pause === null ? [] : [point(pause.to, `possible again, ${daysIn(pause)} after the answer`)])
  ]
}

function draw(attempts: readonly Attempt[], { from, to }: Wait, today: Day, width: number): PlotOptions {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const room = Math.max(40, width - 2 * side)
  const ticks = dayTicks(first, last, room)
  const pixelsADay = room / Math.max(1, last - first)
  const height = top + bottom + Math.max(1, attempts.length) * rowHeight
  return {
    height,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: side,
    marginRight: side,
    x: { type: 'linear', label: null, domain: [first, last], ticks: [...ticks.keys()], tickFormat: (day: number) => ticks.get(day) ?? '', tickSize: 4 },
    y: { type: 'linear', axis: null, domain: [Math.max(1, attempts.length), 0] },
    marks: [ruleY([Math.max(1, attempts.length)], { stroke: 'var(--ink-3)', className: 'chart-axis' }), ...todayMarks(dayNumber(today), first, last), ...attempts.flatMap((attempt, row) => rowMarks(attempt, row, { first, pixelsADay, room }))]
  }
}

function todayMarks(day: number, first: number, last: number): Markish[] {
  if (day < first || day > last) return []
  return [
    ruleX([day], { stroke: 'var(--ink-3)', strokeDasharray: '3 3', className: 'timeline-today' }),
    text(['today'], { x: [day], y: null, frameAnchor: 'top', lineAnchor: 'bottom', dy: -6, fill: 'var(--ink-2)', className: 'timeline-today-label' })
  ]
}

interface Axis {
  readonly first: number
  readonly pixelsADay: number
  readonly room: number
}

function rowMarks({ sentOn, waiting, isOpen, answers, pause, label }: Attempt, row: number, axis: Axis): Markish[] {
  const stops = answers.map(({ on }) => dayNumber(on))
  return [
    ...labelMarks(label, dayNumber(sentOn), row, axis),
    ...barMarks(waiting, row, axis, { color: 'indigo', fillOpacity: 0.3, className: isOpen ? 'timeline-waiting is-open' : 'timeline-waiting' }),
    ...(pause === null ? [] : barMarks(pause, row, axis, { color: 'sage', fillOpacity: 0.18, className: 'timeline-pause' })),
    dot(stops, { x: (stop: number) => stop, y: row + barMiddle, r: 5, fill: 'var(--ink)', className: 'timeline-answer' }),
    ...(pause === null ? [] : [dot([dayNumber(pause.to)], { x: (day: number) => day, y: row + barMiddle, r: 4.5, fill: 'var(--card)', stroke: cssColor('sage'), strokeWidth: 2, className: 'timeline-again' })])
  ]
}

function barMarks({ from, to }: Wait, row: number, { pixelsADay }: Axis, { color, fillOpacity, className }: { color: ChartColor; fillOpacity: number; className: string }): Markish[] {
  // An answer on the day of the sending still has a mark.
  const [start, end] = [dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 2 / pixelsADay)]
  const days = daysIn({ from, to })
  const hasRoom = (end - start) * pixelsADay > days.length * characterWidth + 20
  return [
    rect([row], { x1: start, x2: end, y1: row + barFrom, y2: row + barTo, fill: cssColor(color), fillOpacity, className }),
    hasRoom ? text([days], { x: (start + end) / 2, y: row + barMiddle, fill: 'var(--ink)', className: 'timeline-days' }) : null
  ]
}

/** Over the bar from its beginning, or as far to the left as it needs. */
function labelMarks(label: string, start: number, row: number, { first, pixelsADay, room }: Axis): Markish[] {
  const x = (start - first) * pixelsADay
  const left = Math.max(0, Math.min(x, room - label.length * characterWidth))
  return [text([label], { x: first + left / pixelsADay, y: row + labelAt, textAnchor: 'start', fill: 'var(--ink)', stroke: 'var(--card)', strokeWidth: 4, className: 'timeline-label' })]
}
