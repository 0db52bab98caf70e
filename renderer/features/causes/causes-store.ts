import { v7 as newId } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cause, CauseBoard, SaveCauseInput } from '../../../shared/models/cause.ts'
import type { Notice } from '../../app/app-store.ts'
import { holdTexts } from '../../app/held-texts.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { JournalClient } from '../../journal-client.ts'

/** A card that is being written and not on the board yet. */
export interface NewCause {
  readonly id: string
  readonly text: string
}

export interface CausesState {
  /** Null until it is read. */
  readonly board: CauseBoard | null
  /** The cards as they stand in their fields. */
  readonly causes: readonly Cause[]
  readonly next: NewCause
  readonly saveState: SaveState
  /** Why the board can't be opened. */
  readonly refusal: string | null
  /** What is read aloud. */
  readonly told: string
}

interface Surroundings {
  readonly client: JournalClient
  say(this: void, notice: Notice): void
  /** Cards came or went: whoever counts them reads them again. */
  changed(this: void): void
}

export interface CausesDesk extends Surroundings {
  readonly store: StoreApi<CausesState>
  readonly autosave: Autosave<SaveCauseInput, Cause>
  /** The last words each card had: without words it keeps them. */
  readonly words: Map<string, string>
  /** The entry begun from a board on a day, so that there is one and not several. */
  readonly entries: Map<string, string>
  /** The board that is wanted. */
  wanted: string | null
}

function createCausesDesk(surroundings: Surroundings): CausesDesk {
  const store = createStore<CausesState>(() => ({
    board: null, causes: [], next: { id: newId(), text: '' }, saveState: { kind: 'clean' }, refusal: null, told: ''
  }))
  const autosave = new Autosave<SaveCauseInput, Cause>({
    write: (input) => surroundings.client.call('causes.save', input),
    onSaved: () => undefined,
    onState: (saveState) => store.setState({ saveState })
  })
  return { ...surroundings, store, autosave, words: new Map(), entries: new Map(), wanted: null }
}

const desks = new WeakMap<JournalClient, CausesDesk>()

/** One for the life of the window: what couldn't be saved yet is tried again from wherever she is. */
export function causesDeskOf(surroundings: Surroundings): CausesDesk {
  const known = desks.get(surroundings.client)
  if (known !== undefined) return known
  const desk = createCausesDesk(surroundings)
  desks.set(surroundings.client, desk)
  holdTexts({
    flush: () => desk.autosave.flush(),
    unsaved: () => desk.autosave.unsaved().flatMap(({ text, evidenceFor, evidenceAgainst }) => [text, evidenceFor?.note ?? '', evidenceAgainst?.note ?? '']).filter((text) => text !== '')
  })
  return desk
}
