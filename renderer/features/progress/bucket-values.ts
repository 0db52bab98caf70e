import { addDays, type Day } from '../../../shared/dates.ts'
import type { Window } from '../../../shared/models/ledger.ts'
import type { Bucket as BucketKind, Period, ProgressPage } from '../../../shared/models/progress.ts'
import { bucketsOf, nextBucket } from '../../../shared/rules/periods.ts'
import type { TimeChartOptions } from '../../charts/time-chart.ts'

/** A stretch of a period that is drawn as one; `start` names it in the data and may lie before the period. */
export interface Stretch extends Window {
  readonly start: Day
}

let newest: { readonly of: string; readonly stretches: readonly Stretch[] } | null = null

/** Of the whole period, but of nothing that is still to come. The charts of a page all ask for the same. */
export function stretchesOf(period: Period, bucket: BucketKind, weekStart: number, today: Day): readonly Stretch[] {
  const of = [period.from, period.to, bucket, weekStart, today].join(' ')
  if (newest?.of !== of) newest = { of, stretches: findStretches(period, bucket, weekStart, today) }
  return newest.stretches
}

function findStretches(period: Period, bucket: BucketKind, weekStart: number, today: Day): readonly Stretch[] {
  const last = period.to < today ? period.to : today
  if (period.from > last) return []
  return bucketsOf({ from: period.from, to: last }, bucket, weekStart).map((start) => {
    const end = addDays(nextBucket(start, bucket), -1)
    return { start, from: start < period.from ? period.from : start, to: end > period.to ? period.to : end }
  })
}

export function stretchesOfPage({ period, bucket, weekStart, today }: ProgressPage): readonly Stretch[] {
  return stretchesOf(period, bucket, weekStart, today)
}

/** A stretch without a row is 0 from the first day on which anything is known, and unknown before. */
export function valuesOf<Row extends { readonly on: Day }>(stretches: readonly Stretch[], rows: readonly Row[], knownSince: Day | null, value: (row: Row) => number): readonly (number | null)[] {
  const found = new Map(rows.map((row) => [row.on, value(row)]))
  return stretches.map(({ start, to }) => found.get(start) ?? (knownSince === null || to < knownSince ? null : 0))
}

const rowNames: Readonly<Record<BucketKind, string>> = { day: 'Day', week: 'Week from', month: 'Month from' }

/** How the table of such a chart names its rows. */
export function rowsOf(bucket: BucketKind, stretches: readonly Stretch[]): NonNullable<TimeChartOptions['rows']> {
  return { name: rowNames[bucket], buckets: stretches }
}

/** "Words by day", "Words by week": what one bar stands for. */
export function byBucket(name: string, bucket: BucketKind): string {
  return `${name} by ${bucket}`
}
