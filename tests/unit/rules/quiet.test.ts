import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { begunQuiet, daysAway, isQuietOn, lastQuietDay, offersQuiet, quietOffered, quietSince } from '../../../shared/rules/quiet.ts'

const noOn = '2022-03-31'
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2024-02-29', days))

describe('quiet days', () => {
  it('are the first, the last and those between, and the day before the first for who flew west', () => {
    const days = { fromOn: '2024-02-28', untilOn: '2024-03-01' }
    const asked = ['2024-02-26', '2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']
    expect(asked.filter((on) => isQuietOn(days, on))).toEqual(asked.slice(1, 5))
    expect(isQuietOn({ ...days, untilOn: null }, '2030-01-01')).toBe(true)
  })

  it('begin today, last until today at the least, and say in a sentence what can’t be', () => {
    expect(begunQuiet(null, '2022-04-02', '2022-04-02')).toEqual({ ok: true, value: { fromOn: '2022-04-02', untilOn: '2022-04-02' } })
    expect(begunQuiet(null, '2022-04-01', '2022-04-02')).toEqual({
      ok: false, error: { code: 'bad-input', message: '1 April is over. The last quiet day can be today or any day to come.' }
    })
  })

  it('that are set again go on from where they began', () => {
    expect(begunQuiet({ fromOn: '2022-04-01' }, null, '2022-04-05')).toEqual({ ok: true, value: { fromOn: '2022-04-01', untilOn: null } })
    expect(begunQuiet({ fromOn: '2022-04-06' }, null, '2022-04-05')).toEqual({ ok: true, value: { fromOn: '2022-04-05', untilOn: null } })
  })

  it('that are ended are over on that day, whenever they began and were to last', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (fromOn, untilOn, today) => {
        if (!isQuietOn({ fromOn, untilOn }, today)) return
        const last = lastQuietDay({ fromOn }, today)
        if (last === null) expect(fromOn >= today).toBe(true)
        else {
          expect(isQuietOn({ fromOn, untilOn: last }, today)).toBe(false)
          expect(isQuietOn({ fromOn, untilOn: last }, addDays(today, -1))).toBe(true)
        }
      })
    )
  })

  it('are told in one line', () => {
    expect(quietSince({ fromOn: '2022-04-02', untilOn: null }, '2022-04-09')).toBe('Quiet days since 2 April. Nothing counts and nothing asks.')
    expect(quietSince({ fromOn: '2021-12-30', untilOn: '2022-01-10' }, '2022-01-02'))
      .toBe('Quiet days since 30 December 2021, until 10 January. Nothing counts and nothing asks.')
  })
})

describe('the offer of quiet days', () => {
  it('comes after three whole days without a word since the no, or since the last words after it', () => {
    const offeredOn = (lastWrittenOn: string | null, today: string) => offersQuiet({ lastWrittenOn, noOn }, today)
    expect(offeredOn(noOn, '2022-04-03')).toBe(false)
    expect(offeredOn(noOn, '2022-04-04')).toBe(true)
    expect(offeredOn('2022-03-20', '2022-04-03')).toBe(false)
    expect(offeredOn(null, '2022-04-04')).toBe(true)
    expect(offeredOn('2022-04-02', '2022-04-05')).toBe(false)
    expect(offeredOn('2022-04-02', '2022-04-06')).toBe(true)
  })

  it('comes until the no is 30 days old, and never before it or without one', () => {
    expect(offersQuiet({ lastWrittenOn: noOn, noOn }, '2022-04-30')).toBe(true)
    expect(offersQuiet({ lastWrittenOn: noOn, noOn }, '2022-05-01')).toBe(false)
    expect(offersQuiet({ lastWrittenOn: null, noOn }, '2022-03-01')).toBe(false)
    expect(offersQuiet({ lastWrittenOn: '2022-03-01', noOn: null }, '2022-04-04')).toBe(false)
  })

  it('says since when, and nothing about why', () => {
    expect(quietOffered({ lastWrittenOn: noOn, noOn }, '2022-04-04')).toBe('No page has been written since 31 March. Quiet days, if you want them? Nothing counts then, and nothing asks.')
    expect(quietOffered({ lastWrittenOn: null, noOn }, '2022-04-04'))
      .toBe('No page has been written since the answer of 31 March. Quiet days, if you want them? Nothing counts then, and nothing asks.')
  })
})

it('she has been away from the seventh day on, across a leap day too, and never before her first word', () => {
  expect(daysAway('2024-02-24', '2024-03-01')).toBeNull()
  expect(daysAway('2024-02-24', '2024-03-02')).toBe(7)
  expect(daysAway(null, '2024-03-02')).toBeNull()
})
