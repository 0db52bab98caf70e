import { expect, test } from 'vitest'
import { followersChart } from '../../../renderer/charts/followers-chart.ts'
import { growthChart } from '../../../renderer/charts/growth-chart.ts'
import type { FollowerProgress } from '../../../shared/models/progress.ts'
import { ledgerOf } from '../../../shared/rules/ledger.ts'

const period = { kind: 'custom', from: '2022-03-28', to: '2022-03-30' } as const
const rows = {
  followers: [{ on: '2022-03-28', first: 12, last: 12 }, { on: '2022-03-30', first: 116, last: 116 }],
  openedOn: null, following: [], netFollows: [], reads: [], follows: []
}
const founding: FollowerProgress = {
  accounts: [],
  account: { id: 'a', platform: 'Medium', name: '', handle: null, openedOn: null, statsZone: null },
  period,
  bucket: 'day',
  step: 'day',
  followers: [['2022-03-28', 12], ['2022-03-30', 116]],
  following: [],
  reads: [['2022-03-29', 20], ['2022-03-30', 31]],
  events: [{ id: 'e', platform: null, kind: 'purge', on: '2022-03-29', words: 'A purge', source: '' }],
  answers: [],
  requirements: [],
  ledger: ledgerOf(rows, period),
  parts: []
}

test('the counts stand with the largest step and what happened outside', () => {
  const chart = followersChart(founding)
  expect(chart.table()).toMatchObject({ rows: [['2022-03-28', 12], ['2022-03-30', 116]] })
  expect(chart.points.map(({ words }) => words())).toEqual(expect.arrayContaining([expect.stringContaining('largest step'), expect.stringContaining('A purge')]))
})

test('a count of those followed is in the chart only where one is known', () => {
  expect(followersChart(founding).table().columns).toHaveLength(2)
  expect(followersChart({ ...founding, following: [['2022-03-30', 140]] }).table().rows).toEqual([['2022-03-28', 12, null], ['2022-03-30', 116, 140]])
})

test('growth and reads both begin at the beginning of the time', () => {
  expect(growthChart(founding).table().rows).toEqual([['2022-03-28', 0, null], ['2022-03-29', null, 20], ['2022-03-30', 104, 51]])
})

test('reads of a week stand at its end, and never after the time', () => {
  const rowsOf = (bucket: FollowerProgress['bucket'], start: string) => growthChart({ ...founding, bucket, followers: [], reads: [[start, 9]] }).table().rows
  expect(rowsOf('week', '2022-03-21')).toEqual([['2022-03-27', 9]])
  expect(rowsOf('week', '2022-03-28')).toEqual([['2022-03-30', 9]])
})

test('a time without any count is said to have none', () => {
  const empty = { ...founding, followers: [], reads: [], events: [], ledger: null }
  expect(followersChart(empty).reading).toBe('No follower count is logged in this time.')
  expect(growthChart(empty).table().rows).toEqual([])
})
