import type { JournalBridge } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    readonly journal: JournalBridge
  }
}

/** What stores receive; the only place that touches `window.journal`. */
export type JournalClient = JournalBridge
export const journalClient: JournalClient = window.journal
