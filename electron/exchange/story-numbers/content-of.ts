import { readMetric } from '../../../shared/rules/read-number.ts'
import { readClock } from './clock-time.ts'
import type { Table } from './read-table.ts'
import { keyOfAddress } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'
import { readWrittenDay } from './written-day.ts'

export type Content = 'empty' | 'days' | 'clocks' | 'addresses' | 'numbers' | 'text'

const valuesToLookAt = 200

/** What most cells of a column hold. */
export function contentOf(table: Table, column: number): Content {
  const values = firstValues(table, column)
  if (values.length === 0) return 'empty'
  const most = (test: (value: string) => boolean) => values.filter(test).length * 2 > values.length
  if (most((value) => keyOfAddress(value) !== null)) return 'addresses'
  // Eight digits may be a day or a number; what else counts in eight digits has no zeros in all these places.
  if (most((value) => readWrittenDay(value).kind !== 'problem')) return 'days'
  if (most((value) => value.includes(':') && readClock(value) !== null)) return 'clocks'
  return most((value) => readMetric('netFollows', value).ok || readMetric('earnings', value, 'point').ok || readMetric('earnings', value, 'comma').ok) ? 'numbers' : 'text'
}

// An account that was opened late has its first number after hundreds of rows.
function firstValues({ rows }: Table, column: number): readonly string[] {
  const values: string[] = []
  for (const { cells } of rows) {
    const cell = cells[column] ?? ''
    if (!isUnknown(cell)) values.push(cell)
    if (values.length === valuesToLookAt) break
  }
  return values
}
