import type { Day } from '../../../shared/dates.ts'
import { monthTitle } from '../../../shared/day-names.ts'
import { mostFound, noFilter, type EntryLine, type Filter, type MonthOutline, type SearchInput } from '../../../shared/models/find.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import { counted } from '../../../shared/text.ts'
import { firstDayOf, lastDayOf, type Month } from '../../components/months.ts'
import type { Section } from './layout.ts'

export type JournalView = 'timeline' | 'calendar' | 'on-this-day'

/** What the writer has asked to see. */
export interface Asked {
  readonly view: JournalView
  /** What stands in the search field; it goes before the view. */
  readonly text: string
  readonly order: SearchInput['order']
  readonly filter: Filter
  /** The month of the calendar. */
  readonly month: Month
}

/** What the list holds for it. */
export type Listing =
  | { readonly kind: 'timeline'; readonly filter: Filter }
  | { readonly kind: 'found'; readonly filter: Filter; readonly text: string; readonly order: SearchInput['order'] }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'on-this-day' }

export function listingOf({ view, text, order, filter, month }: Asked): Listing {
  if (isSearch(text)) return { kind: 'found', filter, text, order }
  if (view === 'calendar') return { kind: 'month', month }
  return view === 'timeline' ? { kind: 'timeline', filter } : { kind: 'on-this-day' }
}

export function isSameListing(one: Listing, other: Listing): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

export function isFiltered(filter: Filter): boolean {
  return filter.isStarred || filter.inTrash || filter.tag !== null || filter.from !== null || filter.to !== null
}

/** The filter that gives the entries of one month among those of a listing. */
export function filterOfMonth(filter: Filter, month: Month): Filter {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  return {
    ...filter,
    from: filter.from !== null && filter.from > first ? filter.from : first,
    to: filter.to !== null && filter.to < last ? filter.to : last
  }
}

export function filterOf(listing: Listing): Filter {
  return listing.kind === 'timeline' || listing.kind === 'found' ? listing.filter : noFilter
}

export function monthSections(outline: readonly MonthOutline[]): Section[] {
  return outline.map(({ month, entries, words }) => ({
    key: month,
    title: monthTitle(month),
    note: `${counted(entries, 'entry', 'entries')}, ${counted(words, 'word')}`,
    entries
  }))
}

export function foundSection(total: number): Section[] {
  return total === 0 ? [] : [{ key: 'found', title: null, note: '', entries: total }]
}

/** What was written on this day, a section a year; the lines come latest first. */
export function yearSections(lines: readonly EntryLine[], today: Day): Section[] {
  const years = new Map<string, number>()
  for (const { datedOn } of lines) years.set(datedOn.slice(0, 4), (years.get(datedOn.slice(0, 4)) ?? 0) + 1)
  return [...years].map(([year, entries]) => ({
    key: year,
    title: String(Number(year)),
    note: `${counted(Number(today.slice(0, 4)) - Number(year), 'year')} ago`,
    entries
  }))
}

/** "412 entries", "more than 1,000 entries", "3 entries in the trash". */
export function countInWords(listing: Listing, entries: number, isMore: boolean): string {
  const count = isMore ? `more than ${counted(mostFound, 'entry', 'entries')}` : counted(entries, 'entry', 'entries')
  return filterOf(listing).inTrash ? `${count} in the trash` : count
}
