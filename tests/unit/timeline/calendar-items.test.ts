import { expect, test } from 'vitest'
import { calendarItems, itemTitle } from '../../../renderer/features/timeline/calendar-items.ts'
import { applicationOf, outcome } from '../../support/application-pages.ts'
import type { Application } from '../../../shared/models/application.ts'

const itemsOf = (...applications: Partial<Application>[]) =>
  [...calendarItems([{ applications: applications.map((some, index) => applicationOf({ id: `a${String(index)}`, ...some })) }])].map(([on, items]) => [on, ...items.map(({ words }) => words)])

test('what was sent and answered stands on its days, and what comes next on theirs', () => {
  const no = outcome({ waitDays: 30, waitSource: 'letter', appealUntil: '2022-04-21' })
  expect(itemsOf({ outcomes: [no] })).toEqual([
    ['2022-03-28', 'sent'], ['2022-03-31', 'answer: no'], ['2022-04-21', 'last day to appeal'], ['2022-04-30', 'possible again']
  ])
})

test('a reply is expected only while nothing ended the wait', () => {
  const expected = { expectedReplyOn: '2022-04-12' }
  expect(itemsOf(expected)).toEqual([['2022-03-28', 'sent'], ['2022-04-12', 'reply expected']])
  expect(itemsOf({ ...expected, outcomes: [outcome({ result: 'accepted' })] })).toEqual([['2022-03-28', 'sent'], ['2022-03-31', 'answer: yes']])
  expect(itemsOf({ ...expected, withdrawnOn: '2022-04-01' })).toEqual([['2022-03-28', 'sent'], ['2022-04-01', 'withdrawn']])
})

test('of two answers the last says when the next is possible', () => {
  const asked = outcome({ id: 'asked', result: 'revise', decidedOn: '2022-03-29', waitDays: 3, waitSource: 'writer' })
  expect(itemsOf({ outcomes: [asked, outcome({ waitDays: 30, waitSource: 'rule' })] })).toEqual([
    ['2022-03-28', 'sent'], ['2022-03-29', 'answer: revise and send again'], ['2022-03-31', 'answer: no'], ['2022-04-30', 'possible again']
  ])
})

test('a draft is on no day', () => {
  expect(itemsOf({ sentOn: null })).toEqual([])
})

test('all programs stand together on a day, what was sent first', () => {
  const items = calendarItems([
    { applications: [applicationOf({ id: 'a', sentOn: '2022-03-01', outcomes: [outcome()] })] },
    { applications: [applicationOf({ id: 'b', programName: 'HackerNoon', sentOn: '2022-03-31' })] }
  ])
  expect(items.get('2022-03-31')?.map(itemTitle)).toEqual(['sent, HackerNoon', 'answer: no, Medium Partner Program'])
  expect(items.get('2022-03-31')?.map(({ applicationId }) => applicationId)).toEqual(['b', 'a'])
})
