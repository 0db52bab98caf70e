import { Temporal } from 'temporal-polyfill'
import { addDays, daysBetween, startOfWeek, type Day } from '../dates.ts'
import type { Window } from '../models/ledger.ts'
import type { Bucket, Period, PeriodKind } from '../models/progress.ts'

/** The week, month, quarter or year around a day. All of time is from `firstOn` (the first day of anything) to today. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, on: Day, context: { weekStart: number; firstOn: Day | null; today: Day }): Period {
  const date = Temporal.PlainDate.from(on)
  switch (kind) {
    case 'week': {
      const from = startOfWeek(on, context.weekStart)
      return { kind, from, to: addDays(from, 6) }
    }
    case 'month':
      return monthsFrom(kind, date.with({ day: 1 }), 1)
    case 'quarter':
      return monthsFrom(kind, date.with({ day: 1, month: date.month - ((date.month - 1) % 3) }), 3)
    case 'year':
      return monthsFrom(kind, date.with({ day: 1, month: 1 }), 12)
    case 'all':
      return { kind, from: earlier(context.firstOn ?? context.today, context.today), to: context.today }
  }
}

function monthsFrom(kind: PeriodKind, first: Temporal.PlainDate, months: number): Period {
  return { kind, from: first.toString(), to: first.add({ months }).subtract({ days: 1 }).toString() }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}

/** The period of the same kind right before, or as many days for a custom one; null before all of time. */
export function periodBefore({ kind, from, to }: Period, weekStart: number): Window | null {
  if (kind === 'all') return null
  if (from <= '0001-12-31') return null
  const lastOn = addDays(from, -1)
  if (kind === 'custom') return { from: addDays(lastOn, -daysBetween(from, to)), to: lastOn }
  const before = periodAround(kind, lastOn, { weekStart, firstOn: null, today: lastOn })
  return { from: before.from, to: before.to }
}

/** As fine as can be told apart on a page: up to 31 days singly, up to 54 weeks, then months. */
export function bucketOf({ from, to }: Window): Bucket {
  const days = daysBetween(from, to) + 1
  return days <= 31 ? 'day' : days <= 378 ? 'week' : 'month'
}

/** The first day of the bucket that holds a day. */
export function bucketStart(on: Day, bucket: Bucket, weekStart: number): Day {
  if (bucket === 'day') return on
  return bucket === 'week' ? startOfWeek(on, weekStart) : `${on.slice(0, 7)}-01`
}

/** The first days of all buckets that a period touches, in order. */
export function bucketsOf({ from, to }: Window, bucket: Bucket, weekStart: number): Day[] {
  const starts: Day[] = []
  for (let on = bucketStart(from, bucket, weekStart); on <= to; on = nextBucket(on, bucket)) starts.push(on)
  return starts
}

export function nextBucket(start: Day, bucket: Bucket): Day {
  if (bucket === 'month') return Temporal.PlainDate.from(start).add({ months: 1 }).toString()
  return addDays(start, bucket === 'week' ? 7 : 1)
}
