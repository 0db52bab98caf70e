import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeEntry } from '../../electron/journal/entries.ts'
import { followerProgress } from '../../electron/journal/follower-progress.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { openProgress } from '../../electron/journal/progress.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { addDays, dayAt, type Day, type Moment } from '../../shared/dates.ts'
import type { OpenProgressInput, ProgressPage } from '../../shared/models/progress.ts'
import { account, acted, counted, foundingWeek, freshId, publishedStory, storyNumber } from '../support/audience-builders.ts'
import { at, id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'
import { wroteStory } from '../support/story-builders.ts'

function progressOf(journal: Journal, input: Partial<OpenProgressInput> = {}, moment: Moment = morning): ProgressPage {
  return openProgress(journal, { kind: 'month', on: null, from: null, to: null, ...input }, moment)
}

/** Typed on its own day, at nine in the morning. */
function wroteOn(journal: Journal, day: Day, count: number, zone = 'Europe/Berlin'): void {
  writeEntry(journal, { id: freshId(), datedOn: day, body: words(count), prompt: null }, at(`${day}T09:00[${zone}]`))
}

describe('a month of writing', () => {
  it('adds up days, words and what was published, beside the month before', async () => {
    const journal = await opened()
    wroteOn(journal, '2022-03-31', 300)
    wroteOn(journal, '2022-04-01', 100)
    wroteOn(journal, '2022-04-10', 50)
    publishedStory(journal, '2022-04-02')
    acted(journal, { kind: 'reply', on: '2022-04-03', count: 2 })
    const page = progressOf(journal)
    expect(page).toMatchObject({
      period: { kind: 'month', from: '2022-04-01', to: '2022-04-30' }, previous: { from: '2022-03-01', to: '2022-03-31' }, bucket: 'day',
      totals: { daysWritten: 3, wordsAdded: 154, storiesPublished: 1, acts: { reply: 2 } },
      previousTotals: { daysWritten: 1, wordsAdded: 300, storiesPublished: 0, acts: {} },
      daysWrittenOfLast28: 4
    })
    expect(page.days).toEqual([['2022-04-01', 100], ['2022-04-10', 50], ['2022-04-12', 4]])
    expect(page.stories).toEqual([{ on: '2022-04-02', published: 1 }])
    expect(page.acts).toEqual([{ on: '2022-04-03', kind: 'reply', count: 2 }])
  })

  it('tells words added from words net', async () => {
    const journal = await opened()
    write(journal, { body: words(100) })
    write(journal, { id: id(2), body: words(40) })
    const evening = later(morning, 60 * minute)
    write(journal, { body: words(70), at: evening })
    expect(progressOf(journal).words).toEqual([{ on: '2022-04-12', added: 110, net: 110 }])
    const next = at('2022-04-13T09:00[Europe/Berlin]')
    write(journal, { body: words(20), at: next })
    expect(progressOf(journal, {}, next).words).toEqual([{ on: '2022-04-12', added: 110, net: 110 }, { on: '2022-04-13', added: 0, net: -50 }])
  })

  it('counts a day on which only a story was written', async () => {
    const journal = await opened()
    wroteStory(journal, { title: '', body: words(30) })
    expect(progressOf(journal)).toMatchObject({ totals: { daysWritten: 1, wordsAdded: 30 }, days: [['2022-04-12', 30]], daysWrittenOfLast28: 1 })
  })

  it('doesn’t know minutes before anything was timed, and says so instead of zero', async () => {
    const journal = await opened()
    wroteOn(journal, '2022-04-12', 3)
    const page = progressOf(journal, { kind: 'year', on: '2021-06-01' })
    expect(page).toMatchObject({ totals: { minutes: null, sessions: null, daysWritten: 0 }, knownSince: { minutes: '2022-04-12', words: '2022-04-12', stories: null, acts: null } })
    expect(progressOf(journal).totals).toMatchObject({ minutes: 0, sessions: 1 })
  })

  it('has sessions by the hour on her clock and the writer’s own weekday', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    write(journal, { datedOn: '2022-04-12', body: words(5), at: at('2022-04-13T01:30[Europe/Berlin]') })
    write(journal, { datedOn: '2022-04-12', body: words(9), at: at('2022-04-13T01:31:30[Europe/Berlin]') })
    expect(progressOf(journal, {}, at('2022-04-13T09:00[Europe/Berlin]'))).toMatchObject({
      hours: [{ weekday: 2, hour: 1, sessions: 1, minutes: 2 }], minutes: [{ on: '2022-04-12', minutes: 2 }]
    })
  })

  it('counts what stories gained, but no life before in the month of the first look', async () => {
    const journal = await opened()
    const [old, young] = [publishedStory(journal, '2020-01-01', 'Old'), publishedStory(journal, '2022-04-05', 'Young')]
    storyNumber(journal, old, 'views', '2022-04-02', 5_000)
    storyNumber(journal, old, 'views', '2022-04-09', 5_012)
    storyNumber(journal, young, 'views', '2022-04-05', 30)
    expect(progressOf(journal).storyNumbers).toEqual([{ on: '2022-04-05', metric: 'views', gain: 30 }, { on: '2022-04-09', metric: 'views', gain: 12 }])
  })
})

describe('what is dated ahead', () => {
  it('isn’t written yet', async () => {
    const journal = await opened()
    wroteOn(journal, '2022-04-11', 5)
    write(journal, { datedOn: '2022-04-20', body: words(9) })
    expect(progressOf(journal)).toMatchObject({ totals: { daysWritten: 1, wordsAdded: 5 }, days: [['2022-04-11', 5]] })
  })
})

describe('a streak', () => {
  it('is there only for who has switched it on, and rest days don’t break it', async () => {
    const journal = await opened()
    for (const day of ['2022-04-08', '2022-04-09', '2022-04-11']) wroteOn(journal, day, 5)
    expect(progressOf(journal).streak).toBeNull()
    changeSettings(journal, { showsStreak: true })
    expect(progressOf(journal).streak).toBe(1)
    changeSettings(journal, { weekdayWeights: [1, 1, 1, 1, 1, 1, 0] })
    expect(progressOf(journal).streak).toBe(3)
  })
})

describe('goals of the week', () => {
  it('follow the days done beside a par that bends at rest days', async () => {
    const journal = await opened()
    changeSettings(journal, { weekGoals: [{ kind: 'words', amount: 600 }], weekdayWeights: [1, 1, 1, 1, 1, 1, 0] })
    wroteOn(journal, '2022-04-11', 150)
    const [goal] = progressOf(journal).goals
    expect(goal?.days.map(({ par }) => par)).toEqual([100, 200, 300, 400, 500, 600, 600])
    expect(goal?.days.map(({ done }) => done)).toEqual([150, 150, null, null, null, null, null])
  })
})

describe('days on any clock', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Sao_Paulo', 'UTC'] as const
  // Around changed clocks, 29 February, 31 December and the day that Samoa left out.
  const instants = ['2022-03-27T00:30Z', '2022-10-30T00:30Z', '2022-11-06T05:30Z', '2018-11-04T02:30Z', '2011-12-30T09:30Z', '2024-02-29T12:00Z', '2023-12-31T23:30Z', '2022-04-03T14:30Z']

  it('what was typed stays on the writer’s day, whatever zone she is in when she looks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ zone: fc.constantFrom(...zones), instant: fc.constantFrom(...instants), minutes: fc.integer({ min: -2_000, max: 2_000 }) }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(0, 180, 300),
        fc.constantFrom(...zones),
        async (written, dayStartMinutes, lookingZone) => {
          const journal = await opened()
          changeSettings(journal, { dayStartMinutes })
          const expected = new Map<Day, number>()
          for (const { zone, instant, minutes } of written) {
            const moment = { nowMs: Date.parse(instant) + minutes * minute, zone }
            const day = dayAt(moment, dayStartMinutes)
            writeEntry(journal, { id: freshId(), datedOn: day, body: words(7), prompt: null }, moment)
            expected.set(day, (expected.get(day) ?? 0) + 7)
          }
          const look = { nowMs: Date.parse('2026-01-01T12:00Z'), zone: lookingZone }
          const page = progressOf(journal, { kind: 'all' }, look)
          // Single days up to a year, beyond it how many there are of each month.
          if (page.bucket === 'month') expect(page.months.reduce((sum, [, days]) => sum + days, 0)).toBe(expected.size)
          else expect(new Map(page.days)).toEqual(expected)
          expect(page.totals).toMatchObject({ daysWritten: expected.size, wordsAdded: 7 * written.length })
          expect(page.words.reduce((sum, { added }) => sum + added, 0)).toBe(7 * written.length)
          expect(page.hours.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(sql(journal, 'SELECT count(*) FROM writingSession').pluck().get())
          expect(new Set(sql<string>(journal, 'SELECT typedOn FROM writingSession').pluck().all())).toEqual(new Set(expected.keys()))
        }
      ),
      { numRuns: 12 }
    )
  })
})

describe('followers over a period', () => {
  it('have one count a day, the step, the events and the ledger', async () => {
    const journal = await opened()
    foundingWeek(journal)
    const progress = followerProgress(journal, { accountId: null, kind: 'month', on: '2022-03-15', from: null, to: null }, morning)
    expect(progress).toMatchObject({
      bucket: 'day', step: 'day', followers: [['2022-03-28', 12], ['2022-03-30', 116]], events: [], ledger: { gap: 'no-opening' }
    })
    const all = followerProgress(journal, { accountId: null, kind: 'all', on: null, from: null, to: null }, morning)
    expect(all).toMatchObject({ ledger: { window: { from: '2022-03-28', to: '2022-03-30' }, change: { amount: 104 } } })
    const custom = followerProgress(journal, { accountId: null, kind: 'custom', on: null, from: '2022-03-28', to: '2022-03-30' }, morning)
    expect(custom.ledger).toMatchObject({ change: { amount: 104 }, burst: { gain: 104 } })
  })

  it('of a month under way are told up to today', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    counted(journal, accountId, '2022-04-01', 10)
    counted(journal, accountId, '2022-04-12', 25)
    const { ledger, parts } = followerProgress(journal, { accountId, kind: 'month', on: null, from: null, to: null }, morning)
    expect(ledger?.change?.amount).toBe(15)
    expect(parts.at(-1)).toMatchObject({ on: '2022-04-25', change: null })
  })

  it('have in the first and the last stretch only what lies in the period', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    for (const [on, count] of [['2022-03-27', 46], ['2022-03-31', 206], ['2022-04-01', 205], ['2022-04-03', 209], ['2022-04-12', 212]] as const) counted(journal, accountId, on, count)
    const { parts, ledger } = followerProgress(journal, { accountId, kind: 'month', on: null, from: null, to: null }, morning)
    expect(parts[0]).toMatchObject({ on: '2022-03-28', change: 3 })
    expect(ledger?.change?.amount).toBe(6)
  })

  it('don’t begin with nobody where an older count says otherwise', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal, { openedOn: '2022-03-24' })
    counted(journal, accountId, '2022-03-10', 500)
    counted(journal, accountId, '2022-03-27', 520)
    const { parts } = followerProgress(journal, { accountId, kind: 'month', on: '2022-03-10', from: null, to: null }, morning)
    expect(parts.find(({ on }) => on === '2022-03-21')?.change).toBeNull()
  })

  it('of ten years are one count a week, and gaps are no rows', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    for (let day = 0; day < 1_000; day += 1) if (day < 300 || day > 600) counted(journal, accountId, addDays('2019-01-01', day), day)
    const { step, followers, parts } = followerProgress(journal, { accountId, kind: 'all', on: null, from: null, to: null }, morning)
    expect(step).toBe('week')
    expect(followers.length).toBeLessThan(150)
    expect(parts.find(({ on }) => on === '2020-03-01')).toEqual({ on: '2020-03-01', change: null, earned: null, exchanged: null, unknown: null })
    expect(parts.find(({ on }) => on === '2019-05-01')).toMatchObject({ change: 31, earned: null, unknown: 31 })
  })
})
