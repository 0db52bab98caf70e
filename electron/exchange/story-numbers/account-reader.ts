import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { accountKey } from '../../journal/accounts.ts'
import type { FoundSubject } from '../found.ts'
import { cellOf, type Columns } from './columns-of.ts'
import type { Table } from './read-table.ts'
import { accountOf } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'

/** Says of which account the number in a column of a row is. */
export function accountReader(table: Table, columns: Columns, { account }: ColumnMapping): (cells: readonly string[], column: number) => Result<FoundSubject> {
  const known = new Map<string, Result<FoundSubject>>()
  const named = (name: string): Result<FoundSubject> => {
    const subject = known.get(name) ?? accountOf(name)
    known.set(name, subject)
    return subject
  }
  if (columns.isWide) return (_cells, column) => named(table.names[column] ?? '')
  if (columns.account === null) return () => succeed({ by: 'account', name: account })
  const { only } = accountsIn(table, columns)
  return (cells) => {
    const written = cellOf(cells, columns.account)
    return named(isUnknown(written) ? (only ?? '') : written)
  }
}

export interface AccountsInRows {
  readonly names: readonly string[]
  /** The account of the rows that name none: the only one named in the others. */
  readonly only: string | null
  /** How many rows name none, and have a number. */
  readonly unnamed: number
}

/** Whom the column of accounts names, each once, as it is first written. */
export function accountsIn({ rows }: Table, { account, metrics }: Columns): AccountsInRows {
  const names = new Map<string, string>()
  let unnamed = 0
  for (const { cells } of rows) {
    const written = cellOf(cells, account)
    const key = accountKey(written)
    if (!isUnknown(written) && !names.has(key)) names.set(key, written)
    if (isUnknown(written) && metrics.some(({ column }) => !isUnknown(cellOf(cells, column)))) unnamed += 1
  }
  const [only, ...others] = names.values()
  return { names: [...names.values()], only: only !== undefined && others.length === 0 ? only : null, unnamed }
}
