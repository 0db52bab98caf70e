import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaveTrialInput, StrategyTrial, TrialFacts } from '../../../shared/models/notebook.ts'
import type { Notice } from '../../app/app-store.ts'
import { holdTexts } from '../../app/held-texts.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { JournalClient } from '../../journal-client.ts'

export interface TrialsState {
  /** Null until they have been read. */
  readonly trials: readonly StrategyTrial[] | null
  /** What was logged of the days of each, by its id, as far as that is counted. */
  readonly facts: Readonly<Record<string, TrialFacts>>
  readonly saveState: SaveState
  /** One that is being begun (null) or edited. */
  readonly dialog: { readonly trial: StrategyTrial | null } | null
}

export interface TrialsDesk {
  readonly client: JournalClient
  readonly store: StoreApi<TrialsState>
  readonly autosave: Autosave<SaveTrialInput, null>
  /** Ids of trials that are counted next, one after the other. */
  readonly toCount: Set<string>
  isCounting: boolean
  say(this: void, notice: Notice): void
}

function createTrialsDesk(client: JournalClient, say: TrialsDesk['say']): TrialsDesk {
  const store = createStore<TrialsState>(() => ({ trials: null, facts: {}, saveState: { kind: 'clean' }, dialog: null }))
  const autosave = new Autosave<SaveTrialInput, null>({
    write: (input) => client.call('trials.save', input),
    onSaved: () => undefined,
    onState: (saveState) => store.setState({ saveState })
  })
  return { client, store, autosave, toCount: new Set(), isCounting: false, say }
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
