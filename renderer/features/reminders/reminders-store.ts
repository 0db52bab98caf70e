import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Reminder, SomeReminders } from '../../../shared/models/reminder.ts'
import type { JournalClient } from '../../journal-client.ts'
import { oneAtATime } from '../../one-at-a-time.ts'

export type ReminderDialog =
  /** Null for a new one. */
  | { readonly kind: 'form'; readonly reminder: Reminder | null }
  | { readonly kind: 'history'; readonly reminder: Reminder }

export interface RemindersState {
  /** Null until it is read for the first time. */
  readonly page: SomeReminders | null
  /** So many of each list are shown. */
  readonly most: number
  readonly dialog: ReminderDialog | null
  /** From a notification or a notice: the one to stand on once the page is there. */
  readonly wantedId: string | null
}

export const rowsAtFirst = 50

interface Surroundings {
  readonly client: JournalClient
  readonly say: (message: string, action?: { label: string; run: () => void }) => void
  /** The number beside the place's name is read again. */
  readonly countsChanged: () => void
}

export interface RemindersDesk extends Surroundings {
  readonly store: StoreApi<RemindersState>
  /** Reads the page; of several calls while one runs, one more follows. */
  readonly read: () => Promise<void>
}

export function createRemindersDesk(surroundings: Surroundings): RemindersDesk {
  const store = createStore<RemindersState>(() => ({ page: null, most: rowsAtFirst, dialog: null, wantedId: null }))
  const read = async (): Promise<void> => {
    const answer = await surroundings.client.call('reminders.page', { most: store.getState().most })
    if (answer.ok) store.setState({ page: answer.value })
    else surroundings.say(answer.error.message)
  }
  return { ...surroundings, store, read: oneAtATime(read) }
}
