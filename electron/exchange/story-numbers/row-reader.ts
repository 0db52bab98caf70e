import type { Day } from '../../../shared/dates.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import type { Metric } from '../../../shared/models/metric.ts'
import { currencyOf } from '../../../shared/rules/currencies.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { readMetric, type ReadMetric } from '../../../shared/rules/read-number.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { FoundSubject } from '../found.ts'
import { instantOf, readClock, type ClockTime } from './clock-time.ts'
import { cellOf, columnsOf, type Columns } from './columns-of.ts'
import { dayFault } from './possible-day.ts'
import type { Table, TableRow } from './read-table.ts'
import { subjectOf } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'
import { dayIn, readWrittenDay } from './written-day.ts'

export interface RowTime {
  readonly takenOn: Day
  readonly clock: string | null
  readonly takenAtMs: number | null
  readonly notes: readonly string[]
}

export interface RowReader {
  readonly columns: Columns
  /** Why the row as a whole can't be read; null for most. */
  fault(row: TableRow): string | null
  time(row: TableRow): Result<RowTime>
  subject(row: TableRow): Result<FoundSubject>
  /** Null where the cell says nothing. */
  number(row: TableRow, metric: Metric, column: number): Result<ReadMetric> | null
}

/** Reads rows as the mapping says. */
export function rowReader(table: Table, mapping: ColumnMapping, today: Day): RowReader {
  const columns = columnsOf(mapping.columns)
  const dayOf = remembering((text: string): Result<{ day: Day; time: ClockTime | null }> => {
    const reading = readWrittenDay(text)
    if (reading.kind === 'problem') return fail('bad-input', reading.reason)
    const day = reading.kind === 'day' ? reading.day : dayIn(reading, mapping.dateOrder)
    if (day === null) return fail('bad-input', `“${quoted(text)}” is no day when it is read like the others.`)
    const fault = dayFault(day, today)
    return fault === null ? succeed({ day, time: reading.time }) : fail('bad-input', `“${quoted(text)}” ${fault}.`)
  })
  const storyOf = remembering((title: string) => remembering((address: string) => subjectOf(title, address)))
  return {
    columns,
    fault: ({ cells }) => widthFault(table.names.length, cells),
    time: ({ cells }) => timeOf(cells, columns, mapping, dayOf),
    subject({ cells }) {
      if (mapping.subject.by === 'row') return storyOf(cellOf(cells, columns.title))(cellOf(cells, columns.address))
      return succeed(mapping.subject)
    },
    number: ({ cells }, metric, column) => numberOf(cells, metric, column, columns, mapping)
  }
}

// The same few days and stories stand in most rows.
function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const value = known.get(text) ?? read(text)
    known.set(text, value)
    return value
  }
}

function widthFault(width: number, cells: readonly string[]): string | null {
  const last = cells.findLastIndex((cell) => cell !== '') + 1
  return last <= width ? null : `It has ${String(last)} cells where there are ${String(width)} columns, so which is which can’t be told.`
}

type DayOf = (text: string) => Result<{ day: Day; time: ClockTime | null }>

function timeOf(cells: readonly string[], { date, time }: Columns, { takenOn, zone }: ColumnMapping, dayOf: DayOf): Result<RowTime> {
  const text = cellOf(cells, date)
  const read = date === null && takenOn !== null ? succeed({ day: takenOn, time: null }) : dayOf(text)
  if (!read.ok) return read
  const clockText = cellOf(cells, time)
  const clock = isUnknown(clockText) ? read.value.time : readClock(clockText)
  const notes = clock === null && !isUnknown(clockText) ? [`“${quoted(clockText)}” is not a time of day; only the day was taken.`] : []
  const takenAtMs = clock === null ? null : instantOf(read.value.day, clock, zone)
  return succeed({ takenOn: read.value.day, clock: clock?.clock ?? null, takenAtMs, notes })
}

function numberOf(
  cells: readonly string[], metric: Metric, column: number, columns: Columns, { numberForm, currency }: ColumnMapping
): Result<ReadMetric> | null {
  const text = cellOf(cells, column)
  if (isUnknown(text)) return null
  const read = readMetric(metric, text, numberForm)
  if (!read.ok || metric !== 'earnings' || read.value.currency !== null) return read
  const said = cellOf(cells, columns.currency)
  const code = isUnknown(said) ? currency : currencyOf([said])
  if (code !== null) return succeed({ ...read.value, currency: code })
  return fail('bad-input', isUnknown(said) ? 'It names no currency.' : `“${quoted(said)}” is no currency that is known here.`)
}
