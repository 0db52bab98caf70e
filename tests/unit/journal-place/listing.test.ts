import { expect, it } from 'vitest'
import {
  countInWords, filterOfMonth, isFiltered, listingOf, monthSections, yearSections, type Asked
} from '../../../renderer/features/journal/listing.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import { noFilter } from '../../../shared/models/find.ts'
import { line } from '../../support/entry-line.ts'

const asked: Asked = { view: 'timeline', text: '', order: 'relevance', filter: noFilter, month: '2022-04' }

it('shows what is searched before any view', () => {
  expect(listingOf({ ...asked, view: 'calendar', text: 'canal' }).kind).toBe('found')
  expect(listingOf({ ...asked, view: 'calendar' })).toEqual({ kind: 'month', month: '2022-04' })
  expect(listingOf({ ...asked, view: 'on-this-day' })).toEqual({ kind: 'on-this-day' })
})

it('begins a search with two letters, or with one that may be a word', () => {
  expect(['', ' ', '"', 'r', 'é', '7', '* -'].filter(isSearch)).toEqual([])
  const searches = ['re', '12', '文', 'あ', 'я', '"re']
  expect(searches.filter(isSearch)).toEqual(searches)
})

it('keeps a month within the days that are asked for', () => {
  const filter = { ...noFilter, from: '2022-03-15', to: '2022-06-01' }
  expect(filterOfMonth(filter, '2022-03')).toMatchObject({ from: '2022-03-15', to: '2022-03-31' })
  expect(filterOfMonth(filter, '2022-04')).toMatchObject({ from: '2022-04-01', to: '2022-04-30' })
})

it('says what each month holds', () => {
  expect(monthSections([{ month: '2022-04', entries: 1, words: 1_412 }])).toEqual([
    { key: '2022-04', title: 'April 2022', note: '1 entry, 1,412 words', entries: 1 }
  ])
})

it('puts what was written on this day under its years', () => {
  const lines = ['2021-04-12', '2021-04-12', '0987-04-12'].map((datedOn) => line({ datedOn }))
  expect(yearSections(lines, '2022-04-12')).toEqual([
    { key: '2021', title: '2021', note: '1 year ago', entries: 2 },
    { key: '0987', title: '987', note: '1,035 years ago', entries: 1 }
  ])
})

it('says how many there are', () => {
  expect(countInWords({ kind: 'timeline', filter: noFilter }, 412, false)).toBe('412 entries')
  expect(countInWords(listingOf({ ...asked, text: 'the' }), 1_000, true)).toBe('more than 1,000 entries')
  expect(countInWords({ kind: 'timeline', filter: { ...noFilter, inTrash: true } }, 1, false)).toBe('1 entry in the trash')
})

it('tells whether anything is filtered', () => {
  expect(isFiltered(noFilter)).toBe(false)
  expect(isFiltered({ ...noFilter, to: '2022-01-01' })).toBe(true)
})
