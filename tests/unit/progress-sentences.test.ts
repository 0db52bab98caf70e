import { describe, expect, test } from 'vitest'
import type { GoalProgress } from '../../shared/models/goal.ts'
import { periodTitle } from '../../shared/period-words.ts'
import {
  actsSentence, daysHeadline, daysSentence, durationInWords, followersSentence, goalSentence, growthSentence, hoursSentence, minutesSentence,
  partsSentence, storiesSentence, storyNumbersSentence, streakHeadline, wordsSentence
} from '../../shared/rules/progress-sentences.ts'
import { emptyFollowers, emptyProgress, ledgerWith } from '../support/progress-builders.ts'

const totals = emptyProgress().totals
const known = { words: '2022-01-05', minutes: '2022-01-05', stories: '2022-01-05', acts: '2022-01-05' }
const written = emptyProgress({ knownSince: known, totals: { ...totals, daysWritten: 19, wordsAdded: 4_210, wordsNet: 3_900 }, previousTotals: { ...totals, daysWritten: 1, wordsAdded: 1 } })

describe('the days', () => {
  test('are told of those that there were, beside the time before', () => {
    expect(daysSentence(written)).toBe('You wrote on 19 of 31 days; on 1 of 28 in the month before.')
  })

  test('of a time that still runs are those so far', () => {
    expect(daysSentence({ ...written, today: '2022-03-20' })).toBe('You wrote on 19 of the 20 days so far; on 1 of 28 in the month before.')
    expect(daysSentence({ ...written, today: '2022-02-28' })).toBe('This time is still to come.')
  })

  test('before the journal began are unknown, not none', () => {
    expect(daysSentence(emptyProgress())).toBe('Nothing is written in this journal yet.')
    expect(daysSentence({ ...written, knownSince: { ...known, words: '2022-04-01' } })).toBe('What was written in this time is not known: the journal begins later.')
    expect(daysSentence({ ...written, knownSince: { ...known, words: '2022-03-01' } })).toBe('You wrote on 19 of 31 days.')
  })

  test('of the last four weeks stand at the top, a streak only for who asked', () => {
    expect(daysHeadline({ ...written, daysWrittenOfLast28: 19 })).toBe('Days written: 19 of the last 28')
    expect(streakHeadline(written)).toBeNull()
    expect(streakHeadline({ ...written, streak: 1 })).toBe('1 day in a row, rest days aside')
  })
})

describe('the words', () => {
  test('are told as added and taken out', () => {
    expect(wordsSentence(written)).toBe('4,210 words added and 310 taken out; 1 added in the month before.')
    expect(wordsSentence({ ...written, totals: { ...totals, wordsAdded: 1, wordsNet: 1 } })).toBe('1 word added; 1 added in the month before.')
    expect(wordsSentence({ ...written, totals: { ...totals, wordsNet: -20 }, previous: null })).toBe('No words added and 20 taken out.')
    expect(wordsSentence(emptyProgress())).toBe('No words of this time are known.')
  })
})

describe('the minutes', () => {
  test('are told in hours, and unknown without a session', () => {
    const timed = { ...written, totals: { ...totals, minutes: 320, sessions: 14 }, previousTotals: { ...totals, minutes: 180, sessions: 3 } }
    expect(minutesSentence(timed)).toBe('5 h 20 min of writing in 14 sessions; 3 h in the month before.')
    expect(minutesSentence({ ...timed, totals: { ...totals, minutes: 0, sessions: 0 }, previous: null })).toBe('No sessions are logged in this time.')
    expect(minutesSentence(written)).toContain('is not known')
    expect([0, 1, 60, 61, 60_000].map(durationInWords)).toEqual(['0 min', '1 min', '1 h', '1 h 1 min', '1,000 h'])
  })
})

describe('the hours', () => {
  const at = (weekday: number, hour: number, sessions: number) => ({ weekday, hour, sessions, minutes: sessions * 30 })

  test('name the weekday and the hour with the most, where one stands out', () => {
    expect(hoursSentence({ ...written, hours: [at(7, 9, 3), at(7, 20, 1), at(1, 9, 2)] })).toBe('6 sessions; Sunday (4) has the most, and of the hours the one from 9:00 (5).')
    expect(hoursSentence({ ...written, hours: [at(1, 9, 2), at(2, 10, 2)] })).toBe('4 sessions, on no weekday and in no hour more than in others.')
    expect(hoursSentence({ ...written, hours: [at(1, 9, 2), at(2, 9, 2)] })).toBe('4 sessions; the hour from 9:00 (4) has the most.')
    expect(hoursSentence({ ...written, hours: [at(1, 9, 2), at(1, 10, 2)] })).toBe('4 sessions; Monday (4) has the most.')
    expect(hoursSentence({ ...written, hours: [at(3, 0, 1)] })).toBe('1 session, begun on a Wednesday in the hour from 0:00.')
    expect(hoursSentence(written)).toBe('No sessions are logged in this time.')
  })
})

describe('stories and their numbers', () => {
  test('say how many were published', () => {
    expect(storiesSentence({ ...written, totals: { ...totals, storiesPublished: 1 } })).toBe('1 story published; 0 in the month before.')
    expect(storiesSentence({ ...written, previous: null })).toBe('No story published.')
    expect(storiesSentence(emptyProgress())).toContain('is known')
  })

  test('say what was gained as far as it was read off', () => {
    const page = { ...written, storyNumbers: [{ on: '2022-03-01', metric: 'views', gain: 1_200 }, { on: '2022-03-02', metric: 'views', gain: 4 }, { on: '2022-03-02', metric: 'netFollows', gain: -3 }] as const }
    expect(storyNumbersSentence(page, 'views')).toBe('Views of all stories together grew by 1,204, as far as they were read off.')
    expect(storyNumbersSentence(page, 'netFollows')).toBe('Net follows of all stories together went down by 3, as far as they were read off.')
    expect(storyNumbersSentence(page, 'reads')).toBe('Reads of stories: none were read off in this time.')
  })
})

describe('reading and asking', () => {
  const acts = (acts: typeof totals.acts): string => actsSentence({ ...written, totals: { ...totals, acts } })

  test('are told in the kinds that were ever logged', () => {
    expect(acts({ read: 12, reply: 1, clap: 5, ask: 40 })).toBe('You read 12 texts, replied 1 time and clapped 5 times; you asked 40 times for a follow.')
    expect(acts({ reply: 3 })).toBe('You replied 3 times; asks for a follow are not logged.')
    expect(acts({ ask: 1 })).toBe('You asked 1 time for a follow; reading and replies are not logged.')
    expect(acts({ read: 0, ask: 0 })).toBe('You read 0 texts; you asked 0 times for a follow.')
    expect(acts({})).toBe('No reading, replies or asks are logged up to the end of this time.')
  })
})

describe('the followers', () => {
  test('are told from the first count to the last', () => {
    expect(followersSentence(emptyFollowers())).toBe('No follower count is logged in this time.')
    expect(followersSentence(emptyFollowers({ account: null }))).toBe('No account is in this journal yet.')
    expect(followersSentence(emptyFollowers({ followers: [['2022-03-24', 12]] }))).toBe('12 followers on 24 March 2022, the only count in this time.')
    expect(followersSentence(emptyFollowers({ followers: [['2022-03-24', 12], ['2022-03-26', 116]] }))).toBe('From 12 followers on 24 March 2022 to 116 on 26 March 2022, in 2 days with a count.')
  })

  test('came from where the ledger says, in ranges', () => {
    const ledger = ledgerWith({ amount: 104, earned: { low: 4, high: 44 }, exchanged: { low: 60, high: 100 }, unknown: 40 })
    expect(partsSentence(emptyFollowers({ ledger }))).toBe('104 more in this time: 4 to 44 earned, 60 to 100 exchanged, 40 of unknown origin.')
    expect(partsSentence(emptyFollowers({ ledger: { ...ledger, earned: null } }))).toContain('how many were earned is not known')
    expect(partsSentence(emptyFollowers({ ledger: { ...ledger, change: null } }))).toBe(ledger.sentence)
    expect(partsSentence(emptyFollowers({ ledger: ledgerWith({ amount: -20 }) }))).toBe(ledger.sentence)
    expect(partsSentence(emptyFollowers({ ledger: null }))).toBe('No account is in this journal yet.')
  })

  test('grow or go beside what was read', () => {
    const ledger = ledgerWith({ amount: 1 })
    expect(growthSentence(emptyFollowers({ ledger, reads: [['2022-03-01', 1]] }))).toBe('1 more follower; 1 read of your stories, as far as they were read off.')
    expect(growthSentence(emptyFollowers({ ledger: ledgerWith({ amount: -20 }) }))).toBe('20 followers fewer; no reads of your stories are logged in this time.')
    expect(growthSentence(emptyFollowers())).toContain('is not known')
  })
})

describe('a goal', () => {
  const goal: GoalProgress = { kind: 'words', amount: 3_000, days: [{ on: '2022-03-28', isRest: false, par: 1_000.04, done: 1_240 }, { on: '2022-03-29', isRest: true, par: 1_000.04, done: null }] }

  test('is told by what is done and where the week would be', () => {
    expect(goalSentence(goal)).toBe('1,240 of 3,000 words; spread as you said, the week would be at 1,000 today.')
    expect(goalSentence({ kind: 'replies', amount: 1, days: [] })).toBe('1 reply; every day of this week is a rest day.')
  })
})

test.each([
  ['week', '2022-03-28', '2022-04-03', 'Week of 28 March 2022'],
  ['month', '2022-03-01', '2022-03-31', 'March 2022'],
  ['quarter', '2022-01-01', '2022-03-31', 'January to March 2022'],
  ['year', '2022-01-01', '2022-12-31', '2022'],
  ['all', '2019-05-03', '2022-04-12', 'Since 3 May 2019'],
  ['custom', '2022-03-01', '2022-03-31', 'March 2022'],
  ['custom', '2021-12-24', '2022-01-06', '24 December 2021 to 6 January 2022']
] as const)('calls a %s from %s to %s %s', (kind, from, to, title) => {
  expect(periodTitle({ kind, from, to })).toBe(title)
})
