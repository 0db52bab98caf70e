import type { JournalBridge } from '../shared/ipc.ts'

declare global {
  interface Window {
    /** Put there by electron/preload.ts. */
    readonly journal: JournalBridge<File>
  }
}

/** What stores receive; the only place that touches `window.journal`. */
export type JournalClient = JournalBridge<File>
export const journalClient: JournalClient = window.journal
