import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema } from './primitives.ts'

/** What is counted of a story, in the order of tables and charts. */
export const metrics = ['views', 'reads', 'claps', 'replies', 'netFollows', 'earnings'] as const
export type Metric = (typeof metrics)[number]

/** What is counted of an account alone. */
export const audienceMetrics = ['followers', 'following'] as const
export type AudienceMetric = (typeof audienceMetrics)[number]

/** As the platform showed it, cut to thousands say ("1.2K"), or the writer's own guess. */
export const precisions = ['exact', 'rounded', 'estimated'] as const
export type Precision = (typeof precisions)[number]

/** All of its life up to that day, or that day alone. */
export const spans = ['life-to-date', 'day'] as const
export type Span = (typeof spans)[number]

export const snapshotSources = ['typed', 'import'] as const
export type SnapshotSource = (typeof snapshotSources)[number]

/** One number as it was read on one day. Never changed: a correction is a new one that takes the old one's place. */
export interface MetricSnapshot {
  readonly id: string
  /** Null for the numbers of a whole account. */
  readonly storyId: string | null
  readonly placementId: string | null
  readonly metric: Metric
  /** A count, or hundredths of the currency. Null takes an earlier one back: it was a mistake. */
  readonly value: number | null
  readonly takenOn: Day
  readonly takenAtMs: number | null
  readonly zone: string
  readonly precision: Precision
  /** ISO 4217, for earnings. */
  readonly currency: string | null
  readonly span: Span
  readonly source: SnapshotSource
  readonly supersedesId: string | null
  /** Another one has taken its place. */
  readonly isSuperseded: boolean
  readonly createdAtMs: number
}

/** Largest count kept; beyond it a JavaScript number would lose ones. */
export const largestValue = 9_000_000_000_000_000

const valueSchema = v.pipe(
  v.number(),
  v.safeInteger('A number here is a whole one.'),
  v.minValue(-largestValue),
  v.maxValue(largestValue)
)
export const currencySchema = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'A currency is written in three letters, such as USD.'))

export const logNumbersInput = v.strictObject({
  takenOn: daySchema,
  numbers: v.pipe(
    v.array(
      v.strictObject({
        id: idSchema,
        storyId: idSchema,
        placementId: v.nullable(idSchema),
        metric: v.picklist(metrics),
        value: valueSchema,
        precision: v.picklist(precisions),
        currency: v.nullable(currencySchema)
      })
    ),
    v.maxLength(5_000)
  )
})

/** A null value takes the number back. */
export const correctNumberInput = v.strictObject({
  id: idSchema,
  snapshotId: idSchema,
  value: v.nullable(valueSchema),
  precision: v.picklist(precisions)
})

export type LogNumbersInput = v.InferOutput<typeof logNumbersInput>
export type CorrectNumberInput = v.InferOutput<typeof correctNumberInput>
