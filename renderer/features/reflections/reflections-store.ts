import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ListReflectionsInput, ReflectionList } from '../../../shared/models/reflection.ts'
import type { JournalClient } from '../../journal-client.ts'

/** Which are wanted; null: all. */
export type Wish = Pick<ListReflectionsInput, 'programId' | 'stage' | 'topic'>

interface ReflectionsState {
  readonly wish: Wish
  /** Null until it has been read; its lines are as many as were asked for so far. */
  readonly shown: ReflectionList | null
}

export interface ReflectionsDesk {
  readonly client: JournalClient
  readonly store: StoreApi<ReflectionsState>
  readonly say: (message: string) => void
}

export const everything: Wish = { programId: null, stage: null, topic: null }
const linesAtFirst = 40
const linesMore = 100
/** More can't be asked for at once. */
const mostAtOnce = 500

const desks = new WeakMap<JournalClient, ReflectionsDesk>()

/** One for the life of the window: coming back from an entry shows what was shown. */
export function reflectionsDeskOf(client: JournalClient, say: ReflectionsDesk['say']): ReflectionsDesk {
  const desk = desks.get(client) ?? { client, say, store: createStore<ReflectionsState>(() => ({ wish: everything, shown: null })) }
  desks.set(client, desk)
  return desk
}

/** Reads as much again as is shown. */
export async function readReflections(desk: ReflectionsDesk): Promise<void> {
  await readFirst(desk, Math.min(mostAtOnce, Math.max(linesAtFirst, desk.store.getState().shown?.lines.length ?? 0)))
}

export async function want(desk: ReflectionsDesk, wish: Partial<Wish>): Promise<void> {
  desk.store.setState((state) => ({ wish: { ...state.wish, ...wish } }))
  await readFirst(desk, linesAtFirst)
}

async function readFirst({ client, store, say }: ReflectionsDesk, limit: number): Promise<void> {
  const { wish } = store.getState()
  const answer = await client.call('reflections.list', { ...wish, offset: 0, limit })
  if (store.getState().wish !== wish) return
  if (answer.ok) store.setState({ shown: answer.value })
  else say(answer.error.message)
}

export async function showMore(desk: ReflectionsDesk): Promise<void> {
  const { wish, shown } = desk.store.getState()
  if (shown === null) return
  const answer = await desk.client.call('reflections.list', { ...wish, offset: shown.lines.length, limit: linesMore })
  if (desk.store.getState().shown !== shown) return
  if (answer.ok) desk.store.setState({ shown: { ...answer.value, lines: [...shown.lines, ...answer.value.lines] } })
  else desk.say(answer.error.message)
}
