import { describe, expect, it, test } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { searchEntries } from '../../electron/journal/search.ts'
import { addDays } from '../../shared/dates.ts'
import { mostFound, noFilter, type EntryLine, type SearchInput } from '../../shared/models/find.ts'
import { keepEntries } from '../support/import-builders.ts'
import { id, opened, write } from '../support/journal-builders.ts'

type Order = SearchInput['order']

const orders: readonly Order[] = ['relevance', 'newest']

/** Entries with one word in all of them, some alike and some longer, and one word in a few. */
async function manyEntries(count: number): Promise<Journal> {
  const journal = await opened()
  const body = (at: number): string => `common ${at % 3 === 0 ? `number ${String(at)} ${'filling '.repeat(at % 7)}` : 'alike'}${at % 100 === 0 ? ' rare' : ''}`
  // Half of them share their day with another.
  await keepEntries(journal, Array.from({ length: count }, (_, at) => ({ datedOn: addDays('2015-01-01', at - (at % 4 === 1 ? 1 : 0)), body: `${body(at)}\n${String(at)}` })))
  return journal
}

function allPages(journal: Journal, text: string, order: Order, limit: number): EntryLine[] {
  const lines: EntryLine[] = []
  for (let offset = 0; ; offset += limit) {
    const page = searchEntries(journal, { ...noFilter, text, order, offset, limit }).lines
    lines.push(...page)
    if (page.length < limit) return lines
  }
}

describe.each([mostFound - 50, mostFound + 150])('a word that %i entries have', (count) => {
  test.each(orders)('is found page by page without repeats or gaps, by %s', async (order) => {
    const journal = await manyEntries(count)
    const lines = allPages(journal, 'common ', order, 130)
    expect(lines).toHaveLength(count)
    expect(new Set(lines.map((line) => line.id)).size).toBe(count)
    for (const { passages } of lines) expect(passages?.find(({ isHit }) => isHit)?.text).toBe('common')
    if (order !== 'newest') return
    const days = lines.map(({ datedOn }) => datedOn)
    expect(days).toEqual([...days].sort().reverse())
  })

  it('is counted up to a thousand', async () => {
    const journal = await manyEntries(count)
    for (const order of orders) {
      const { total, isMore } = searchEntries(journal, { ...noFilter, text: 'common ', order, offset: 0, limit: 1 })
      expect({ total, isMore }).toEqual({ total: Math.min(count, mostFound), isMore: count > mostFound })
    }
    expect(searchEntries(journal, { ...noFilter, text: 'rare', order: 'newest', offset: 0, limit: 1 })).toMatchObject({ total: Math.ceil(count / 100), isMore: false })
  })
})

test('relevance puts the entry that says most of it first, newest the latest day', async () => {
  const journal = await opened()
  write(journal, { id: id(1), datedOn: '2022-04-10', body: 'sea, sea, sea' })
  write(journal, { id: id(2), datedOn: '2022-04-11', body: `a sea, and another sea ${'filling '.repeat(50)}` })
  write(journal, { id: id(3), datedOn: '2022-04-12', body: `one sea ${'filling '.repeat(200)}` })
  for (const number of [4, 5, 6, 7]) write(journal, { id: id(number), body: 'Something else.' })
  const found = (order: Order) => searchEntries(journal, { ...noFilter, text: 'sea', order, offset: 0, limit: 10 }).lines.map((line) => line.id)
  expect(found('relevance')).toEqual([id(1), id(2), id(3)])
  expect(found('newest')).toEqual([id(3), id(2), id(1)])
})

test('a page after the last is empty', async () => {
  const journal = await opened()
  write(journal)
  for (const order of orders) expect(searchEntries(journal, { ...noFilter, text: 'first', order, offset: 50, limit: 10 })).toEqual({ lines: [], total: 1, isMore: false })
})
