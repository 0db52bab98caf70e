import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandId } from '../../../shared/commands.ts'
import type { Placement, StoryFacts, StoryKind, StoryPage, StoryStatus, WriteStoryInput } from '../../../shared/models/story.ts'
import {
  allStories, type ListStoriesInput, type StoryFacets, type StoryFilter, type StoryLine, type StoryOrder
} from '../../../shared/models/story-list.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { CommandState, EditorHandle } from '../../editor/editor-types.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { withSaved } from './page-changes.ts'

export type ListOrder = Exclude<StoryOrder, 'relevance'>

/** What the writer has asked to see. */
export interface Asked {
  readonly view: 'list' | 'board'
  readonly filter: StoryFilter
  readonly order: ListOrder
  /** The order of what a search finds. */
  readonly searchOrder: StoryOrder
}

/** One question to the journal, of which pages of lines are the answer. */
export type Question = Omit<ListStoriesInput, 'offset' | 'limit'>

/** A column of the board: the first of its stories, and how many there are. */
export interface Column {
  readonly lines: readonly StoryLine[]
  readonly total: number
}
export type Board = Readonly<Record<StoryStatus, Column>>

export type StoryDialog =
  | { readonly kind: 'versions' | 'offer' | 'link-entry' | 'answers' }
  | { readonly kind: 'placement'; readonly placement: Placement | null }

export interface StoriesState extends Asked {
  /** The list as it was last read. It stays until what was asked for since has come. */
  readonly shown: { readonly question: Question; readonly total: number } | null
  /** Its lines read so far, by page. */
  readonly pages: ReadonlyMap<number, readonly StoryLine[]>
  readonly board: { readonly question: Question; readonly columns: Board } | null
  /** The column that a card is being dragged from. */
  readonly draggedFrom: StoryStatus | null
  readonly facets: Readonly<Record<StoryKind, StoryFacets>> | null
  /** The story that has the focus of the list, or had it last. */
  readonly cursor: { readonly index: number; readonly id: string | null }
  /** The story whose page is open. An id without a page is a story nobody has written yet. */
  readonly openId: string | null
  readonly page: StoryPage | null
  /** Title and subtitle as they stand in their fields. */
  readonly draft: { readonly title: string; readonly subtitle: string }
  /** The notes as they stand in their field. */
  readonly notes: string
  /** Of a story that isn't written yet. */
  readonly newStatus: StoryStatus
  /** The text is in the editor; else it is there to be read. */
  readonly isEditing: boolean
  readonly saveState: SaveState
  readonly dialog: StoryDialog | null
  readonly isTagging: boolean
  /** What holds at the caret, for the toolbar. */
  readonly commandState: CommandState | null
  /** Where the focus is to go once it can; a new object each time. */
  readonly focus: { readonly on: 'field' | 'list' | 'title' | 'text' } | null
}

/** What waits to be saved; `body` is what the writer would miss. */
export type StoryDocument = ({ readonly kind: 'text' } & WriteStoryInput) | { readonly kind: 'notes'; readonly id: string; readonly body: string }

/** What the actions work with; one for the life of the window, so that everything is where she left it. */
export interface StoriesDesk {
  readonly client: JournalClient
  readonly store: StoreApi<StoriesState>
  readonly autosave: Autosave<StoryDocument, StoryFacts | null>
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
  readonly countsChanged: () => void
  /** Reads what is asked for now; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
  /** What there is to filter by has to be read again. */
  areFacetsOld: boolean
  /** The pages that needn't be read again, and those on their way. */
  fresh: Set<number>
  /** Stories that the journal hasn't heard of yet. */
  readonly unwritten: Set<string>
  /** The story that is being opened, a new object each time. */
  goingTo: object | null
  /** The last editor that was opened. It stays in hand after it is gone: its text may still be on its way. */
  editor: { readonly storyId: string; readonly handle: EditorHandle } | null
  /** True while the place is on the screen. */
  isShown: boolean
  /** What the commands of an entry do to a story; set by the place while it is on the screen. */
  runHere: (id: CommandId) => void
}

interface Surroundings {
  readonly client: JournalClient
  readonly say: StoriesDesk['say']
  readonly countsChanged: () => void
}

export function createStoriesDesk(surroundings: Surroundings): StoriesDesk {
  const store = createStore<StoriesState>(() => ({
    view: 'list', filter: allStories, order: 'published', searchOrder: 'relevance',
    shown: null, pages: new Map(), board: null, draggedFrom: null, facets: null, cursor: { index: 0, id: null },
    openId: null, page: null, draft: { title: '', subtitle: '' }, notes: '', newStatus: 'draft', isEditing: false,
    saveState: { kind: 'clean' }, dialog: null, isTagging: false, commandState: null, focus: null
  }))
  const unwritten = new Set<string>()
  const autosave = new Autosave<StoryDocument, StoryFacts | null>({
    write: (document) => (isBlank(document, unwritten) ? Promise.resolve(succeed(null)) : writeDocument(surroundings.client, document)),
    onSaved: (facts, document) => {
      if (facts === null) return
      store.setState((state) => withSaved(state, facts, document))
      if (unwritten.delete(facts.id)) surroundings.countsChanged()
    },
    onState: (saveState) => store.setState({ saveState })
  })
  const desk: StoriesDesk = {
    ...surroundings, store, autosave, unwritten,
    // The list is no part of the first paint, and neither is what reads it.
    read: oneAtATime(async () => (await import('./read-stories.ts')).readAgain(desk)),
    areFacetsOld: true, fresh: new Set(), goingTo: null, editor: null, isShown: false, runHere: () => undefined
  }
  return desk
}

/** Typed and taken back before it was saved: there is no story yet. */
function isBlank(document: StoryDocument, unwritten: ReadonlySet<string>): boolean {
  return document.kind === 'text' && unwritten.has(document.id) && document.title + document.subtitle + document.body === ''
}

function writeDocument(client: JournalClient, document: StoryDocument): Promise<Result<StoryFacts>> {
  if (document.kind === 'notes') return client.call('stories.change', { id: document.id, changes: { notes: document.body } })
  const { kind: _kind, ...text } = document
  return client.call('stories.write', text)
}
