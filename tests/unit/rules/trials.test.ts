import { expect, test } from 'vitest'
import { trialDaysInWords, trialsBeside, trialWindow } from '../../../shared/rules/trials.ts'

const today = '2022-04-12'

test('the days of a trial end today while it runs, and are none before it begins', () => {
  expect(trialWindow({ fromOn: '2022-03-28', untilOn: null }, today)).toEqual({ from: '2022-03-28', to: today })
  expect(trialWindow({ fromOn: '2022-03-28', untilOn: '2022-05-01' }, today)).toEqual({ from: '2022-03-28', to: today })
  expect(trialWindow({ fromOn: '2022-03-28', untilOn: '2022-04-02' }, today)).toEqual({ from: '2022-03-28', to: '2022-04-02' })
  expect(trialWindow({ fromOn: '2022-04-13', untilOn: null }, today)).toBeNull()
})

test.each([
  ['2022-03-28', '2022-04-02', '28 March to 2 April, 6 days'],
  ['2022-03-28', '2022-03-28', '28 March, one day'],
  ['2022-04-12', null, 'Since 12 April, 1 day so far'],
  ['2021-12-30', null, 'Since 30 December 2021, 104 days so far'],
  ['2022-05-01', '2022-05-08', 'From 1 May to 8 May'],
  ['2022-05-01', null, 'From 1 May']
])('%s to %s is “%s”', (fromOn, untilOn, words) => {
  expect(trialDaysInWords({ fromOn, untilOn }, today)).toBe(words)
})

test('trials stand beside each other where they share a day', () => {
  const trial = { id: 'a', fromOn: '2022-03-28', untilOn: '2022-04-02' }
  const touching = { id: 'b', fromOn: '2022-04-02', untilOn: null }
  const after = { id: 'c', fromOn: '2022-04-03', untilOn: null }
  const all = [trial, touching, after]
  expect(trialsBeside(trial, all)).toEqual([touching])
  expect(trialsBeside(touching, all)).toEqual([trial, after])
})
