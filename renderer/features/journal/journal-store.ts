import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Day } from '../../../shared/dates.ts'
import { noFilter, type DayInCalendar, type EntryLine } from '../../../shared/models/find.ts'
import { monthOf } from '../../components/months.ts'
import type { PageDesk } from '../../day-page/page-store.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import type { Layout, Spot } from './layout.ts'
import { readAgain } from './read-listing.ts'
import type { Asked, Listing } from './listing.ts'

/** A list as it was last read. It stays until what was asked for since has come. */
export interface Shown {
  readonly listing: Listing
  readonly layout: Layout
  readonly isMore: boolean
}

export interface JournalState extends Asked {
  readonly shown: Shown | null
  /** The lines read so far, by page (see layout.ts). */
  readonly pages: ReadonlyMap<string, readonly EntryLine[]>
  /** The days of the calendar's month that have an entry. */
  readonly days: readonly DayInCalendar[]
  /** Those in use when they were last looked for; null before. */
  readonly tags: readonly string[] | null
  /** The entry of the list that has the focus, or had it last. */
  readonly cursor: Spot | null
  /** A page is open beside the list; in a narrow window, over it. */
  readonly isPageOpen: boolean
  /** Where the focus is to go once it can; a new object each time. */
  readonly focus: { readonly on: 'field' | 'list' | 'calendar' } | null
  /** Where the page that is open was chosen. */
  readonly openedFrom: 'list' | 'calendar'
  /** The fields for the first and the last day stand open. */
  readonly isChoosingDays: boolean
}

/** What the actions work with; one for the life of the window, so that the list is where she left it. */
export interface JournalDesk {
  readonly client: JournalClient
  readonly page: PageDesk
  readonly store: StoreApi<JournalState>
  /** Reads what is asked for now; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
  /** The pages that needn't be read again, and those on their way. */
  fresh: Set<string>
  /** Ends what goes on while another place is open. */
  endAbsence: () => void
}

export function createJournalDesk(client: JournalClient, page: PageDesk): JournalDesk {
  const today: Day = page.store.getState().page.today
  const store = createStore<JournalState>(() => ({
    view: 'timeline',
    text: '',
    order: 'relevance',
    filter: noFilter,
    month: monthOf(today),
    shown: null,
    pages: new Map(),
    days: [],
    tags: null,
    cursor: null,
    isPageOpen: false,
    focus: null,
    openedFrom: 'list',
    isChoosingDays: false
  }))
  const desk: JournalDesk = { client, page, store, read: oneAtATime(() => readAgain(desk)), fresh: new Set(), endAbsence: () => undefined }
  return desk
}
