import { addDays, type Day } from '../../../shared/dates.ts'
import { monthTitle, shortMonth, weekdayOf } from '../../../shared/day-names.ts'
import type { ProgressPage } from '../../../shared/models/progress.ts'
import { daysSentence, durationInWords, hoursSentence, minutesSentence, wordsSentence } from '../../../shared/rules/progress-sentences.ts'
import { counted } from '../../../shared/text.ts'
import { bars } from '../../charts/bars.ts'
import { calendarChart } from '../../charts/calendar-chart.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { gridChart, type GridCell } from '../../charts/grid-chart.ts'
import { timeChart } from '../../charts/time-chart.ts'
import { byBucket, rowsOf, stretchesOfPage, valuesOf } from './bucket-values.ts'

const daysTitle = 'Writing days'

/** Every day of up to a year; of longer times the days of each month. */
export function daysChart(page: ProgressPage): ChartSpec {
  const { period, today, weekStart, knownSince, days } = page
  if (page.bucket === 'month') return monthsChart(page)
  const to = period.to < today ? period.to : today
  const values = new Map<Day, number | null>(days)
  for (let on = period.from; on <= to && (knownSince.words === null || on < knownSince.words); on = addDays(on, 1)) values.set(on, null)
  return calendarChart({ title: daysTitle, reading: daysSentence(page), days: { from: period.from, to }, weekStart, values, unit: 'words', words: (value) => counted(value, 'word') })
}

const monthNumbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const monthNames = new Map(monthNumbers.map((month) => [month, shortMonth(`1970-${month}-01`).slice(0, 3)]))

function monthsChart(page: ProgressPage): ChartSpec {
  const counts = new Map(page.months)
  const { words: since } = page.knownSince
  const cells = stretchesOfPage(page).map(({ start, to }): GridCell => {
    const value = since === null || to < since ? null : (counts.get(start) ?? 0)
    const said = value === null ? 'not known' : `${counted(value, 'day')} with writing`
    return { column: start.slice(5, 7), row: start.slice(0, 4), value, words: () => `${monthTitle(start.slice(0, 7))}: ${said}` }
  })
  return gridChart({
    title: daysTitle,
    reading: daysSentence(page),
    columns: monthNumbers,
    rows: [...new Set(cells.map(({ row }) => row))],
    cells,
    columnLabels: monthNames,
    unit: 'days',
    table: () => ({
      columns: ['Month', 'Days with writing'],
      rows: cells.map(({ row, column, value }) => [`${row}-${column}`, value]),
      format: (cell) => (typeof cell === 'number' ? String(cell) : monthTitle(cell))
    })
  })
}

export function wordsChart(page: ProgressPage): ChartSpec {
  const buckets = stretchesOfPage(page)
  const since = page.knownSince.words
  return timeChart({
    title: byBucket('Words', page.bucket),
    reading: wordsSentence(page),
    layers: [
      bars({
        buckets,
        series: [
          { name: 'Added', values: valuesOf(buckets, page.words, since, ({ added }) => added) },
          { name: 'Net of what was taken out', values: valuesOf(buckets, page.words, since, ({ net }) => net) }
        ],
        words: (value) => counted(value, 'word')
      })
    ],
    rows: rowsOf(page.bucket, buckets)
  })
}

export function minutesChart(page: ProgressPage): ChartSpec {
  const buckets = stretchesOfPage(page)
  const values = valuesOf(buckets, page.minutes, page.knownSince.minutes, ({ minutes }) => minutes)
  return timeChart({
    title: byBucket('Minutes', page.bucket),
    reading: minutesSentence(page),
    layers: [bars({ buckets, series: [{ name: 'Minutes', values }], words: durationInWords })],
    rows: rowsOf(page.bucket, buckets)
  })
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

/** When sessions began, on her clock. */
export function hoursChart(page: ProgressPage): ChartSpec {
  const { weekStart } = page
  // 1 is Monday, as 5 January 1970 was.
  const weekdays = Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1)
  const nameOf = (weekday: number): string => weekdayOf(addDays('1970-01-04', weekday))
  const found = new Map(page.hours.map((row) => [`${String(row.weekday)} ${String(row.hour)}`, row]))
  const isKnown = page.totals.sessions !== null && page.totals.sessions > 0
  const cells = weekdays.flatMap((weekday) =>
    hours.map((hour): GridCell => {
      const row = found.get(`${String(weekday)} ${hour}`)
      const sessions = row?.sessions ?? 0
      const said = sessions === 0 ? 'no sessions' : `${counted(sessions, 'session')}, ${durationInWords(row?.minutes ?? 0)}`
      return { column: hour, row: nameOf(weekday), value: isKnown ? sessions : null, words: () => `${nameOf(weekday)}, from ${hour}:00: ${said}` }
    })
  )
  return gridChart({
    title: 'Sessions by hour and weekday',
    reading: hoursSentence(page),
    columns: hours,
    rows: weekdays.map(nameOf),
    cells,
    columnLabels: new Map(['0', '6', '12', '18'].map((hour) => [hour, `${hour}:00`])),
    rowLabels: new Map(weekdays.map((weekday) => [nameOf(weekday), nameOf(weekday).slice(0, 3)])),
    unit: 'sessions',
    table: () => ({
      columns: ['Weekday', 'Hour', 'Sessions', 'Minutes'],
      rows: weekdays.flatMap((weekday) => page.hours.filter((row) => row.weekday === weekday).map(({ hour, sessions, minutes }) => [nameOf(weekday), `${String(hour)}:00`, sessions, minutes]))
    })
  })
}
