import { dayNumber, daysFrom, startOfWeek, type Day } from '../../shared/dates.ts'
import { dayAndMonth, shortMonth, weekdayOf } from '../../shared/day-names.ts'
import { numberWords, type Bucket } from './chart-data.ts'
import type { ChartSpec } from './chart-spec.ts'
import { gridChart, type GridCell } from './grid-chart.ts'

export interface CalendarOptions {
  readonly title: string
  readonly reading: string
  readonly days: Bucket
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStart: number
  /** By day; one that isn't here is 0, and null is what nobody knows. */
  readonly values: ReadonlyMap<Day, number | null>
  readonly unit: string
  words?(this: void, value: number): string
}

/** Every day of a stretch as a cell, a column a week. */
export function calendarChart({ title, reading, days: { from, to }, weekStart, values, unit, words = numberWords }: CalendarOptions): ChartSpec {
  const first = startOfWeek(from, weekStart)
  const all = daysFrom(first, dayNumber(to) - dayNumber(first) + 1)
  const columns = all.filter((_, index) => index % 7 === 0)
  const rows = daysFrom(first, 7).map(weekdayOf)
  const cells = all.flatMap((day, index): GridCell[] => {
    if (day < from) return []
    const value = values.has(day) ? (values.get(day) ?? null) : 0
    const said = (): string => `${weekdayOf(day)}, ${dayAndMonth(day, null)}: ${value === null ? 'not known' : words(value)}`
    return [{ column: columns[Math.floor(index / 7)] ?? first, row: rows[index % 7] ?? '', value, words: said }]
  })
  return gridChart({
    title,
    reading,
    columns,
    rows,
    cells,
    columnLabels: monthLabels(all, from),
    rowLabels: new Map(rows.map((row) => [row, row.slice(0, 3)])),
    unit,
    table: () => ({
      columns: ['Day', unit],
      rows: all.filter((day) => day >= from).map((day) => [day, values.has(day) ? (values.get(day) ?? null) : 0]),
      format: (cell) => (typeof cell === 'number' ? numberWords(cell) : dayAndMonth(cell, null))
    })
  })
}

/** At the week in which a month begins; the year with each January and at the very left. */
function monthLabels(days: readonly Day[], from: Day): ReadonlyMap<Day, string> {
  const labels = new Map<Day, string>()
  for (let week = 0; week < days.length; week += 7) {
    const start = days[week] ?? ''
    const begins = days.slice(week, week + 7).find((day) => day.endsWith('-01'))
    if (week === 0) labels.set(start, shortMonth(from))
    else if (begins !== undefined) labels.set(start, begins.slice(5, 7) === '01' ? shortMonth(begins) : shortMonth(begins).slice(0, 3))
  }
  return labels
}
