import { unparse } from 'papaparse'
import type { ChartTable } from './chart-spec.ts'

/** RFC 4180: numbers as they are, nothing where nobody knows. */
export function chartCsv({ columns, rows }: ChartTable): string {
  return unparse({ fields: [...columns], data: rows.map((row) => [...row]) })
}
