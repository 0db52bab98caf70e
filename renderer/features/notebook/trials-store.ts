import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaveTrialInput, StrategyTrial } from '../../../shared/models/notebook.ts'
import type { Notice } from '../../app/app-store.ts'
import { holdTexts } from '../../app/held-texts.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { JournalClient } from '../../journal-client.ts'

export interface TrialsState {
  /** Null until they have been read. */
  readonly trials: readonly StrategyTrial[] | null
  readonly saveState: SaveState
  /** One that is being begun (null) or edited. */
  readonly dialog: { readonly trial: StrategyTrial | null } | null
}

export interface TrialsDesk {
  readonly client: JournalClient
  readonly store: StoreApi<TrialsState>
  readonly autosave: Autosave<SaveTrialInput, StrategyTrial>
  say(this: void, notice: Notice): void
}

export function createTrialsDesk(client: JournalClient, say: TrialsDesk['say']): TrialsDesk {
  const store = createStore<TrialsState>(() => ({ trials: null, saveState: { kind: 'clean' }, dialog: null }))
  const autosave = new Autosave<SaveTrialInput, StrategyTrial>({
    write: (input) => client.call('trials.save', input),
    // Its own words stay as they are typed.
    onSaved: ({ id, counts, meanwhile }) => changeShown(store, id, { counts, meanwhile }),
    onState: (saveState) => store.setState({ saveState })
  })
  return { client, store, autosave, say }
}

export function changeShown(store: TrialsDesk['store'], id: string, changes: Partial<StrategyTrial>): void {
  store.setState(({ trials }) => ({ trials: trials?.map((trial) => (trial.id === id ? { ...trial, ...changes } : trial)) ?? null }))
}

const desks = new WeakMap<JournalClient, TrialsDesk>()

/** One for the life of the window: what couldn't be saved yet is tried again from wherever she is. */
export function trialsDeskOf(client: JournalClient, say: TrialsDesk['say']): TrialsDesk {
  const known = desks.get(client)
  if (known !== undefined) return known
  const desk = createTrialsDesk(client, say)
  desks.set(client, desk)
  const { autosave } = desk
  holdTexts({ flush: () => autosave.flush(), unsaved: () => autosave.unsaved().map(({ saw }) => saw).filter((text) => text !== '') })
  return desk
}
