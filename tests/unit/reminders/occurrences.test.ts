import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '../../../shared/dates.ts'
import type { Repeat } from '../../../shared/models/reminder.ts'
import { firstOccurrence, nextTime, occurrenceAfter, rolledTo } from '../../../shared/rules/occurrences.ts'
import { repeatOf, repeatWords, ruleOf } from '../../../shared/rules/repeat-rule.ts'

const every = (unit: Repeat['unit'], more: Partial<Repeat> = {}): Repeat => ({ every: 1, unit, weekdays: [], lastOn: null, ...more })

function days(repeat: Repeat, firstOn: string, count: number): string[] {
  const rule = ruleOf(repeat, firstOn)
  const found = [firstOccurrence(rule, firstOn) ?? '']
  while (found.length < count) found.push(occurrenceAfter(rule, found.at(-1) ?? '', found.at(-1) ?? '') ?? 'none')
  return found
}

describe('repeats', () => {
  it.each([
    [every('month'), '2022-01-31', ['2022-01-31', '2022-02-28', '2022-03-31', '2022-04-30', '2022-05-31']],
    [every('month'), '2023-12-30', ['2023-12-30', '2024-01-30', '2024-02-29', '2024-03-30']],
    [every('year'), '2024-02-29', ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
    [every('year'), '2022-02-28', ['2022-02-28', '2023-02-28', '2024-02-28']],
    [every('week', { every: 2, weekdays: [1, 3] }), '2022-04-11', ['2022-04-11', '2022-04-13', '2022-04-25', '2022-04-27']],
    [every('week', { every: 2, weekdays: [1] }), '2022-04-13', ['2022-04-18', '2022-05-02']],
    [every('day', { every: 3, lastOn: '2022-04-19' }), '2022-04-12', ['2022-04-12', '2022-04-15', '2022-04-18', 'none']],
    [every('year'), '9998-05-01', ['9998-05-01', '9999-05-01', 'none']]
  ])('%o from %s', (repeat, firstOn, expected) => {
    expect(days(repeat, firstOn, expected.length)).toEqual(expected)
  })

  it('are read back from their rule, and said in words', () => {
    const repeat = every('week', { every: 2, weekdays: [1, 3, 5], lastOn: '2022-06-01' })
    expect(repeatOf(ruleOf(repeat, '2022-04-11'))).toEqual(repeat)
    expect(repeatWords(repeat, '2022-04-12')).toBe('Every 2 weeks on Monday, Wednesday and Friday, until 1 June')
    expect(repeatWords(every('month'), '2022-04-12')).toBe('Every month')
  })

  it('of a rule that cannot be read do nothing', () => {
    expect(rolledTo('FREQ=FORTNIGHTLY', '2022-04-12T09:00', '2023-01-01T00:00')).toEqual({ dueAt: '2022-04-12T09:00', missed: 0 })
    expect(nextTime('BYDAY', '2022-04-12T09:00', '2023-01-01T00:00')).toBeNull()
  })
})

describe('after a long sleep', () => {
  it('a weekly one stands at its newest time', () => {
    const rule = ruleOf(every('week'), '2022-04-12')
    expect(rolledTo(rule, '2022-04-12T09:00', '2022-05-10T08:59')).toEqual({ dueAt: '2022-05-03T09:00', missed: 3 })
    expect(rolledTo(rule, '2022-04-12T09:00', '2022-05-10T09:00')).toEqual({ dueAt: '2022-05-10T09:00', missed: 4 })
  })

  it('a clock that ran to the year 9999 holds nothing up', () => {
    const before = performance.now()
    expect(rolledTo(ruleOf(every('day'), '2022-04-12'), '2022-04-12T09:00', '9999-12-31T23:00')).toEqual({ dueAt: '9999-12-31T09:00', missed: 999 })
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  it('the newest time has come, the next one has not, and each between is counted', () => {
    const repeats = fc.record({
      every: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }), lastOn: fc.constant(null)
    })
    fc.assert(
      fc.property(repeats, fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 800 }), (repeat, start, asleep) => {
        const rule = ruleOf(repeat, addDays('2020-01-01', start))
        const first = firstOccurrence(rule, addDays('2020-01-01', start)) ?? ''
        const reached = `${addDays(first, asleep)}T12:00`
        const rolled = rolledTo(rule, `${first}T09:00`, reached)
        expect(rolled.dueAt <= reached).toBe(true)
        expect((nextTime(rule, rolled.dueAt, rolled.dueAt) ?? '') > reached).toBe(true)
        let [day, passed] = [first, 0]
        while (day < rolled.dueAt.slice(0, 10)) [day, passed] = [occurrenceAfter(rule, day, day) ?? '9999', passed + 1]
        expect({ day, passed }).toEqual({ day: rolled.dueAt.slice(0, 10), passed: rolled.missed })
        expect(nextTime(rule, `${first}T09:00`, reached)).toBe(nextTime(rule, rolled.dueAt, reached))
        expect(daysBetween(first, day)).toBeLessThanOrEqual(asleep)
      }),
      { numRuns: 60 }
    )
  })
})
