import type { ColumnMapping, ColumnRole } from '../../../shared/models/number-columns.ts'
import { audienceMetrics, metrics, type AudienceMetric, type Metric } from '../../../shared/models/metric.ts'

export type Counted = Metric | AudienceMetric

/** Where in a row everything stands. */
export interface Columns {
  readonly title: number | null
  readonly address: number | null
  readonly account: number | null
  readonly date: number | null
  readonly time: number | null
  readonly certainty: number | null
  readonly currency: number | null
  /** A metric once; only followers can be several times, each column of an account of its own. */
  readonly metrics: readonly { readonly metric: Counted; readonly column: number }[]
  readonly hasAudience: boolean
  /** Each column of followers is of the account it is named after. */
  readonly isWide: boolean
}

export function columnsOf(roles: ColumnMapping['columns']): Columns {
  const at = (role: ColumnRole) => {
    const column = roles.indexOf(role)
    return column < 0 ? null : column
  }
  const counts = [...metrics, ...audienceMetrics].flatMap((metric) =>
    metric === 'followers' ? roles.flatMap((role, column) => (role === metric ? [{ metric, column }] : [])) : once(metric, at(metric))
  )
  return {
    title: at('title'),
    address: at('address'),
    account: at('account'),
    date: at('date'),
    time: at('time'),
    certainty: at('certainty'),
    currency: at('currency'),
    metrics: counts,
    hasAudience: counts.some(({ metric }) => isAudience(metric)),
    isWide: counts.filter(({ metric }) => metric === 'followers').length > 1
  }
}

function once(metric: Counted, column: number | null): { metric: Counted; column: number }[] {
  return column === null ? [] : [{ metric, column }]
}

export function isAudience(metric: Counted): metric is AudienceMetric {
  return metric === 'followers' || metric === 'following'
}

export function cellOf(cells: readonly string[], column: number | null): string {
  return column === null ? '' : (cells[column] ?? '')
}
