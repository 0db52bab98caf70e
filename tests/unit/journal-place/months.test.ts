import { expect, it } from 'vitest'
import { addMonths, dayAfterKey, lastDayOf, sameDayIn, weeksOf } from '../../../renderer/components/months.ts'
import { reachedDay, stepOf } from '../../../renderer/features/journal/calendar-days.ts'

it('lays a month out in the weeks it touches', () => {
  const april = weeksOf('2022-04', 1)
  expect(april).toHaveLength(5)
  expect(april[0]).toEqual([null, null, null, null, '2022-04-01', '2022-04-02', '2022-04-03'])
  expect(april[4]?.slice(4)).toEqual(['2022-04-29', '2022-04-30', null])
})

it('begins the week where the writer does', () => {
  expect(weeksOf('2022-04', 7)[0]?.indexOf('2022-04-01')).toBe(5)
  expect(weeksOf('2022-05', 7)[0]?.[0]).toBe('2022-05-01')
})

it('knows leap years, and the first month there is', () => {
  expect(lastDayOf('2024-02')).toBe('2024-02-29')
  expect(lastDayOf('1900-02')).toBe('1900-02-28')
  expect(weeksOf('0001-01', 7)[0]).toContain('0001-01-01')
})

it('goes no further than the years there are', () => {
  expect(addMonths('0001-01', -1)).toBeNull()
  expect(addMonths('9999-12', 1)).toBeNull()
  expect(addMonths('2022-12', 1)).toBe('2023-01')
})

it('takes the last day of a shorter month', () => {
  expect(sameDayIn('2022-03-31', -1)).toBe('2022-02-28')
  expect(sameDayIn('2024-02-29', -12)).toBe('2023-02-28')
})

it('leads from day to day by the keys', () => {
  const at = (key: string, isShifted = false) => dayAfterKey('2022-04-12', key, { weekStart: 1, isShifted })
  expect(at('ArrowLeft')).toBe('2022-04-11')
  expect(at('ArrowDown')).toBe('2022-04-19')
  expect(at('Home')).toBe('2022-04-11')
  expect(at('End')).toBe('2022-04-17')
  expect(at('PageUp')).toBe('2022-03-12')
  expect(at('PageUp', true)).toBe('2021-04-12')
  expect(at('a')).toBeNull()
})

it('marks a day in four steps by the fullest one, and an entry without words too', () => {
  const day = (words: number, entries = 1) => ({ words, entries })
  expect([day(0), day(1), day(100), day(101), day(399), day(400)].map((each) => stepOf(each, 400))).toEqual([1, 1, 1, 2, 4, 4])
  expect(stepOf(undefined, 400)).toBe(0)
  expect(stepOf(day(0, 0), 400)).toBe(0)
})

it('skips the days after today that have no entry', () => {
  const reached = (from: string, to: string) => reachedDay(from, to, { today: '2022-04-12', written: ['2022-04-10', '2022-04-15', '2022-04-20'] })
  expect(reached('2022-04-11', '2022-04-12')).toBe('2022-04-12')
  expect(reached('2022-04-12', '2022-04-13')).toBe('2022-04-15')
  expect(reached('2022-04-15', '2022-04-22')).toBe('2022-04-20')
  expect(reached('2022-04-20', '2022-04-19')).toBe('2022-04-15')
  expect(reached('2022-04-15', '2022-04-14')).toBe('2022-04-12')
  expect(reachedDay('2022-04-12', '2022-04-13', { today: '2022-04-12', written: [] })).toBe('2022-04-12')
})
