import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Comparison, ComparisonPage, SaveComparisonInput } from '../../../shared/models/notebook.ts'
import type { Notice } from '../../app/app-store.ts'
import type { JournalClient } from '../../journal-client.ts'

interface ComparisonsState {
  /** Null until it has been read. */
  readonly page: ComparisonPage | null
  /** One that is being logged (null) or edited. */
  readonly dialog: { readonly comparison: Comparison | null } | null
}

export interface ComparisonsDesk {
  readonly client: JournalClient
  readonly store: StoreApi<ComparisonsState>
  say(this: void, notice: Notice): void
  /** There is one more or less. */
  counted(this: void): void
}

export function createComparisonsDesk(surroundings: Omit<ComparisonsDesk, 'store'>): ComparisonsDesk {
  return { ...surroundings, store: createStore<ComparisonsState>(() => ({ page: null, dialog: null })) }
}

export async function readComparisons({ client, store, say }: ComparisonsDesk): Promise<void> {
  const answer = await client.call('comparisons.page', undefined)
  if (answer.ok) store.setState({ page: answer.value })
  else say({ message: answer.error.message })
}

/** Null where it is kept, else why it can't be. */
export async function saveComparison(desk: ComparisonsDesk, input: SaveComparisonInput): Promise<string | null> {
  const answer = await desk.client.call('comparisons.save', input)
  if (!answer.ok) return answer.error.message
  await readAgain(desk)
  return null
}

export async function removeComparison(desk: ComparisonsDesk, { id, who }: Comparison): Promise<void> {
  if (await change(desk, 'comparisons.remove', id)) {
    desk.say({ message: `The story of “${who}” was removed.`, action: { label: 'Undo', run: () => void change(desk, 'comparisons.restore', id) } })
  }
}

async function change(desk: ComparisonsDesk, name: 'comparisons.remove' | 'comparisons.restore', id: string): Promise<boolean> {
  const answer = await desk.client.call(name, { id })
  if (answer.ok) await readAgain(desk)
  else desk.say({ message: answer.error.message })
  return answer.ok
}

async function readAgain(desk: ComparisonsDesk): Promise<void> {
  desk.counted()
  await readComparisons(desk)
}
