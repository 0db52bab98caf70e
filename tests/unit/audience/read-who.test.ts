import { expect, test } from 'vitest'
import { readWho } from '../../../renderer/features/audience/read-who.ts'

test.each([
  ['140', { count: 140, person: null }],
  ['1,204', { count: 1_204, person: null }],
  ['1.2K', { count: 1_200, person: null }],
  [' Bea ', { count: 1, person: 'Bea' }],
  ['@bee.writer', { count: 1, person: '@bee.writer' }],
  ['3dprinters', { count: 1, person: '3dprinters' }]
])('%j is read as so many people, or as one', (text, who) => {
  const read = readWho(text)
  expect(read).toEqual({ ok: true, value: who })
})

test.each(['', '  ', '0', '-3', '12..4', '1 2 3.4.5', '12 people'])('%j is neither, and is asked about', (text) => {
  expect(readWho(text).ok).toBe(false)
})
