import { expect, it } from 'vitest'
import {
  layOut, lengthOfPage, lineAt, offsetOf, pageKey, pageLength, pagesFromTop, rowAt, rowOf, rowOfEntry, type Section
} from '../../../renderer/features/journal/layout.ts'
import { entryAfterKey } from '../../../renderer/features/journal/list-keys.ts'
import { line } from '../../support/entry-line.ts'

const section = (key: string, entries: number): Section => ({ key, title: key, note: '', entries })
const three = layOut([section('2022-04', 2), section('2022-03', 3), section('2021-12', 1)])

it('gives each month a heading and then its entries', () => {
  const rows = Array.from({ length: three.rowCount }, (_, row) => rowAt(three, row))
  expect(rows.map((row) => (row?.kind === 'entry' ? [row.section.key, row.index, row.number] : row?.section.key))).toEqual([
    '2022-04', ['2022-04', 0, 0], ['2022-04', 1, 1],
    '2022-03', ['2022-03', 0, 2], ['2022-03', 1, 3], ['2022-03', 2, 4],
    '2021-12', ['2021-12', 0, 5]
  ])
  expect(rowAt(three, three.rowCount)).toBeNull()
})

it('has no heading over what was found', () => {
  const found = layOut([{ ...section('found', 3), title: null }])
  expect(found.rowCount).toBe(3)
  expect(rowAt(found, 2)).toMatchObject({ kind: 'entry', index: 2, number: 2 })
})

it('finds the row of a spot, and what has come in its place', () => {
  expect(rowOf(three, { section: '2022-03', index: 1 })).toBe(5)
  expect(rowOf(three, { section: '2022-03', index: 9 })).toBe(6)
  expect(rowOf(three, { section: '2019-01', index: 0 })).toBe(1)
  expect(rowOf(three, null)).toBe(1)
  expect(rowOf(layOut([]), null)).toBeNull()
})

it('counts entries over all months, and holds at the ends', () => {
  expect([-3, 0, 1, 2, 5, 6, Infinity].map((number) => rowOfEntry(three, number))).toEqual([1, 1, 2, 4, 8, 8, 8])
})

it('knows how far down each row begins', () => {
  const heights = { heading: 50, entry: 80 }
  const rows = Array.from({ length: three.rowCount }, (_, row) => offsetOf(three, row, heights))
  expect(rows).toEqual([0, 50, 130, 210, 260, 340, 420, 500, 550])
})

it('agrees with itself on 100,000 entries of 1,000 months', () => {
  const long = layOut(Array.from({ length: 1_000 }, (_, month) => section(`m${String(month)}`, 100)))
  expect(long.rowCount).toBe(101_000)
  for (const row of [0, 1, 100, 101, 50_499, 50_500, 100_999]) {
    const found = rowAt(long, row)
    if (found?.kind === 'entry') expect(rowOf(long, { section: found.section.key, index: found.index })).toBe(row)
    else expect(row % 101).toBe(0)
  }
})

it('sorts the first lines into the pages of their months', () => {
  const lines = Array.from({ length: 4 }, (_, number) => line({ id: String(number) }))
  const pages = pagesFromTop(three, lines)
  expect([...pages].map(([key, { length }]) => [key, length])).toEqual([['2022-04:0', 2], ['2022-03:0', 2]])
  expect(lineAt(pages, { section: '2022-03', index: 1 })?.id).toBe('3')
  expect(lineAt(pages, { section: '2022-03', index: 2 })).toBeNull()
})

it('cuts a long month into pages', () => {
  const month = section('2022-04', pageLength + 5)
  expect(pageKey({ section: '2022-04', index: pageLength })).toBe('2022-04:1')
  expect([lengthOfPage(month, 0), lengthOfPage(month, 1)]).toEqual([pageLength, 5])
})

it('moves by keys from entry to entry, over the headings', () => {
  expect(entryAfterKey(three, 1, 'ArrowDown')).toEqual({ section: '2022-03', index: 0 })
  expect(entryAfterKey(three, 2, 'ArrowUp')).toEqual({ section: '2022-04', index: 1 })
  expect(entryAfterKey(three, 2, 'End')).toEqual({ section: '2021-12', index: 0 })
  expect(entryAfterKey(three, 4, 'Home')).toEqual({ section: '2022-04', index: 0 })
  expect(entryAfterKey(three, 4, 'PageUp')).toEqual({ section: '2022-04', index: 0 })
  expect(entryAfterKey(three, 4, 'x')).toBeNull()
})
