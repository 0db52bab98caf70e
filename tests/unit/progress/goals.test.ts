import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../shared/dates.ts'
import { goalProgress, isRestDay, streakOf, type WeekPlan } from '../../../shared/rules/goals.ts'

const monday = '2022-04-11'
const even: WeekPlan = { weekdayWeights: [1, 1, 1, 1, 1, 1, 1], restDays: [] }
const weekend: WeekPlan = { weekdayWeights: [1, 1, 1, 1, 1, 0, 0], restDays: [] }

function parsOf(plan: WeekPlan, amount = 700): number[] {
  return goalProgress({ kind: 'words', amount }, monday, monday, plan, () => 0).days.map(({ par }) => Math.round(par))
}

describe('the par of a goal', () => {
  it('rises evenly through an even week', () => {
    expect(parsOf(even)).toEqual([100, 200, 300, 400, 500, 600, 700])
  })

  it('stays level on rest days, and the other days carry the week', () => {
    expect(parsOf(weekend, 500)).toEqual([100, 200, 300, 400, 500, 500, 500])
    expect(parsOf({ ...even, restDays: ['2022-04-12'] }, 600)).toEqual([100, 100, 200, 300, 400, 500, 600])
  })

  it('rises more on heavier weekdays', () => {
    expect(parsOf({ weekdayWeights: [1, 1, 1, 1, 1, 5, 0], restDays: [] }, 1_000)).toEqual([100, 200, 300, 400, 500, 1_000, 1_000])
  })

  it('is none where every day is a rest day', () => {
    expect(parsOf({ weekdayWeights: [0, 0, 0, 0, 0, 0, 0], restDays: [] })).toEqual([])
  })

  it('ends at the goal and never falls, whatever the weights', () => {
    fc.assert(fc.property(fc.array(fc.nat(5), { minLength: 7, maxLength: 7 }), fc.integer({ min: 1, max: 10_000 }), (weekdayWeights, amount) => {
      const pars = goalProgress({ kind: 'days', amount }, monday, monday, { weekdayWeights, restDays: [] }, () => 0).days.map(({ par }) => par)
      if (pars.length === 0) return expect(weekdayWeights.every((weight) => weight === 0)).toBe(true)
      expect(pars.at(-1)).toBeCloseTo(amount)
      for (const [at, par] of pars.entries()) expect(par).toBeGreaterThanOrEqual(pars[at - 1] ?? 0)
    }))
  })

  it('owes nothing from the week before: each week begins at nothing', () => {
    const doneOn = (_kind: string, on: Day): number => (on < monday ? 0 : 50)
    expect(goalProgress({ kind: 'words', amount: 700 }, monday, '2022-04-12', even, doneOn).days.slice(0, 3).map(({ par, done }) => [par, done])).toEqual([[100, 50], [200, 100], [300, null]])
  })
})

describe('a streak', () => {
  const days = (...back: number[]): Set<Day> => new Set(back.map((count) => addDays(monday, -count)))

  it.each([
    ['nothing written', days(), 0],
    ['today', days(0), 1],
    ['yesterday, while today is still open', days(1), 1],
    ['the day before yesterday only', days(2), 0],
    ['an unbroken month', days(...Array.from({ length: 30 }, (_, back) => back)), 30],
    ['a gap', days(0, 1, 3, 4), 2]
  ])('of %s', (_name, written, length) => {
    expect(streakOf(written, monday, even)).toBe(length)
  })

  it('goes on over rest days, which don’t count, and counts one on which something was written', () => {
    expect(streakOf(days(0, 3, 4), monday, weekend)).toBe(3)
    expect(streakOf(days(0, 2, 3, 4), monday, weekend)).toBe(4)
    expect(streakOf(days(0, 2), monday, { ...even, restDays: [addDays(monday, -1)] })).toBe(2)
  })

  it('of a writer who rests every day ends with her first day', () => {
    expect(streakOf(days(0, 400), monday, { weekdayWeights: [0, 0, 0, 0, 0, 0, 0], restDays: [] })).toBe(2)
    expect(isRestDay(monday, weekend)).toBe(false)
  })
})
