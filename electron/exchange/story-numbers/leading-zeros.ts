import { isAudience, type Columns } from './columns-of.ts'
import type { Table, TableRow } from './read-table.ts'
import type { RowReader } from './row-reader.ts'

export interface LeadingZeros {
  /** Whether the number in this column of the row is a zero before the column's first other number. */
  has(this: void, row: TableRow, column: number): boolean
  readonly count: number
  readonly columns: number
}

/** In a wide file an account has zeros from the first row on, whether it was there yet or not. */
export function leadingZeros(table: Table, reader: RowReader): LeadingZeros {
  const { columns } = reader
  if (!columns.isWide) return { has: () => false, count: 0, columns: 0 }
  const firsts = firstNumbers(table, reader, columns)
  const has = (row: TableRow, column: number): boolean => {
    const when = firsts.get(column)
    return when !== undefined && valueIn(row, column, reader) === 0 && whenOf(row, reader) < when
  }
  const counts = [...firsts.keys()].map((column) => table.rows.filter((row) => has(row, column)).length)
  return { has, count: counts.reduce((sum, one) => sum + one, 0), columns: counts.filter((one) => one > 0).length }
}

const never = '9999'

/** When each column of followers has its first number other than zero. */
function firstNumbers(table: Table, reader: RowReader, { metrics }: Columns): Map<number, string> {
  const firsts = new Map(metrics.flatMap(({ metric, column }) => (isAudience(metric) ? [[column, never]] : [])))
  for (const row of table.rows) {
    const when = whenOf(row, reader)
    for (const [column, first] of firsts) {
      const value = when < first ? valueIn(row, column, reader) : null
      if (value !== null && value !== 0) firsts.set(column, when)
    }
  }
  return firsts
}

function valueIn(row: TableRow, column: number, reader: RowReader): number | null {
  const read = reader.number(row, 'followers', column)
  return read?.ok === true ? read.value.value : null
}

// What has no day is left out by itself.
function whenOf(row: TableRow, reader: RowReader): string {
  const time = reader.fault(row) === null ? reader.time(row) : null
  return time?.ok === true ? `${time.value.takenOn}T${time.value.clock ?? ''}` : never
}
