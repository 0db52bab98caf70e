import { v7 as newId } from 'uuid'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Day } from '../../../shared/dates.ts'
import type { FollowerForm } from '../../../shared/models/audience.ts'
import type { AudienceMetric } from '../../../shared/models/metric.ts'
import type { JournalClient } from '../../journal-client.ts'

export interface FollowersState {
  /** Null until the accounts are known; typing doesn't wait for it. */
  readonly form: FollowerForm | null
  /** Null while there is no account: one is made with the first count. */
  readonly accountId: string | null
  readonly platform: string
  readonly name: string
  readonly texts: Readonly<Record<AudienceMetric, string>>
  /** Of the numbers as they are typed: the same ones sent again are kept once. */
  readonly ids: Readonly<Record<AudienceMetric, string>>
  /** Null while the field doesn't hold a day up to today. */
  readonly on: Day | null
  readonly isSaving: boolean
  readonly failure: string | null
}

export interface FollowersDesk {
  readonly client: JournalClient
  readonly store: StoreApi<FollowersState>
  /** Of the first account, should it be made here. */
  readonly newAccountId: string
}

const noTexts: FollowersState['texts'] = { followers: '', following: '' }

export function createFollowersDesk(client: JournalClient, today: Day): FollowersDesk {
  const store = createStore<FollowersState>(() => ({
    form: null, accountId: null, platform: 'Medium', name: '', texts: noTexts, ids: newIds(), on: today, isSaving: false, failure: null
  }))
  return { client, store, newAccountId: newId() }
}

/** Which accounts there are; the wanted one is chosen, else the one with the most numbers. False where nobody can say. */
export async function readForm({ client, store }: FollowersDesk, wanted: string | null): Promise<boolean> {
  const answer = await client.call('followers.form', undefined)
  if (!answer.ok) {
    store.setState({ failure: answer.error.message })
    return false
  }
  const { accounts } = answer.value
  store.setState({ form: answer.value, accountId: (accounts.find(({ id }) => id === wanted) ?? accounts[0])?.id ?? null })
  return true
}

export function typeCount({ store }: FollowersDesk, metric: AudienceMetric, text: string): void {
  // Another number is another reading: it may not pass for one that has perhaps arrived.
  store.setState(({ texts }) => ({ failure: null, texts: { ...texts, [metric]: text }, ids: newIds() }))
}

export function hasTyped({ texts }: FollowersState): boolean {
  return texts.followers.trim() !== '' || texts.following.trim() !== ''
}

function newIds(): FollowersState['ids'] {
  return { followers: newId(), following: newId() }
}
