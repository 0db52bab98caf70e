import { describe, expect, it } from 'vitest'
import { dueInWords } from '../../../renderer/features/reminders/announce-due.ts'
import { byDay, dayHeading, missedInWords, weeklyLog } from '../../../renderer/features/reminders/reminder-words.ts'
import { stepInWords } from '../../../renderer/features/today/next-words.ts'
import type { NextStep } from '../../../shared/models/application.ts'
import { reminder } from './reminder-builder.ts'

const today = '2022-04-12'

describe('the sentence at the start', () => {
  const due = [reminder({ title: 'Reapply', dueOn: '2022-03-30', isOverdue: true }), reminder({ title: 'Rent', dueOn: today })]

  it('names one, and since when', () => {
    expect(dueInWords({ due: due.slice(0, 1), dueCount: 1, coming: [], today })).toBe('Due: Reapply, since 30 March.')
    expect(dueInWords({ due: due.slice(1), dueCount: 1, coming: [], today })).toBe('Due: Rent, today at 09:00.')
  })

  it('counts the others', () => {
    expect(dueInWords({ due, dueCount: 1_201, coming: [], today })).toBe('Due: Reapply, since 30 March, and 1,200 more.')
  })
})

describe('what comes', () => {
  it('stands by its days, a snoozed one on the day it comes back', () => {
    const snoozed = reminder({ id: 's', dueOn: '2022-04-01', snoozedUntilMs: Date.parse('2022-04-12T23:30:00Z') })
    const days = byDay([snoozed, reminder({ id: 'a', dueOn: '2022-04-13' }), reminder({ id: 'b', dueOn: '2022-04-30' })], 'Europe/Berlin')
    expect(days.map(({ on, reminders }) => [on, reminders.map(({ id }) => id)])).toEqual([['2022-04-13', ['s', 'a']], ['2022-04-30', ['b']]])
  })

  it('is headed as a person would say it', () => {
    expect(['2022-04-12', '2022-04-13', '2022-04-30', '2023-01-01'].map((day) => dayHeading(day, today))).toEqual(['Today', 'Tomorrow', 'Saturday, 30 April', 'Sunday, 1 January 2023'])
  })
})

it('says how many of a repeating one went by, and nothing for none', () => {
  expect([0, 1, 3].map(missedInWords)).toEqual([null, '1 earlier one went by', '3 earlier ones went by'])
})

it.each([['2022-04-12', '2022-04-17'], ['2022-04-16', '2022-04-17'], ['2022-04-17', '2022-04-24']])('the week’s log of %s begins on Sunday %s', (day, sunday) => {
  expect(weeklyLog('r', day)).toMatchObject({ dueOn: sunday, dueTime: '18:00', repeat: { unit: 'week', weekdays: [7] } })
})

describe('the chip of the next day that matters', () => {
  const step: NextStep = { kind: 'reapply', programId: 'p', applicationId: 'a', title: 'Reapply', on: '2022-04-30', daysToGo: 18, sentence: 'From 30 April.', verdicts: [] }
  const chip = (changes: Partial<NextStep>) => stepInWords({ ...step, ...changes }, today)

  it.each([[1_000, '1,000 days to go'], [18, '18 days to go'], [1, 'Tomorrow'], [0, 'Today'], [-1, 'Open since 30 April']])('with %d days to go says %s', (daysToGo, words) => {
    expect(chip({ daysToGo })).toMatchObject({ chip: words, isDue: daysToGo <= 0 })
  })

  it('says how long she waits, and the rest as a sentence', () => {
    expect(chip({ kind: 'waiting', sentence: 'Waiting for 7 days.' })).toEqual({ chip: 'Waiting for 7 days', sentence: '', isDue: false })
    expect(chip({ kind: 'waiting', sentence: 'Waiting for 7 days; an answer is expected by 30 April.' })).toEqual({
      chip: 'Waiting for 7 days', sentence: 'An answer is expected by 30 April.', isDue: false
    })
  })

  it('says what is left to appeal', () => {
    expect([chip({ kind: 'appeal', daysToGo: 5 }).chip, chip({ kind: 'appeal', daysToGo: 0 }).chip]).toEqual(['5 days left', 'Last day to appeal'])
  })
})
