import { expect, it } from 'vitest'
import { isNarrowed, ordersFor, questionOf, widened } from '../../../renderer/features/stories/questions.ts'
import { rowAfterKey } from '../../../renderer/features/stories/row-keys.ts'
import type { Asked } from '../../../renderer/features/stories/stories-store.ts'
import { allStories } from '../../../shared/models/story-list.ts'

const asked: Asked = { view: 'list', filter: allStories, order: 'words', searchOrder: 'relevance' }

it('asks in the order of the list, and of a search by how well it fits', () => {
  expect(questionOf(asked)).toEqual({ ...allStories, order: 'words' })
  expect(questionOf({ ...asked, filter: { ...allStories, text: 'coins' } })).toMatchObject({ text: 'coins', order: 'relevance' })
})

it('doesn’t search for a single letter', () => {
  expect(questionOf({ ...asked, filter: { ...allStories, text: 'c' } })).toMatchObject({ text: '', order: 'words' })
})

it('asks for every status where each has a column of its own', () => {
  const filter = { ...allStories, status: 'draft', year: '2021' } as const
  expect(questionOf({ ...asked, filter, view: 'board' })).toMatchObject({ status: null, year: '2021' })
  expect(questionOf({ ...asked, filter }).status).toBe('draft')
})

it('widens to all of a kind and keeps the search', () => {
  const filter = { ...allStories, kind: 'response', tag: 'craft', text: 'coins' } as const
  expect(isNarrowed(filter)).toBe(true)
  expect(widened(filter)).toEqual({ ...allStories, kind: 'response', text: 'coins' })
  expect(isNarrowed(widened(filter))).toBe(false)
})

it('offers the best match only to a search', () => {
  expect(ordersFor(true).map(([order]) => order)).toEqual(['relevance', 'published', 'edited', 'title', 'words'])
  expect(ordersFor(false).map(([order]) => order)).not.toContain('relevance')
})

it('walks the rows and stops at their ends', () => {
  expect(rowAfterKey(0, 'ArrowDown', 3)).toBe(1)
  expect(rowAfterKey(2, 'ArrowDown', 3)).toBe(2)
  expect(rowAfterKey(1, 'PageUp', 3)).toBe(0)
  expect(rowAfterKey(1, 'End', 3)).toBe(2)
  expect(rowAfterKey(1, 'x', 3)).toBeNull()
  expect(rowAfterKey(0, 'End', 0)).toBeNull()
})
