import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Milestone, MilestonePage } from '../../../shared/models/milestone.ts'
import type { Notice } from '../../app/app-store.ts'
import type { JournalClient } from '../../journal-client.ts'

export interface MilestonesState {
  /** Null until it has been read. */
  readonly page: MilestonePage | null
  readonly showsHidden: boolean
  /** One of her own that is being added (null) or edited. */
  readonly dialog: { readonly milestone: Milestone | null } | null
}

/** What the page and its actions share. */
export interface MilestonesDesk {
  readonly client: JournalClient
  readonly store: StoreApi<MilestonesState>
  say(this: void, notice: Notice): void
}

export function createMilestonesDesk(client: JournalClient, say: MilestonesDesk['say']): MilestonesDesk {
  return { client, say, store: createStore<MilestonesState>(() => ({ page: null, showsHidden: false, dialog: null })) }
}
