import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isDay } from '../../shared/dates.ts'
import { sameDayOfEarlierYears } from '../../shared/rules/on-this-day.ts'

describe('the same day of earlier years', () => {
  test.each([
    ['2022-04-12', '2019-01-01', ['2021-04-12', '2020-04-12', '2019-04-12']],
    ['2022-04-12', '2020-04-12', ['2021-04-12', '2020-04-12']],
    ['2022-04-12', '2020-04-13', ['2021-04-12']],
    ['2022-04-12', '2022-01-01', []],
    ['2022-04-12', '2030-01-01', []],
    ['2024-02-29', '2015-01-01', ['2020-02-29', '2016-02-29']],
    ['2023-02-28', '2019-01-01', ['2022-02-28', '2021-02-28', '2020-02-29', '2020-02-28', '2019-02-28']],
    ['2024-02-28', '2019-01-01', ['2023-02-28', '2022-02-28', '2021-02-28', '2020-02-28', '2019-02-28']],
    ['2023-03-01', '2020-01-01', ['2022-03-01', '2021-03-01', '2020-03-01']],
    ['0003-01-01', '0001-01-01', ['0002-01-01', '0001-01-01']],
    ['2100-02-28', '2096-01-01', ['2099-02-28', '2098-02-28', '2097-02-28', '2096-02-29', '2096-02-28']]
  ])('as %s, from %s on', (today, first, days) => {
    expect(sameDayOfEarlierYears(today, first)).toEqual(days)
  })

  it('of every day there is are days, latest first, and as many as the years, but for leap days', () => {
    const year = fc.integer({ min: 1, max: 9_999 })
    const day = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([y, m, d]) => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`).filter(isDay)
    fc.assert(fc.property(day, (today) => {
      const days = sameDayOfEarlierYears(today, '0001-01-01')
      expect(days.every(isDay)).toBe(true)
      expect(days).toEqual([...days].sort().reverse())
      if (!today.endsWith('02-28') && !today.endsWith('02-29')) expect(days).toHaveLength(Number(today.slice(0, 4)) - 1)
    }), { numRuns: 30 })
  })
})
