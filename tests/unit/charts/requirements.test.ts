import { expect, test } from 'vitest'
import type { RuleSet } from '../../../shared/models/program.ts'
import type { RuleInSet } from '../../../shared/models/rule.ts'
import { followerRequirements, liesIn } from '../../../shared/rules/requirements.ts'

const rule = (known: Partial<RuleInSet> = {}): RuleInSet => ({
  key: 'followers', kind: 'countable', words: '100 followers', test: { type: 'followers', atLeast: 100 }, inForceFrom: null, seenOn: null,
  source: 'A page', link: null, confidence: 'medium', verifiedOn: null, note: '', isAdded: false, isCorrected: false, ...known
})
const set = (startsOn: string, ...rules: RuleInSet[]): RuleSet => ({ id: `set-${startsOn}`, title: '', note: '', startsOn, isOwn: false, rules })
const of = (...ruleSets: RuleSet[]) => followerRequirements({ name: 'A program', ruleSets }).map(({ atLeast, from, to }) => [atLeast, from, to])
const story = rule({ key: 'story', test: { type: 'stories', atLeast: 1, withinDays: null } })

test('a number is asked for from its first day to the day before rules without it', () => {
  expect(of(set('2020-12-01', story), set('2021-08-11', rule({ inForceFrom: '2021-08-11' })), set('2023-08-01', story))).toEqual([[100, '2021-08-11', '2023-07-31']])
})

test('a rule that was seen later than its set began is drawn from then', () => {
  expect(of(set('2021-08-11', story, rule({ seenOn: '2022-03' })))).toEqual([[100, '2022-03-01', null]])
})

test('rules that ask for as much as the ones before go on with their line, and others begin one', () => {
  const again = set('2022-06-01', rule({ inForceFrom: '2021-08-11' }))
  const more = set('2023-01-01', rule({ test: { type: 'followers', atLeast: 500 }, inForceFrom: '2023-01-01' }))
  expect(of(set('2021-08-11', rule()), again, more)).toEqual([[100, '2021-08-11', '2022-12-31'], [500, '2023-01-01', null]])
})

test('a set that never held ends no line', () => {
  expect(of(set('2021-08-11', rule()), set('2022-05-01'))).toEqual([[100, '2021-08-11', null]])
})

test('only what touches a time lies in it', () => {
  const march = { from: '2022-03-01', to: '2022-03-31' }
  expect(liesIn({ from: '2021-08-11', to: null }, march)).toBe(true)
  expect(liesIn({ from: '2021-08-11', to: '2022-02-28' }, march)).toBe(false)
  expect(liesIn({ from: '2022-04-01', to: null }, march)).toBe(false)
})
