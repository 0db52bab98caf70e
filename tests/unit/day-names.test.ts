import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dayAndMonth, dayInWords, dayTitle, monthTitle, readDay, shortMonth, weekdayOf } from '../../shared/day-names.ts'
import { isDay } from '../../shared/dates.ts'

/** A Tuesday. */
const today = '2022-04-12'

describe('the name of a day', () => {
  it('leaves the year out in the year itself', () => {
    expect(dayTitle('2022-01-31', today)).toBe('Monday, 31 January')
  })

  it('has the year in any other year', () => {
    expect(dayTitle('2021-12-31', today)).toBe('Friday, 31 December 2021')
    expect(dayAndMonth('2024-02-29', today)).toBe('29 February 2024')
  })

  it('knows the weekday of every day of a week', () => {
    const week = ['10', '11', '12', '13', '14', '15', '16'].map((day) => weekdayOf(`2022-04-${day}`).slice(0, 3))
    expect(week).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'])
  })

  test.each([
    ['2022-04-12', 'today'],
    ['2022-04-11', 'yesterday'],
    ['2022-04-10', 'Sunday'],
    ['2022-04-06', 'Wednesday'],
    ['2022-04-05', '5 April'],
    ['2022-04-13', '13 April'],
    ['2021-04-12', '12 April 2021']
  ])('says of %s: %s', (day, words) => {
    expect(dayInWords(day, today)).toBe(words)
  })
})

describe('reading the day a writer means', () => {
  test.each([
    ['today', '2022-04-12'],
    ['t', '2022-04-12'],
    ['yesterday', '2022-04-11'],
    ['y', '2022-04-11'],
    ['  Yesterday ', '2022-04-11'],
    ['-0', '2022-04-12'],
    ['-3', '2022-04-09'],
    ['-365', '2021-04-12'],
    ['fri', '2022-04-08'],
    ['Friday', '2022-04-08'],
    ['mo', '2022-04-11'],
    ['th', '2022-04-07'],
    ['tue', '2022-04-05'],
    ['12', '2022-04-12'],
    ['3', '2022-04-03'],
    ['13', '2022-03-13'],
    ['31', '2022-03-31'],
    ['12 apr', '2022-04-12'],
    ['12. april', '2022-04-12'],
    ['april 12', '2022-04-12'],
    ['April 13', '2021-04-13'],
    ['april 12, 2022', '2022-04-12'],
    ['12 apr 2019', '2019-04-12'],
    ['12 apr 22', '2022-04-12'],
    ['12 april 1022', '1022-04-12'],
    ['may 1', '2021-05-01'],
    ['2022-04-12', '2022-04-12'],
    ['2020-02-29', '2020-02-29'],
    ['29 feb', '2020-02-29'],
    ['29 feb 2016', '2016-02-29']
  ])('%j is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day)
  })

  test.each([
    '', ' ', 'tomorrow', '2022-04-13', '2023-01-01', '13 apr 2022', '12 apr 99', '12 apr 202', '29 feb 2022', '31 june', '32',
    '0', 'x', 'f', '12 13', '12/4', '12 april 2022 5', 'april', '12 ap', 'ides of march', '+3', '--3', '-3.5', '-123456',
    '2022-04-12T10:00', '١٢', 'toString', '__proto__'
  ])('%j is no day at all', (typed) => {
    expect(readDay(typed, today)).toBeNull()
  })

  it('finds the last 31st from the first of a month after a short one', () => {
    expect(readDay('31', '2022-03-01')).toBe('2022-01-31')
    expect(readDay('31', '2022-05-01')).toBe('2022-03-31')
  })

  it('finds a leap day eight years back across 1900', () => {
    expect(readDay('29 feb', '1903-06-01')).toBe('1896-02-29')
    expect(readDay('feb 29', '2024-02-29')).toBe('2024-02-29')
  })

  it('never gives anything but a day that has come', () => {
    const pieces = fc.array(fc.constantFrom('-', '12', '2022', 'apr', 'fri', ' ', ',', 'to', 'y', '29', 'feb', '9999'), { maxLength: 6 })
    const typed = fc.oneof(pieces.map((parts) => parts.join('')), pieces.map((parts) => parts.join(' ')), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(typed, (text) => {
        const day = readDay(text, today)
        expect(day === null || (isDay(day) && day <= today)).toBe(true)
      }),
      { numRuns: 400 }
    )
  })
})

test('a month is named with its year, as the year is said', () => {
  expect(monthTitle('2022-04')).toBe('April 2022')
  expect(monthTitle('0987-12')).toBe('December 987')
  expect(shortMonth('2022-09-30')).toBe('Sep 2022')
})
