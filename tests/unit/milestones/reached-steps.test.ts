import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayOfNumber } from '../../../shared/dates.ts'
import { anniversariesOf, countSteps, nextStep, reachedSteps, type RunningSum } from '../../../shared/rules/milestones.ts'

const steps = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }).map((all) => all.sort((one, other) => one - other))
/** Sums that rise and fall, a day each. */
const sums = fc.array(fc.integer({ min: -10, max: 70 }), { maxLength: 30 }).map((all) => all.map((sum, day): RunningSum => ({ on: dayOfNumber(19_000 + day), sum })))

describe('the steps that were reached', () => {
  it('are those that some day’s sum came up to, each on the first such day, in order', () => {
    fc.assert(fc.property(sums, steps, (counted, wanted) => {
      const plainly = wanted.flatMap((step) => {
        const first = counted.find(({ sum }) => sum >= step)
        return first === undefined ? [] : [{ step, ...first }]
      })
      expect(reachedSteps(counted, wanted)).toEqual(plainly)
    }))
  })

  it('never become fewer or later by another day at the end', () => {
    fc.assert(fc.property(sums, steps, fc.integer({ min: -10, max: 70 }), (counted, wanted, sum) => {
      const before = reachedSteps(counted, wanted)
      expect(reachedSteps([...counted, { on: '2030-01-01', sum }], wanted).slice(0, before.length)).toEqual(before)
    }))
  })
})

describe('what comes next', () => {
  it('is the first step that no day has reached, and nothing while nothing is there', () => {
    fc.assert(fc.property(sums, (counted) => {
      const next = nextStep('days', counted)
      const reached = reachedSteps(counted, countSteps.days).map(({ step }) => step)
      if (next === null) expect(counted.at(-1)?.sum ?? 0).toBeLessThanOrEqual(0)
      else expect([next.want, next.have]).toEqual([countSteps.days[reached.length], counted.at(-1)?.sum])
    }))
  })

  it('is nothing after the last step', () => {
    expect(nextStep('readers', [{ on: '2022-04-12', sum: 100 }])).toBeNull()
  })
})

describe('anniversaries', () => {
  test.each([
    ['2020-02-29', '2021-02-27', []],
    ['2020-02-29', '2021-02-28', ['2021-02-28']],
    ['2020-02-29', '2024-02-28', ['2021-02-28', '2022-02-28', '2023-02-28']],
    ['2020-02-29', '2024-02-29', ['2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29']],
    ['2021-12-31', '2022-12-30', []],
    ['2021-12-31', '2022-12-31', ['2022-12-31']],
    ['2022-04-12', '2022-04-12', []],
    ['2023-04-12', '2022-04-12', []]
  ])('of %s, by %s', (first, today, days) => {
    expect(anniversariesOf(first, today).map(({ on }) => on)).toEqual(days)
  })

  it('are as many as the years that have passed, one a year', () => {
    const day = fc.integer({ min: -20_000, max: 40_000 }).map(dayOfNumber)
    fc.assert(fc.property(day, day, (first, today) => {
      const found = anniversariesOf(first, today)
      expect(found.map(({ on }) => Number(on.slice(0, 4)) - Number(first.slice(0, 4)))).toEqual(found.map(({ years }) => years))
      expect(found.map(({ years }) => years)).toEqual(found.map((_, index) => index + 1))
      expect(found.every(({ on }) => on <= today)).toBe(true)
      const isFebruary29 = first.endsWith('-02-29')
      if (!isFebruary29 && today.slice(5) >= first.slice(5) && today > first) expect(found).toHaveLength(Number(today.slice(0, 4)) - Number(first.slice(0, 4)))
    }))
  })
})
