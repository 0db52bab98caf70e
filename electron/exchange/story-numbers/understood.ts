import type { ColumnMapping, ColumnRole, NumberCell } from '../../../shared/models/number-columns.ts'
import type { Precision } from '../../../shared/models/metric.ts'
import type { Result } from '../../../shared/result.ts'
import type { ReadMetric } from '../../../shared/rules/read-number.ts'
import { oneLine } from '../one-line.ts'
import { cellOf } from './columns-of.ts'
import type { TableRow } from './read-table.ts'
import type { RowReader } from './row-reader.ts'
import { keyOfAddress } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'

type Sense = Pick<NumberCell, 'understood' | 'problem'>

const nothing: Sense = { understood: null, problem: null }

/** Each cell of a row beside what it is taken for. */
export function cellsAsUnderstood(row: TableRow, { columns, subject }: ColumnMapping, reader: RowReader): readonly NumberCell[] {
  return columns.map((role, column) => {
    const written = cellOf(row.cells, column)
    const isUsed = reader.fault(row) === null && (namedBy(role) === null || namedBy(role) === subject.by)
    return { written: written.slice(0, 500).toWellFormed(), ...(isUsed ? sense(row, role, column, reader) : nothing) }
  })
}

/** Whose name stands in such a column: a story's or an account's. */
function namedBy(role: ColumnRole | null): 'row' | 'account' | null {
  return role === 'title' || role === 'address' ? 'row' : role === 'account' ? 'account' : null
}

function sense(row: TableRow, role: ColumnRole | null, column: number, reader: RowReader): Sense {
  const text = cellOf(row.cells, column)
  switch (role) {
    case null:
    case 'ignore':
    case 'published':
    case 'certainty':
      return nothing
    case 'title':
      return subjectSense(row, column, oneLine(text), reader)
    case 'address':
      return subjectSense(row, column, keyOfAddress(text)?.url ?? '', reader)
    case 'account':
      return accountSense(row, column, reader)
    case 'date':
      return outcome(reader.time(row), ({ takenOn }) => takenOn)
    case 'time':
      return timeSense(row, reader)
    case 'currency':
      return { understood: isUnknown(text) ? null : text.toUpperCase(), problem: null }
    default:
      return outcome(reader.number(row, role, column), described)
  }
}

// Which story it is takes both cells; where they name none, each of them shows it.
function subjectSense(row: TableRow, column: number, understood: string, reader: RowReader): Sense {
  const subject = reader.subject(row, column)
  if (!subject.ok) return { understood: null, problem: subject.error.message }
  return { understood: understood === '' ? null : understood, problem: null }
}

function accountSense(row: TableRow, column: number, reader: RowReader): Sense {
  return outcome(reader.subject(row, column), (subject) => (subject.by === 'account' ? subject.name : ''))
}

function timeSense(row: TableRow, reader: RowReader): Sense {
  const time = reader.time(row)
  return time.ok ? { understood: time.value.clock, problem: time.value.notes[0] ?? null } : nothing
}

function outcome<Value>(result: Result<Value> | null, describe: (value: Value) => string): Sense {
  if (result === null) return nothing
  return result.ok ? { understood: describe(result.value), problem: null } : { understood: null, problem: result.error.message }
}

const said: Readonly<Record<Precision, string>> = { exact: '', rounded: ' (rounded)', estimated: ' (about)' }

function described({ value, precision, currency }: ReadMetric): string {
  const number = currency === null
    ? value.toLocaleString('en-GB')
    : `${(value / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} ${currency}`
  return number + said[precision]
}
