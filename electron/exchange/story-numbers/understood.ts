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
    const isStory = role === 'title' || role === 'address'
    const isUsed = reader.fault(row) === null && !(isStory && subject.by !== 'row')
    return { written: written.slice(0, 500).toWellFormed(), ...(isUsed ? sense(row, role, column, reader) : nothing) }
  })
}

function sense(row: TableRow, role: ColumnRole | null, column: number, reader: RowReader): Sense {
  const text = cellOf(row.cells, column)
  switch (role) {
    case null:
    case 'ignore':
    case 'published':
      return nothing
    case 'title':
      return storySense(row, oneLine(text), reader)
    case 'address':
      return storySense(row, keyOfAddress(text)?.url ?? '', reader)
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
function storySense(row: TableRow, understood: string, reader: RowReader): Sense {
  const subject = reader.subject(row)
  if (!subject.ok) return { understood: null, problem: subject.error.message }
  return { understood: understood === '' ? null : understood, problem: null }
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
