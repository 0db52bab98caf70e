import { describe, expect, it, test } from 'vitest'
import { addDays, clockTime, dayAt, daysFrom, isDay, startOfWeek } from '../../shared/dates.ts'
import { at } from '../support/journal-builders.ts'

const threeInTheMorning = 180
const halfPastTwo = 150

describe('the day the writer lives in', () => {
  it('ends at midnight of her own zone', () => {
    expect(dayAt(at('2022-04-12T23:59:59.999[Europe/Berlin]'))).toBe('2022-04-12')
    expect(dayAt(at('2022-04-13T00:00[Europe/Berlin]'))).toBe('2022-04-13')
  })

  it('is another day in another zone at the same instant', () => {
    const { nowMs } = at('2022-04-12T23:30[America/New_York]')
    expect(dayAt({ nowMs, zone: 'America/New_York' })).toBe('2022-04-12')
    expect(dayAt({ nowMs, zone: 'Europe/Berlin' })).toBe('2022-04-13')
    expect(dayAt({ nowMs, zone: 'Pacific/Kiritimati' })).toBe('2022-04-13')
  })

  it('is read to the whole millisecond where the clock gives parts of one', () => {
    expect(dayAt({ nowMs: at('2022-04-13T00:00[Europe/Berlin]').nowMs + 0.7, zone: 'Europe/Berlin' })).toBe('2022-04-13')
  })

  it('knows 29 February', () => {
    expect(dayAt(at('2024-02-29T12:00[Asia/Tokyo]'))).toBe('2024-02-29')
    expect(dayAt(at('2024-03-01T02:00[Asia/Tokyo]'), threeInTheMorning)).toBe('2024-02-29')
  })

  it('goes from one year to the next', () => {
    expect(dayAt(at('2023-01-01T02:59[Europe/Berlin]'), threeInTheMorning)).toBe('2022-12-31')
  })
})

describe('a day that starts at 3 a.m.', () => {
  test.each([
    ['2022-04-12T02:59:59', '2022-04-11'],
    ['2022-04-12T03:00', '2022-04-12'],
    ['2022-04-12T00:00', '2022-04-11']
  ])('puts %s on %s', (time, day) => {
    expect(dayAt(at(`${time}[Europe/Berlin]`), threeInTheMorning)).toBe(day)
  })

  test.each([
    ['the hour from 2 to 3 is left out in Berlin', '2022-03-27', 'Europe/Berlin'],
    ['the hour from 2 to 3 comes twice in Berlin', '2022-10-30', 'Europe/Berlin'],
    ['the hour from 2 to 3 is left out in Chicago', '2022-03-13', 'America/Chicago'],
    ['the hour from 1 to 2 comes twice in Chicago', '2022-11-06', 'America/Chicago'],
    ['half an hour is left out on Lord Howe', '2022-10-02', 'Australia/Lord_Howe'],
    ['half an hour comes twice on Lord Howe', '2022-04-03', 'Australia/Lord_Howe'],
    ['midnight itself is left out in São Paulo', '2018-11-04', 'America/Sao_Paulo'],
    ['the hour to midnight comes twice in São Paulo', '2018-02-18', 'America/Sao_Paulo']
  ])('changes once, at 3 on the wall, on the day when %s', (_name, day, zone) => {
    const { nowMs: from } = at(`${addDays(day, -1)}T20:00[${zone}]`)
    const changes: string[] = []
    for (let nowMs = from, before = addDays(day, -1); nowMs < from + 14 * 3_600_000; nowMs += 60_000) {
      const now = dayAt({ nowMs, zone }, threeInTheMorning)
      if (now !== before) changes.push(`${clockTime(nowMs, zone)} ${now}`)
      before = now
    }
    expect(changes).toEqual([`03:00 ${day}`])
  })

  it('begins at 3 where half past two, the chosen start, does not exist that night', () => {
    const twoOClock = at('2022-03-27T01:59:59[Europe/Berlin]').nowMs + 1_000
    expect(clockTime(twoOClock, 'Europe/Berlin')).toBe('03:00')
    expect(dayAt({ nowMs: twoOClock - 1_000, zone: 'Europe/Berlin' }, halfPastTwo)).toBe('2022-03-26')
    expect(dayAt({ nowMs: twoOClock, zone: 'Europe/Berlin' }, halfPastTwo)).toBe('2022-03-27')
  })

  it('follows the wall clock back where half past two comes twice', () => {
    const zone = 'Europe/Berlin'
    const first = at('2022-10-30T02:40+02:00[Europe/Berlin]').nowMs
    const second = at('2022-10-30T02:10+01:00[Europe/Berlin]').nowMs
    expect(dayAt({ nowMs: first, zone }, halfPastTwo)).toBe('2022-10-30')
    expect(dayAt({ nowMs: second, zone }, halfPastTwo)).toBe('2022-10-29')
  })
})

describe('midnight that does not exist', () => {
  it('begins the day at 1 a.m.', () => {
    const before = at('2018-11-03T23:59:59[America/Sao_Paulo]')
    expect(dayAt(before)).toBe('2018-11-03')
    expect(dayAt({ ...before, nowMs: before.nowMs + 1_000 })).toBe('2018-11-04')
  })
})

describe('days on the calendar', () => {
  test.each([
    ['2022-04-12', 1, '2022-04-13'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2022-03-27', -365, '2021-03-27'],
    ['2022-04-12', 0, '2022-04-12']
  ])('%s and %i days are %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  it('counts a year of them without a gap', () => {
    const days = daysFrom('2024-01-01', 366)
    expect(new Set(days).size).toBe(366)
    expect(days.at(-1)).toBe('2024-12-31')
  })

  test.each([
    [1, '2022-04-11', '2022-04-11'],
    [1, '2022-04-17', '2022-04-11'],
    [7, '2022-04-16', '2022-04-10'],
    [7, '2022-04-17', '2022-04-17'],
    [1, '2022-01-01', '2021-12-27']
  ])('a week that starts on weekday %i and holds %s begins on %s', (weekStart, day, first) => {
    expect(startOfWeek(day, weekStart)).toBe(first)
  })

  test.each(['2022-04-12', '2024-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true)
  })

  test.each([
    '', '2023-02-29', '2022-13-01', '2022-04-31', '2022-00-10', '2022-4-1', '0000-01-01', '+002022-04-12', '-000001-01-01',
    '2022-04-12T00:00', '2022-04-12\n', ' 2022-04-12', '20220412', '２０２２-04-12', '2022-04-12[u-ca=hebrew]'
  ])('%j is not a day', (text) => {
    expect(isDay(text)).toBe(false)
  })
})

describe('the time on the wall', () => {
  it('is that of the zone the text was written in', () => {
    expect(clockTime(at('2022-04-12T09:04[Asia/Kathmandu]').nowMs, 'Asia/Kathmandu')).toBe('09:04')
  })
})
