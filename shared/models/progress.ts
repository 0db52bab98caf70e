import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Account } from './account.ts'
import type { ActKind, OutsideEvent } from './audience.ts'
import type { GoalProgress } from './goal.ts'
import type { Ledger, Window } from './ledger.ts'
import { metrics, type Metric } from './metric.ts'
import type { ApplicationResult } from './outcome.ts'
import { daySchema, idSchema } from './primitives.ts'

export const periodKinds = ['week', 'month', 'quarter', 'year', 'all', 'custom'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** How finely a period is drawn. A bucket is named by its first day, which may lie before the period's. */
export const buckets = ['day', 'week', 'month'] as const
export type Bucket = (typeof buckets)[number]

export interface Period extends Window {
  readonly kind: PeriodKind
}

/** Sums of a period. Null is not known: nothing of the kind was ever logged by its end. */
export interface Totals {
  readonly daysWritten: number
  readonly wordsAdded: number
  readonly wordsNet: number
  readonly minutes: number | null
  readonly sessions: number | null
  readonly storiesPublished: number
  /** Each kind that was ever logged. */
  readonly acts: Readonly<Partial<Record<ActKind, number>>>
}

/** Buckets without a row are zero, but before the first day on which anything of the kind is known. */
export interface KnownSince {
  readonly words: Day | null
  readonly minutes: Day | null
  readonly stories: Day | null
  readonly acts: Day | null
}

export interface ProgressPage {
  readonly period: Period
  /** Of the same kind right before it; null for all of time. */
  readonly previous: Window | null
  readonly bucket: Bucket
  readonly today: Day
  readonly weekStart: number
  readonly daysWrittenOfLast28: number
  /** Null unless she has switched it on. */
  readonly streak: number | null
  readonly totals: Totals
  readonly previousTotals: Totals | null
  readonly knownSince: KnownSince
  /** Words of each day on which something was written; empty where the buckets are months, which `months` counts. */
  readonly days: readonly (readonly [on: Day, words: number])[]
  readonly months: readonly (readonly [on: Day, daysWritten: number])[]
  readonly words: readonly { readonly on: Day; readonly added: number; readonly net: number }[]
  readonly minutes: readonly { readonly on: Day; readonly minutes: number }[]
  /** By the hour on her clock; weekday 1 is Monday. */
  readonly hours: readonly { readonly weekday: number; readonly hour: number; readonly sessions: number; readonly minutes: number }[]
  readonly stories: readonly { readonly on: Day; readonly published: number }[]
  /** What the numbers of all stories together grew by, as far as it was read in a bucket. */
  readonly storyNumbers: readonly { readonly on: Day; readonly metric: Exclude<Metric, 'earnings'>; readonly gain: number }[]
  readonly acts: readonly { readonly on: Day; readonly kind: ActKind; readonly count: number }[]
  /** Of this week, whatever the period. */
  readonly goals: readonly GoalProgress[]
}

/** Followers of one account over a period. */
export interface FollowerProgress {
  readonly accounts: readonly Account[]
  /** Null while there is none. */
  readonly account: Account | null
  readonly period: Period
  readonly bucket: Bucket
  /** The last count of each day, or of each week of a long period. */
  readonly step: 'day' | 'week'
  readonly followers: readonly (readonly [on: Day, count: number])[]
  readonly following: readonly (readonly [on: Day, count: number])[]
  /** Reads of stories, as far as they were read off in a bucket. */
  readonly reads: readonly (readonly [on: Day, reads: number])[]
  readonly events: readonly OutsideEvent[]
  /** Answers to applications of this account, by day. */
  readonly answers: readonly AnswerInProgress[]
  /** How many followers the rules of her programs asked for, and when, as far as it lies in the period. */
  readonly requirements: readonly FollowerRequirement[]
  /** Of the whole period; null without an account. */
  readonly ledger: Ledger | null
  /** Of each bucket (weeks where the period is drawn in days); `change` null where readings don't tell. */
  readonly parts: readonly BucketParts[]
}

export interface AnswerInProgress {
  readonly on: Day
  readonly result: ApplicationResult
  readonly programName: string
  readonly applicationId: string
}

/** A rule while it was in force: no line goes on after its end. */
export interface FollowerRequirement {
  readonly atLeast: number
  readonly programName: string
  readonly from: Day
  /** Null: as far as anyone knows still in force. */
  readonly to: Day | null
}

export interface BucketParts {
  readonly on: Day
  readonly change: number | null
  /** Null where nothing logged tells; a gain is earned + exchanged + unknown. */
  readonly earned: number | null
  readonly exchanged: number | null
  readonly unknown: number | null
}

const customDays = {
  from: v.nullable(daySchema),
  to: v.nullable(daySchema)
}
/** `on` is any day of the wanted period, null for today; from and to are those of a custom one. */
export const openProgressInput = v.pipe(
  v.strictObject({ kind: v.picklist(periodKinds), on: v.nullable(daySchema), ...customDays }),
  v.check(({ kind, from, to }) => kind !== 'custom' || (from !== null && to !== null && from <= to), 'The first day has to come before the last.')
)
export const followerProgressInput = v.pipe(
  v.strictObject({ accountId: v.nullable(idSchema), kind: v.picklist(periodKinds), on: v.nullable(daySchema), ...customDays }),
  v.check(({ kind, from, to }) => kind !== 'custom' || (from !== null && to !== null && from <= to), 'The first day has to come before the last.')
)
export const countedMetrics = metrics.filter((metric) => metric !== 'earnings')

export type OpenProgressInput = v.InferOutput<typeof openProgressInput>
export type FollowerProgressInput = v.InferOutput<typeof followerProgressInput>
