import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Account } from '../../../shared/models/account.ts'
import type { AudiencePage, Follow, OutsideEvent, Person } from '../../../shared/models/audience.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import type { SpanChoice } from './spans.ts'

export type AudienceDialog =
  | { readonly kind: 'account'; readonly account: Account | null }
  | { readonly kind: 'follow'; readonly follow: Follow }
  | { readonly kind: 'event'; readonly event: OutsideEvent | null }
  | { readonly kind: 'forget'; readonly person: Person }
  | { readonly kind: 'people' }

export interface AudienceState {
  /** Null until it is read for the first time. */
  readonly page: AudiencePage | null
  /** Null until she has chosen; then the first account is meant. */
  readonly wantedId: string | null
  readonly span: SpanChoice | null
  /** Grows when something is logged, so that every list is read again. */
  readonly version: number
  /** Grows also when only a mark has changed: no list has to move for that. */
  readonly ledgerVersion: number
  readonly dialog: AudienceDialog | null
}

interface Surroundings {
  readonly client: JournalClient
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
}

export interface AudienceDesk extends Surroundings {
  readonly store: StoreApi<AudienceState>
  /** What stands in the lines that aren't added yet, by field: going to another place doesn't lose it. */
  readonly typed: Map<string, string>
  /** Reads the account's page; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
}

export function createAudienceDesk(surroundings: Surroundings): AudienceDesk {
  const store = createStore<AudienceState>(() => ({ page: null, wantedId: null, span: null, version: 0, ledgerVersion: 0, dialog: null }))
  const read = async (): Promise<void> => {
    const answer = await surroundings.client.call('audience.open', { accountId: store.getState().wantedId })
    if (answer.ok) store.setState({ page: answer.value })
    else surroundings.say(answer.error.message)
  }
  return { ...surroundings, store, typed: new Map(), read: oneAtATime(read) }
}

const desks = new WeakMap<JournalClient, AudienceDesk>()

/** One for the life of the window, so that account and window are as she left them; not made before the place is opened. */
export function audienceDeskOf(surroundings: Surroundings): AudienceDesk {
  const desk = desks.get(surroundings.client) ?? createAudienceDesk(surroundings)
  desks.set(surroundings.client, desk)
  return desk
}
