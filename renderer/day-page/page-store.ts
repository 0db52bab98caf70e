import { v7 as newId } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Day } from '../../shared/dates.ts'
import type { DayPage, SavedEntry } from '../../shared/models/day.ts'
import type { Entry, EntryFacts, WriteEntryInput } from '../../shared/models/entry.ts'
import type { About } from '../../shared/models/reflection.ts'
import { Autosave, type SaveState } from '../autosave.ts'
import type { CommandState, EditorHandle } from '../editor/editor-types.ts'
import type { JournalClient } from '../journal-client.ts'
import { withBody, withEntry, withFacts, withSummary } from './page-changes.ts'

export type PageDialog = 'go-to-day' | 'move' | 'mood' | 'versions'

export interface PageState {
  readonly page: DayPage
  /** The entry in the editor. An id without a row is a page nobody has written on yet. */
  readonly activeId: string
  /** Another number is another text of it, written elsewhere: the editor is made anew. */
  readonly textVersion: number
  /** The question that a still unwritten entry answers. */
  readonly question: string | null
  /** What that question is about; kept with its first words. */
  readonly about: About | null
  readonly saveState: SaveState
  readonly dialog: PageDialog | null
  readonly isTagging: boolean
  /** What holds at the caret, for the toolbar. */
  readonly commandState: CommandState | null
}

/** What the actions work with; one for the life of the window. */
export interface PageDesk {
  readonly client: JournalClient
  readonly store: StoreApi<PageState>
  readonly autosave: Autosave<WriteEntryInput, SavedEntry>
  /** Tells the window: a sentence, and that counts in the sidebar may have changed. */
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
  readonly countsChanged: () => void
  /** Put away in this session: a save that comes late must not bring them back on the page. */
  readonly trashedIds: Set<string>
  /** True once another place has been open: it may have changed this page. */
  wasLeft: boolean
  /** The day that is being opened, a new object each time; steps from day to day count from it. */
  goingTo: { readonly on: Day } | null
  /** The entry that is being opened to be read, and the words of it to bring into sight. */
  arrival: { readonly entryId: string; readonly match: string | null } | null
  /** The entry that came into the editor by itself: its editor leaves the focus to a list that has it. */
  quietId: string | null
  /** The last editor that was opened. It stays in hand after it is gone: its text may still be on its way. */
  editor: { readonly entryId: string; readonly handle: EditorHandle } | null
}

interface Surroundings {
  readonly client: JournalClient
  readonly say: PageDesk['say']
  readonly countsChanged: () => void
}

export function createPageDesk(page: DayPage, surroundings: Surroundings): PageDesk {
  const store = createStore<PageState>(() => ({
    page,
    activeId: lastEntryId(page) ?? newId(),
    textVersion: 0,
    question: null,
    about: null,
    saveState: { kind: 'clean' },
    dialog: null,
    isTagging: false,
    commandState: null
  }))
  const trashedIds = new Set<string>()
  const autosave = new Autosave<WriteEntryInput, SavedEntry>({
    write: (input) => surroundings.client.call('entries.write', input),
    onSaved: (saved, input) => {
      if (trashedIds.has(input.id)) return
      const isNew = !store.getState().page.entries.some(({ id }) => id === input.id)
      store.setState(({ page: shown }) => ({ page: withSaved(shown, saved, input.body) }))
      if (isNew) surroundings.countsChanged()
    },
    onState: (saveState) => store.setState({ saveState })
  })
  return { ...surroundings, store, autosave, trashedIds, wasLeft: false, goingTo: null, arrival: null, quietId: null, editor: null }
}

/** The entry to go on with: the last one written here, before any that was brought in from elsewhere. */
export function lastEntryId({ entries }: DayPage): string | null {
  return (entries.findLast(({ isImported }) => !isImported) ?? entries.at(-1))?.id ?? null
}

export function activeEntry({ page, activeId }: PageState): Entry | null {
  return page.entries.find(({ id }) => id === activeId) ?? null
}

export function isTopEntry({ page, activeId }: PageState): boolean {
  return page.entries.findIndex(({ id }) => id === activeId) === 0
}

/** True while the entry in the editor has the page to itself. */
export function isOnlyEntry({ page, activeId }: PageState): boolean {
  return page.entries.every(({ id }) => id === activeId)
}

function withSaved(page: DayPage, { entry, summary }: SavedEntry, body: string): DayPage {
  const shown = entry.datedOn === page.summary.on ? withEntry(page, { ...entry, body }) : page
  return withSummary(shown, summary)
}

/** An entry was written in another place: its text on the page is the one from there. */
export function receiveBody(desk: PageDesk, id: string, body: string): void {
  desk.store.setState((state) => {
    const known = state.page.entries.find((entry) => entry.id === id)
    if (known === undefined || known.body === body) return state
    return { page: withBody(state.page, id, body), textVersion: state.textVersion + (id === state.activeId ? 1 : 0) }
  })
}

/** The facts of one entry have changed (star, tag, mood). */
export function receiveFacts(desk: PageDesk, facts: EntryFacts): void {
  desk.store.setState(({ page }) => ({ page: withFacts(page, facts) }))
}
