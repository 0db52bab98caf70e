import { expect, test } from 'vitest'
import { usualSpan, windowOf } from '../../../renderer/features/audience/spans.ts'

const today = '2022-03-31'

test('a preset holds as many days as it says, today among them', () => {
  expect(windowOf({ kind: 'week' }, null, today)).toEqual({ from: '2022-03-25', to: today })
  expect(windowOf({ kind: 'year' }, null, today)).toEqual({ from: '2021-04-01', to: today })
})

test('“All” goes from the first count to the last one, and is today where there is none', () => {
  expect(windowOf({ kind: 'all' }, { from: '2020-01-01', to: '2022-03-30' }, today)).toEqual({ from: '2020-01-01', to: '2022-03-30' })
  expect(windowOf({ kind: 'all' }, null, today)).toEqual({ from: today, to: today })
})

test.each([
  ['no count', null, 'all'],
  ['a week of counts', { from: '2022-03-24', to: '2022-03-30' }, 'all'],
  ['counts for a month, up to yesterday', { from: '2022-02-27', to: '2022-03-30' }, 'month'],
  ['counts that ended years ago', { from: '2014-01-01', to: '2018-01-01' }, 'all']
])('with %s the window first shown is the one that tells something', (_, counted, kind) => {
  expect(usualSpan(counted, today)).toEqual({ kind })
})
