import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/dates.ts'
import { dueWall, instantOf, isDue, isOverdue, reachedWall, wallAt, type ReminderTimes } from '../../../shared/rules/reminder-times.ts'
import { doneWords, whenWords } from '../../../shared/rules/reminder-words.ts'
import { at } from '../../support/journal-builders.ts'

const floating = (dueAt: string): ReminderTimes => ({ dueAt, policy: 'floating', zone: 'Europe/Berlin', snoozedUntilMs: null })
const fixed = (dueAt: string, zone: string): ReminderTimes => ({ dueAt, policy: 'fixed', zone, snoozedUntilMs: null })

describe('a floating reminder', () => {
  it('is due when the wall clock where she is has reached it', () => {
    const nine = floating('2022-04-30T09:00')
    expect(isDue(nine, at('2022-04-30T08:59:59[Africa/Lagos]'))).toBe(false)
    expect(isDue(nine, at('2022-04-30T09:00[Africa/Lagos]'))).toBe(true)
    // The same instant, four hours earlier on the wall.
    expect(isDue(nine, at('2022-04-30T04:00[America/New_York]'))).toBe(false)
  })

  it('stays due through the hour that comes twice', () => {
    const reminder = floating('2022-11-06T01:30')
    expect(isDue(reminder, at('2022-11-06T01:29-05:00[America/Chicago]'))).toBe(false)
    expect(isDue(reminder, at('2022-11-06T01:30-05:00[America/Chicago]'))).toBe(true)
    expect(isDue(reminder, at('2022-11-06T01:10-06:00[America/Chicago]'))).toBe(true)
    expect(isDue(reminder, at('2022-11-06T01:00-06:00[America/Chicago]'))).toBe(true)
    expect(reachedWall(at('2022-11-06T01:00-06:00[America/Chicago]'))).toBe('2022-11-06T01:59')
    expect(reachedWall(at('2022-11-06T01:10-06:00[America/Chicago]'))).toBe('2022-11-06T01:59')
    expect(reachedWall(at('2022-11-06T02:10[America/Chicago]'))).toBe('2022-11-06T02:10')
  })

  it('comes right after a time or a day that the zone leaves out', () => {
    expect(isDue(floating('2022-03-13T02:30'), at('2022-03-13T01:59[America/Chicago]'))).toBe(false)
    expect(isDue(floating('2022-03-13T02:30'), at('2022-03-13T03:00[America/Chicago]'))).toBe(true)
    expect(isDue(floating('2011-12-30T09:00'), at('2011-12-29T23:59[Pacific/Apia]'))).toBe(false)
    expect(isDue(floating('2011-12-30T09:00'), at('2011-12-31T00:00[Pacific/Apia]'))).toBe(true)
  })
})

describe('a fixed time', () => {
  it.each([
    ['2022-03-12T02:30', 'America/Chicago', '2022-03-12T08:30Z'],
    ['2022-03-13T02:30', 'America/Chicago', '2022-03-13T08:00Z'],
    ['2022-11-06T01:30', 'America/Chicago', '2022-11-06T06:30Z'],
    ['2022-03-27T01:30', 'Europe/Lisbon', '2022-03-27T01:00Z'],
    ['2022-10-02T02:15', 'Australia/Lord_Howe', '2022-10-01T15:30Z'],
    ['2022-04-30T09:00', 'Asia/Kathmandu', '2022-04-30T03:15Z'],
    ['2011-12-30T09:00', 'Pacific/Apia', '2011-12-30T10:00Z']
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantOf(wall, zone)).toBe(Date.parse(instant))
  })

  it('stays where it is when she flies', () => {
    const lagos = fixed('2022-04-30T09:00', 'Africa/Lagos')
    expect(isDue(lagos, at('2022-04-30T03:59[America/New_York]'))).toBe(false)
    expect(isDue(lagos, at('2022-04-30T04:00[America/New_York]'))).toBe(true)
  })

  it('of a zone that nobody knows goes by her clock, and says so', () => {
    const nowhere = fixed('2022-04-30T09:00', 'Nowhere/City')
    expect(isDue(nowhere, at('2022-04-30T08:59[Europe/Berlin]'))).toBe(false)
    expect(isDue(nowhere, at('2022-04-30T09:00[Europe/Berlin]'))).toBe(true)
    expect(whenWords(nowhere, at('2022-04-12T09:00[Europe/Berlin]'), '2022-04-12')).toBe('30 April at 09:00 by your own clock, as no zone Nowhere/City is known here')
  })

  it('is never before the wall clock has reached it, in any zone', () => {
    const zones = fc.constantFrom('America/Chicago', 'Europe/Lisbon', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 15 }), fc.integer({ min: 0, max: 1_439 }), zones, (days, minute, zone) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
        const wall = `${addDays('2010-01-01', days)}T${time}`
        const dueMs = instantOf(wall, zone)
        expect(wallAt({ nowMs: dueMs, zone }) >= wall).toBe(true)
        expect(reachedWall({ nowMs: dueMs - 1, zone }) < wall).toBe(true)
      })
    )
  })
})

describe('overdue', () => {
  it('is what was due on an earlier day of hers', () => {
    const nine = floating('2022-04-12T09:00')
    expect(isOverdue(nine, at('2022-04-12T23:00[Europe/Berlin]'), '2022-04-12')).toBe(false)
    // Her day begins at 3:00.
    expect(isOverdue(nine, at('2022-04-13T01:00[Europe/Berlin]'), '2022-04-12')).toBe(false)
    expect(isOverdue(nine, at('2022-04-13T04:00[Europe/Berlin]'), '2022-04-13')).toBe(true)
  })

  it('counts from the end of a snooze', () => {
    const now = at('2022-04-14T10:00[Europe/Berlin]')
    const snoozed = { ...floating('2022-04-12T09:00'), snoozedUntilMs: at('2022-04-14T09:00[Europe/Berlin]').nowMs }
    expect(dueWall(snoozed, now)).toBe('2022-04-14T09:00')
    expect(isOverdue(snoozed, now, '2022-04-14')).toBe(false)
  })
})

it.each([
  [floating('2022-04-12T09:00'), '2022-04-12T08:00', 'Today at 09:00'],
  [floating('2022-04-13T09:00'), '2022-04-12T08:00', 'Tomorrow at 09:00'],
  [floating('2022-04-30T09:00'), '2022-04-12T08:00', '30 April at 09:00'],
  [floating('2023-04-30T09:00'), '2022-04-12T08:00', '30 April 2023 at 09:00'],
  [floating('2022-04-30T09:00'), '2022-05-02T08:00', 'Overdue since 30 April'],
  [fixed('2022-04-30T09:00', 'Africa/Lagos'), '2022-04-12T08:00', '30 April at 09:00 in Lagos'],
  [fixed('2022-04-12T09:00', 'America/New_York'), '2022-04-12T08:00', 'Today at 09:00 in New York'],
  [fixed('2022-04-13T07:00', 'Pacific/Auckland'), '2022-04-12T08:00', '13 April at 07:00 in Auckland'],
  [{ ...floating('2022-04-12T07:00'), snoozedUntilMs: at('2022-04-13T07:00[Europe/Berlin]').nowMs }, '2022-04-12T08:00', 'Snoozed until tomorrow at 07:00']
])('says when: %o', (times, now, words) => {
  expect(whenWords(times, at(`${now}[Europe/Berlin]`), now.slice(0, 10))).toBe(words)
})

it.each([
  ['2022-05-01T09:00[Europe/Berlin]', false, 'Done today'],
  ['2022-04-30T23:00[Europe/Berlin]', false, 'Done yesterday'],
  ['2022-04-29T23:00[America/New_York]', false, 'Done yesterday'],
  ['2022-04-12T09:00[Europe/Berlin]', false, 'Done on 12 April'],
  ['2021-04-12T09:00[Europe/Berlin]', false, 'Done on 12 April 2021'],
  ['2022-05-01T09:00[Europe/Berlin]', true, 'No longer needed since today'],
  ['2022-04-12T09:00[Europe/Berlin]', true, 'No longer needed since 12 April']
])('says since when one is done: %s, by the app %s', (done, isClosed, words) => {
  expect(doneWords(at(done).nowMs, isClosed, at('2022-05-01T10:00[Europe/Berlin]'))).toBe(words)
})
