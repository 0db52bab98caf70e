import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ImportProgress, ImportSummary, UndoneImport } from '../../../shared/models/import.ts'
import type { Failure } from '../../../shared/result.ts'
import type { JournalClient } from '../../journal-client.ts'

export type ImportState =
  | { readonly step: 'choose'; readonly failure: string | null }
  | { readonly step: 'working'; readonly progress: ImportProgress | null }
  | { readonly step: 'report'; readonly summary: ImportSummary; readonly failure: string | null }
  | { readonly step: 'done'; readonly summary: ImportSummary; readonly batchId: string | null }
  | { readonly step: 'undone'; readonly undone: UndoneImport }

/** One import from its folder to its end. */
export interface ImportDesk {
  readonly client: JournalClient
  readonly store: StoreApi<ImportState>
}

export function createImportDesk(client: JournalClient): ImportDesk {
  return { client, store: createStore<ImportState>(() => ({ step: 'choose', failure: null })) }
}

export function receiveProgress({ store }: ImportDesk, progress: ImportProgress): void {
  if (store.getState().step === 'working') store.setState({ step: 'working', progress }, true)
}

/** Lets the writer choose a folder, and reads it. */
export async function chooseFolder(desk: ImportDesk, pattern: string): Promise<void> {
  const before = desk.store.getState()
  const chosen = await desk.client.call('imports.choose', undefined)
  if (!chosen.ok) return startOver(desk, chosen.error)
  // The system's dialog was closed without a choice: what was there stays.
  if (chosen.value === null) return desk.store.setState(before, true)
  await readFolder(desk, pattern)
}

/** Reads the chosen folder, again where a pattern says how its files are named. */
export async function readFolder(desk: ImportDesk, pattern: string): Promise<void> {
  const before = desk.store.getState()
  desk.store.setState({ step: 'working', progress: null }, true)
  const staged = await desk.client.call('imports.stage', { pattern: pattern.trim() === '' ? null : pattern })
  if (staged.ok) desk.store.setState({ step: 'report', summary: staged.value, failure: null }, true)
  else if (before.step === 'report' && staged.error.code === 'bad-input') desk.store.setState({ ...before, failure: staged.error.message }, true)
  else startOver(desk, staged.error)
}

export async function keepAll(desk: ImportDesk): Promise<void> {
  const state = desk.store.getState()
  if (state.step !== 'report') return
  desk.store.setState({ step: 'working', progress: null }, true)
  const kept = await desk.client.call('imports.keep', undefined)
  if (kept.ok) desk.store.setState({ step: 'done', summary: state.summary, batchId: kept.value }, true)
  else startOver(desk, kept.error)
}

export async function takeBack(desk: ImportDesk, batchId: string): Promise<void> {
  desk.store.setState({ step: 'working', progress: null }, true)
  const undone = await desk.client.call('imports.undo', { id: batchId })
  if (undone.ok) desk.store.setState({ step: 'undone', undone: undone.value }, true)
  else startOver(desk, undone.error)
}

/** What is under way answers for itself that it was cancelled. */
export async function cancel(desk: ImportDesk): Promise<void> {
  await desk.client.call('imports.cancel', undefined)
}

function startOver({ store }: ImportDesk, { code, message }: Failure): void {
  store.setState({ step: 'choose', failure: code === 'cancelled' ? 'Cancelled. Nothing of it is in the journal.' : message }, true)
}
