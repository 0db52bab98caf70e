import type { StoryFilter, StoryOrder } from '../../../shared/models/story-list.ts'
import { allStories } from '../../../shared/models/story-list.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import type { Asked, ListOrder, Question } from './stories-store.ts'

/** Lines are read this many at a time. */
export const pageLength = 40
/** So many cards a column of the board begins with, and grows by. */
export const cardsAtOnce = 50

/** What the list or the board asks the journal: a board has every status, and half a word is no search yet. */
export function questionOf({ view, filter, order, searchOrder }: Asked): Question {
  const text = isSearch(filter.text) ? filter.text : ''
  return { ...filter, text, status: view === 'board' ? null : filter.status, order: text === '' ? order : searchOrder }
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** True where something but the search narrows what is shown. */
export function isNarrowed({ status, tag, year, platform }: Omit<StoryFilter, 'kind' | 'text'>): boolean {
  return status !== null || tag !== null || year !== null || platform !== null
}

/** The filter without anything that narrows it but the search. */
export function widened({ kind, text }: StoryFilter): StoryFilter {
  return { ...allStories, kind, text }
}

const orderNames: Readonly<Record<StoryOrder, string>> = {
  relevance: 'Best match',
  published: 'Newest first',
  edited: 'Last edited',
  title: 'Title',
  words: 'Longest first'
}

/** The orders there are to choose from, with their names. */
export function ordersFor(isSearching: boolean): readonly (readonly [StoryOrder, string])[] {
  const plain: readonly ListOrder[] = ['published', 'edited', 'title', 'words']
  const orders: readonly StoryOrder[] = isSearching ? ['relevance', ...plain] : plain
  return orders.map((order) => [order, orderNames[order]])
}
