import type { Day } from '../../../shared/dates.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { currencyOf } from '../../../shared/rules/currencies.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { readMetric, type ReadMetric } from '../../../shared/rules/read-number.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { FoundSubject } from '../found.ts'
import { instantOf, readClock, type ClockTime } from './clock-time.ts'
import { accountReader } from './account-reader.ts'
import { cellOf, columnsOf, isAudience, type Columns, type Counted } from './columns-of.ts'
import { dayFault } from './possible-day.ts'
import type { Table, TableRow } from './read-table.ts'
import { subjectOf } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'
import { dayIn, readWrittenDay } from './written-day.ts'

export interface RowTime {
  readonly takenOn: Day
  readonly clock: string | null
  readonly takenAtMs: number | null
  /** Its last day. */
  readonly isRange: boolean
  readonly notes: readonly string[]
}

export interface RowReader {
  readonly columns: Columns
  /** Why the row as a whole can't be read; null for most. */
  fault(row: TableRow): string | null
  time(row: TableRow): Result<RowTime>
  /** Of the number in this column of the row. */
  subject(row: TableRow, column: number): Result<FoundSubject>
  /** Null where the cell says nothing. */
  number(row: TableRow, metric: Counted, column: number): Result<ReadMetric> | null
}

/** Reads rows as the mapping says. */
export function rowReader(table: Table, mapping: ColumnMapping, today: Day): RowReader {
  const columns = columnsOf(mapping.columns)
  const dayOf = remembering((text: string): Result<CellDay> => {
    const reading = readWrittenDay(text)
    if (reading.kind === 'problem') return fail('bad-input', reading.reason)
    const day = reading.kind === 'day' ? reading.day : dayIn(reading, mapping.dateOrder)
    if (day === null) return fail('bad-input', `“${quoted(text)}” is no day when it is read like the others.`)
    const fault = dayFault(day, today)
    return fault === null ? succeed({ day, time: reading.time, isRange: reading.isRange === true }) : fail('bad-input', `“${quoted(text)}” ${fault}.`)
  })
  const accountIn = accountReader(table, columns, mapping)
  const storyOf = remembering((title: string) => remembering((address: string) => subjectOf(title, address)))
  return {
    columns,
    fault: ({ cells }) => widthFault(table.names.length, cells),
    time: ({ cells }) => timeOf(cells, columns, mapping, dayOf),
    subject({ cells }, column) {
      if (mapping.subject.by === 'row') return storyOf(cellOf(cells, columns.title))(cellOf(cells, columns.address))
      return mapping.subject.by === 'account' ? accountIn(cells, column) : succeed(mapping.subject)
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

interface CellDay {
  readonly day: Day
  readonly time: ClockTime | null
  readonly isRange: boolean
}

const isRough = /\b(?:about|approx\w*|around|circa|ca|roughly|relative|estimated?|guess\w*|unknown)\b|~|≈/iu

function timeOf(
  cells: readonly string[], { date, time, certainty }: Columns, { takenOn, zone }: ColumnMapping, dayOf: (text: string) => Result<CellDay>
): Result<RowTime> {
  const text = cellOf(cells, date)
  const read = date === null && takenOn !== null ? succeed({ day: takenOn, time: null, isRange: false }) : dayOf(text)
  if (!read.ok) return read
  const howSure = cellOf(cells, certainty)
  if (isRough.test(howSure)) return fail('bad-input', `Its day is known only roughly: “${quoted(howSure)}”.`)
  const clockText = cellOf(cells, time)
  const clock = isUnknown(clockText) ? read.value.time : readClock(clockText)
  const notes = clock === null && !isUnknown(clockText) ? [`“${quoted(clockText)}” is not a time of day; only the day was taken.`] : []
  const takenAtMs = clock === null ? null : instantOf(read.value.day, clock, zone)
  return succeed({ takenOn: read.value.day, clock: clock?.clock ?? null, takenAtMs, isRange: read.value.isRange, notes })
}

function numberOf(
  cells: readonly string[], metric: Counted, column: number, columns: Columns, { numberForm, currency }: ColumnMapping
): Result<ReadMetric> | null {
  const text = cellOf(cells, column)
  if (isUnknown(text)) return null
  // Counted like views: whole, and never below zero.
  const read = readMetric(isAudience(metric) ? 'views' : metric, text, numberForm)
  if (!read.ok || metric !== 'earnings' || read.value.currency !== null) return read
  const said = cellOf(cells, columns.currency)
  const code = isUnknown(said) ? currency : currencyOf([said])
  if (code !== null) return succeed({ ...read.value, currency: code })
  return fail('bad-input', isUnknown(said) ? 'It names no currency.' : `“${quoted(said)}” is no currency that is known here.`)
}
