import { expect, it } from 'vitest'
import { inOrderOf } from '../../../renderer/features/journal/kept-order.ts'
import { line } from '../../support/entry-line.ts'

const lines = (...ids: string[]) => ids.map((id) => line({ id, title: id }))
const idsOf = (some: readonly { id: string }[]) => some.map(({ id }) => id)

it('keeps the order of before with the lines of now, and puts what has come after them', () => {
  const now = [line({ id: 'two', title: 'Now' }), ...lines('new', 'one')]
  const kept = inOrderOf(lines('one', 'two', 'gone'), now, null)
  expect(idsOf(kept)).toEqual(['one', 'two', 'new'])
  expect(kept[1]?.title).toBe('Now')
})

it('keeps the entry in hand where it has come to stand below what was read', () => {
  expect(idsOf(inOrderOf(lines('one', 'two', 'gone'), lines('two', 'three'), 'one'))).toEqual(['one', 'two', 'three'])
})
