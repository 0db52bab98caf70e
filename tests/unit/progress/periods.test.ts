import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, dayOfNumber, daysBetween, isoWeekday, startOfWeek } from '../../../shared/dates.ts'
import { bucketOf, bucketsOf, bucketStart, nextBucket, periodAround, periodBefore } from '../../../shared/rules/periods.ts'

const context = { weekStart: 1, firstOn: null, today: '2022-04-12' }
const day = fc.integer({ min: -200_000, max: 200_000 }).map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString()).filter((on) => /^\d{4}-/.test(on))
const weekStart = fc.constantFrom(1, 7)

describe('a period', () => {
  it.each([
    ['week', '2022-04-12', '2022-04-11', '2022-04-17'],
    ['month', '2024-02-29', '2024-02-01', '2024-02-29'],
    ['month', '2023-02-10', '2023-02-01', '2023-02-28'],
    ['quarter', '2022-12-31', '2022-10-01', '2022-12-31'],
    ['quarter', '2022-02-01', '2022-01-01', '2022-03-31'],
    ['year', '2024-12-31', '2024-01-01', '2024-12-31']
  ] as const)('%s around %s is from %s to %s', (kind, on, from, to) => {
    expect(periodAround(kind, on, context)).toEqual({ kind, from, to })
  })

  it('of a week begins as the writer’s week does', () => {
    expect(periodAround('week', '2022-04-17', { ...context, weekStart: 7 })).toMatchObject({ from: '2022-04-17', to: '2022-04-23' })
    expect(periodAround('week', '2023-01-01', context)).toMatchObject({ from: '2022-12-26', to: '2023-01-01' })
  })

  it('of all time is from the first day of anything to today', () => {
    expect(periodAround('all', '2022-04-12', { ...context, firstOn: '2019-06-01' })).toEqual({ kind: 'all', from: '2019-06-01', to: '2022-04-12' })
    expect(periodAround('all', '2022-04-12', context)).toEqual({ kind: 'all', from: '2022-04-12', to: '2022-04-12' })
    expect(periodAround('all', '2022-04-12', { ...context, firstOn: '2022-05-01' })).toMatchObject({ from: '2022-04-12' })
  })

  it('holds its day, and the one before it ends the day before', () => {
    fc.assert(fc.property(fc.constantFrom('week', 'month', 'quarter', 'year'), day, weekStart, (kind, on, start) => {
      const period = periodAround(kind, on, { ...context, weekStart: start })
      expect(period.from <= on && on <= period.to).toBe(true)
      const before = periodBefore(period, start)
      if (before === null) return
      expect(addDays(before.to, 1)).toBe(period.from)
      expect(periodAround(kind, before.to, { ...context, weekStart: start })).toEqual({ kind, ...before })
    }))
  })

  it('of her own choice has as many days before it', () => {
    fc.assert(fc.property(day, fc.nat(800), (from, days) => {
      const before = periodBefore({ kind: 'custom', from, to: addDays(from, days) }, 1)
      if (before === null) return
      expect([daysBetween(before.from, before.to), addDays(before.to, 1)]).toEqual([days, from])
    }))
  })

  it('of all time has none before it', () => {
    expect(periodBefore({ kind: 'all', from: '2020-01-01', to: '2022-01-01' }, 1)).toBeNull()
  })
})

describe('buckets', () => {
  it('are days in a month, weeks in a year, months beyond', () => {
    expect(bucketOf({ from: '2022-03-01', to: '2022-03-31' })).toBe('day')
    expect(bucketOf({ from: '2022-01-01', to: '2022-03-31' })).toBe('week')
    expect(bucketOf({ from: '2024-01-01', to: '2024-12-31' })).toBe('week')
    expect(bucketOf({ from: '2012-01-01', to: '2022-03-31' })).toBe('month')
  })

  it('follow each other without a gap and hold every day of the period', () => {
    fc.assert(fc.property(day, fc.nat(900), fc.constantFrom('day', 'week', 'month'), weekStart, (from, days, bucket, start) => {
      const to = addDays(from, days)
      const starts = bucketsOf({ from, to }, bucket, start)
      expect(starts[0]).toBe(bucketStart(from, bucket, start))
      expect(starts.at(-1)).toBe(bucketStart(to, bucket, start))
      for (const [at, on] of starts.entries()) if (at > 0) expect(on).toBe(nextBucket(starts[at - 1] ?? '', bucket))
    }), { numRuns: 40 })
  })
})

describe('numbers of days', () => {
  it('are those of the calendar, leap days and centuries too', () => {
    fc.assert(fc.property(day, (on) => {
      const number = Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(on)).days
      expect(dayNumber(on)).toBe(number)
      expect(dayOfNumber(number)).toBe(on)
    }), { numRuns: 1_000 })
    expect([dayNumber('1970-01-01'), dayNumber('0001-01-01'), dayOfNumber(dayNumber('9999-12-31'))]).toEqual([0, -719_162, '9999-12-31'])
  })

  it('have their weekday, also before 1970', () => {
    expect(['2022-04-11', '2022-04-17', '1969-12-29', '2024-02-29'].map(isoWeekday)).toEqual([1, 7, 1, 4])
  })

  it('begin weeks where Temporal does', () => {
    fc.assert(fc.property(day, weekStart, (on, start) => {
      const { dayOfWeek } = Temporal.PlainDate.from(on)
      expect(startOfWeek(on, start)).toBe(addDays(on, -((dayOfWeek - start + 7) % 7)))
    }), { numRuns: 1_000 })
  })
})
