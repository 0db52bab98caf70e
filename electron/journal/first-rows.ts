import type { Day } from '../../shared/dates.ts'
import type { ProofRow } from '../../shared/models/readiness.ts'

/** How many rows stand behind a number of a trial; what is left out is told in one more. */
export const mostRows = 100

/** The first of all rows; where there are more, a last one says how many, dated as the first of them. */
export function firstRows<Row extends { readonly on: Day }>(rows: readonly Row[], all: number, where: 'before' | 'from here on'): (Row | ProofRow)[] {
  const next = rows[mostRows]
  const shown = rows.slice(0, mostRows)
  if (next === undefined) return shown
  // It opens nothing, so its kind says nothing.
  return [...shown, { kind: 'story', id: null, on: next.on, words: `and ${(all - mostRows).toLocaleString('en-GB')} more ${where}` }]
}
