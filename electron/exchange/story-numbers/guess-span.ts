import type { Metric, Span } from '../../../shared/models/metric.ts'
import { readMetric } from '../../../shared/rules/read-number.ts'
import { spanOfName } from './column-names.ts'
import { isAudience, type Counted } from './columns-of.ts'
import type { Table } from './read-table.ts'
import { readWrittenDay } from './written-day.ts'

export interface SpanColumns {
  /** What names the story or the account of a row; null in a file of one. */
  readonly story: number | null
  readonly date: number | null
  readonly metrics: readonly { readonly metric: Counted; readonly column: number }[]
}

const rowsToLookAt = 20_000

/** A total doesn't fall, but for a correction; a day's own number falls again and again. Followers fall and are totals. */
export function guessSpan(table: Table, columns: SpanColumns): Span {
  const counts = columns.metrics.flatMap(({ metric, column }) => (isAudience(metric) ? [] : [{ metric, column }]))
  const named = counts.map(({ column }) => spanOfName(table.names[column] ?? '')).find((span) => span !== null)
  if (named !== undefined) return named
  let rises = 0
  let falls = 0
  for (const { metric, column } of counts) {
    // Net follows fall by themselves.
    if (metric === 'netFollows') continue
    for (const [earlier, later] of steps(table, columns, metric, column)) {
      if (later > earlier) rises += 1
      if (later < earlier) falls += 1
    }
  }
  return falls >= 2 && falls * 10 >= rises + falls ? 'day' : 'life-to-date'
}

function steps(table: Table, { story, date }: SpanColumns, metric: Metric, column: number): [number, number][] {
  const latest = new Map<string, number>()
  const found: [number, number][] = []
  for (const { cells } of inOrder(table, date)) {
    const count = readMetric(metric, cells[column] ?? '')
    if (!count.ok) continue
    const key = story === null ? '' : (cells[story] ?? '')
    const before = latest.get(key)
    if (before !== undefined) found.push([before, count.value.value])
    latest.set(key, count.value.value)
  }
  return found
}

// Newest first is as common as oldest first. A wrong order of day and month hardly changes how often numbers fall.
function inOrder({ rows }: Table, date: number | null): Table['rows'] {
  const first = rows.slice(0, rowsToLookAt)
  if (date === null) return first
  const days = first.map(({ cells }) => {
    const written = readWrittenDay(cells[date] ?? '')
    return written.kind === 'day' ? written.day : written.kind === 'orders' ? (written.days['day-first'] ?? written.days['month-first'] ?? '') : ''
  })
  const order = first.map((row, at) => ({ row, day: days[at] ?? '' }))
  return order.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ row }) => row)
}
