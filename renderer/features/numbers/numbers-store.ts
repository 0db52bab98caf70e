import { v7 as newId } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Day } from '../../../shared/dates.ts'
import type { Metric } from '../../../shared/models/metric.ts'
import type { NumbersRow } from '../../../shared/models/story-list.ts'
import type { JournalClient } from '../../journal-client.ts'
import { keyOf, type FieldKey, type FieldOf } from './typed-number.ts'

/** What is typed into one field. Its id is made once: the same number sent again is kept once. */
export interface Typed extends FieldOf {
  readonly id: string
  readonly text: string
}

export interface NumbersState {
  readonly rows: readonly NumbersRow[]
  /** Null until the first rows are there. */
  readonly total: number | null
  readonly search: string
  readonly typed: Readonly<Record<FieldKey, Typed>>
  /** Null while the field doesn't hold a day up to today. */
  readonly takenOn: Day | null
  /** Of earnings that name none. */
  readonly currency: string | null
  readonly isSaving: boolean
  readonly failure: string | null
}

export interface NumbersDesk {
  readonly client: JournalClient
  /** The one story whose numbers are logged; null for all that are published. */
  readonly storyId: string | null
  readonly store: StoreApi<NumbersState>
}

const rowsAtOnce = 50

export function createNumbersDesk(client: JournalClient, storyId: string | null, today: Day): NumbersDesk {
  const nothing = { rows: [], total: null, search: '', typed: {}, takenOn: today, currency: null, isSaving: false, failure: null }
  return { client, storyId, store: createStore<NumbersState>(() => nothing) }
}

/** Reads the rows of a search anew, from the first. */
export async function searchRows(desk: NumbersDesk, search: string): Promise<void> {
  desk.store.setState({ search })
  await readRows(desk, 0)
}

export async function showMore(desk: NumbersDesk): Promise<void> {
  await readRows(desk, desk.store.getState().rows.length)
}

/** An answer for what was searched before is dropped. */
async function readRows({ client, store, storyId }: NumbersDesk, offset: number): Promise<void> {
  const { search } = store.getState()
  const answer = await client.call('numbers.table', { storyId, text: search, offset, limit: rowsAtOnce })
  if (store.getState().search !== search) return
  if (!answer.ok) return store.setState({ failure: answer.error.message })
  const { rows, total, currency } = answer.value
  store.setState((before) => ({ rows: [...before.rows.slice(0, offset), ...rows], total, currency: before.currency ?? currency }))
}

export function typeNumber({ store }: NumbersDesk, row: NumbersRow, metric: Metric, text: string): void {
  const key = keyOf(row, metric)
  const { storyId, placementId } = row
  store.setState(({ typed: { [key]: _before, ...others } }) => ({
    failure: null,
    // Another number is another reading: it may not pass for one that has perhaps arrived.
    typed: text.trim() === '' ? others : { ...others, [key]: { id: newId(), storyId, placementId, metric, text } }
  }))
}

export function countTyped({ typed }: NumbersState): number {
  return Object.keys(typed).length
}
