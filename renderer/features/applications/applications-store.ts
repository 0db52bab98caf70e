import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Application, ApplicationPage, SaveApplicationInput } from '../../../shared/models/application.ts'
import { holdTexts, type HeldTexts } from '../../app/held-texts.ts'
import { Autosave, type SaveState } from '../../autosave.ts'
import type { JournalClient } from '../../journal-client.ts'
import type { AnswerForm } from './answer-form.ts'

/** What the writer may still change, as it stands in the fields. */
export type Fields = Omit<SaveApplicationInput, 'id' | 'programId'>

export interface ApplicationsState {
  /** Null until it is read. */
  readonly page: ApplicationPage | null
  readonly fields: Fields | null
  readonly saveState: SaveState
  /** Why it can't be opened. */
  readonly refusal: string | null
  readonly dialog: 'send' | 'withdraw' | 'story' | null
  /** Grows with what changes the checks beside a draft: its story, its account. */
  readonly checksVersion: number
}

interface Surroundings {
  readonly client: JournalClient
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
  /** Applications came, went or changed: whoever shows them reads them again. */
  readonly changed: () => void
}

export interface ApplicationsDesk extends Surroundings {
  readonly store: StoreApi<ApplicationsState>
  readonly autosave: Autosave<SaveApplicationInput, Application>
  /** Answers that were begun and neither kept nor dropped, by application or by the answer that is corrected. */
  readonly begun: Map<string, AnswerForm>
  /** The application that is being opened, a new object each time. */
  goingTo: object | null
}

export function createApplicationsDesk(surroundings: Surroundings): ApplicationsDesk {
  const store = createStore<ApplicationsState>(() => ({
    page: null, fields: null, saveState: { kind: 'clean' }, refusal: null, dialog: null, checksVersion: 0
  }))
  const autosave = new Autosave<SaveApplicationInput, Application>({
    write: (document) => surroundings.client.call('applications.save', document),
    onSaved: (application) =>
      store.setState(({ page }) => (page?.application.id === application.id ? { page: { ...page, application } } : {})),
    onState: (saveState) => store.setState({ saveState })
  })
  return { ...surroundings, store, autosave, begun: new Map(), goingTo: null }
}

const desks = new WeakMap<JournalClient, ApplicationsDesk>()

/** One for the life of the window: what couldn't be saved yet is tried again from wherever she is. */
export function applicationsDeskOf(surroundings: Surroundings): ApplicationsDesk {
  const known = desks.get(surroundings.client)
  if (known !== undefined) return known
  const desk = createApplicationsDesk(surroundings)
  desks.set(surroundings.client, desk)
  holdTexts(heldBy(desk))
  return desk
}

/** Also an answer that was begun: nothing saves it but "Keep", so that the window asks before it goes, and a form that Escape closed holds no key. */
export function heldBy({ autosave, begun }: Pick<ApplicationsDesk, 'autosave' | 'begun'>): HeldTexts {
  const typed = (): string[] => [
    ...autosave.unsaved().flatMap(({ expectation, different, notes }) => [expectation, different, notes]),
    ...[...begun.values()].flatMap(({ letter, reason }) => [letter, reason])
  ]
  return {
    flush: async () => (await autosave.flush()) && begun.size === 0,
    unsaved: () => typed().filter((text) => text !== '')
  }
}
