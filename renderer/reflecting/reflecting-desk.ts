import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Entry, WriteEntryInput } from '../../shared/models/entry.ts'
import type { SavedEntry } from '../../shared/models/day.ts'
import type { Result } from '../../shared/result.ts'
import { holdTexts } from '../app/held-texts.ts'
import { Autosave, type SaveState } from '../autosave.ts'
import { receiveBody, type PageDesk } from '../day-page/page-store.ts'
import type { JournalClient } from '../journal-client.ts'

interface Surroundings {
  readonly client: JournalClient
  /** The same entry may be in hand there, too. */
  readonly page: PageDesk
  readonly say: (message: string) => void
  /** Entries came or changed: whoever counts or shows them reads them again. */
  readonly changed: () => void
}

/** What the editors of answers work with; there can be several on one page. */
export interface ReflectingDesk extends Surroundings {
  readonly store: StoreApi<{ readonly saveState: SaveState }>
  readonly autosave: Autosave<WriteEntryInput, SavedEntry>
  /** Entries whose first words the journal has. */
  readonly known: Set<string>
}

function createReflectingDesk(surroundings: Surroundings): ReflectingDesk {
  const store = createStore<{ saveState: SaveState }>(() => ({ saveState: { kind: 'clean' } }))
  const known = new Set<string>()
  const autosave = new Autosave<WriteEntryInput, SavedEntry>({
    write: (input) => surroundings.client.call('entries.write', input),
    onSaved: ({ entry }, { body }) => {
      receiveBody(surroundings.page, entry.id, body)
      if (known.has(entry.id)) return
      known.add(entry.id)
      surroundings.changed()
    },
    onState: (saveState) => store.setState({ saveState })
  })
  return { ...surroundings, store, autosave, known }
}

const desks = new WeakMap<JournalClient, ReflectingDesk>()

/** One for the life of the window: what couldn't be saved yet is tried again from wherever she is. */
export function reflectingDeskOf(surroundings: Surroundings): ReflectingDesk {
  const begun = desks.get(surroundings.client)
  if (begun !== undefined) return begun
  const desk = createReflectingDesk(surroundings)
  desks.set(surroundings.client, desk)
  holdTexts({ flush: () => desk.autosave.flush(), unsaved: () => desk.autosave.unsaved().map(({ body }) => body) })
  return desk
}

/** What waits to be saved, here or on the page, goes before what the journal has. */
export async function openReflection({ autosave, client, known, page }: ReflectingDesk, id: string): Promise<Result<Pick<Entry, 'body'>>> {
  const waiting = [...autosave.unsaved(), ...page.autosave.unsaved()].find((input) => input.id === id)
  if (waiting !== undefined) return { ok: true, value: waiting }
  const answer = await client.call('entries.read', { id })
  if (answer.ok) known.add(id)
  return answer
}

/** Its editor is about to go: the page that shows the entry next has its text at once, before the disk. */
export function leaveReflection({ autosave, page }: ReflectingDesk, id: string): void {
  autosave.settle(id)
  const waiting = autosave.unsaved().find((input) => input.id === id)
  if (waiting !== undefined) receiveBody(page, id, waiting.body)
  void autosave.flush()
}
