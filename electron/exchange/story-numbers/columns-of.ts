import type { ColumnMapping, ColumnRole } from '../../../shared/models/number-columns.ts'
import { metrics, type Metric } from '../../../shared/models/metric.ts'

/** Where in a row everything stands. */
export interface Columns {
  readonly title: number | null
  readonly address: number | null
  readonly date: number | null
  readonly time: number | null
  readonly currency: number | null
  readonly metrics: readonly { readonly metric: Metric; readonly column: number }[]
}

export function columnsOf(roles: ColumnMapping['columns']): Columns {
  const at = (role: ColumnRole) => {
    const column = roles.indexOf(role)
    return column < 0 ? null : column
  }
  return {
    title: at('title'),
    address: at('address'),
    date: at('date'),
    time: at('time'),
    currency: at('currency'),
    metrics: metrics.flatMap((metric) => {
      const column = at(metric)
      return column === null ? [] : [{ metric, column }]
    })
  }
}

export function cellOf(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '')
}
