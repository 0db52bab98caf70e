import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ChosenSource, ImportProgress, ImportSummary, UndoneImport } from '../../../shared/models/import.ts'
import type { ColumnMapping, NumbersPreview } from '../../../shared/models/number-columns.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import type { JournalClient } from '../../journal-client.ts'

export interface ColumnsStep {
  readonly step: 'columns'
  readonly preview: NumbersPreview
  /** As the page has it; the preview may be about an earlier one for a moment. */
  readonly mapping: ColumnMapping
  readonly isAsking: boolean
  /** She has pressed the button meanwhile: read as soon as the answer is there. */
  readonly readsNext: boolean
  /** The numbers are said to be of one story, and which one isn't said yet. */
  readonly isStoryOpen: boolean
  readonly failure: string | null
}

export type ImportState =
  | { readonly step: 'choose'; readonly failure: string | null }
  | { readonly step: 'working'; readonly progress: ImportProgress | null; readonly remark: string | null }
  | ColumnsStep
  | { readonly step: 'report'; readonly summary: ImportSummary; readonly pattern: string; readonly failure: string | null }
  | { readonly step: 'done'; readonly summary: ImportSummary; readonly batchId: string | null }
  | { readonly step: 'undone'; readonly undone: UndoneImport }

/** One import from its choice to its end. */
export interface ImportDesk {
  readonly client: JournalClient
  readonly store: StoreApi<ImportState>
}

export function createImportDesk(client: JournalClient): ImportDesk {
  return { client, store: createStore<ImportState>(() => ({ step: 'choose', failure: null })) }
}

export function receiveProgress({ store }: ImportDesk, progress: ImportProgress): void {
  const state = store.getState()
  if (state.step === 'working') store.setState({ ...state, progress }, true)
}

/** Lets the writer choose a file or a folder, and reads it. */
export async function chooseSource(desk: ImportDesk, what: 'file' | 'folder'): Promise<void> {
  const chosen = await desk.client.call('imports.choose', { what })
  // The system's dialog was closed without a choice: what was there stays.
  if (chosen.ok && chosen.value === null) return
  await begin(desk, chosen)
}

/** Reads what was dropped on the window. */
export async function receiveDrop(desk: ImportDesk, files: readonly File[]): Promise<void> {
  const state = desk.store.getState()
  if (state.step === 'working') return desk.store.setState({ ...state, remark: 'An import is under way. Drop it again when this one is done.' }, true)
  const [file, ...others] = files
  if (file === undefined) return
  if (others.length > 0) return startOver(desk, 'One file or one folder at a time, please. Nothing was read.')
  work(desk)
  await begin(desk, await desk.client.receiveDropped(file))
}

async function begin(desk: ImportDesk, chosen: Result<ChosenSource | null>): Promise<void> {
  if (!chosen.ok) return startOver(desk, failureInWords(chosen.error))
  const preview = chosen.value?.preview ?? null
  if (preview === null) return await stage(desk, null, null)
  desk.store.setState({ step: 'columns', preview, mapping: preview.mapping, isAsking: false, readsNext: false, isStoryOpen: false, failure: null }, true)
}

/** Reads the chosen folder again, its files named as the pattern says. */
export async function readFolder(desk: ImportDesk, pattern: string): Promise<void> {
  await stage(desk, pattern.trim() === '' ? null : pattern, null)
}

/** Reads the chosen table, its columns as they are said to be. */
export async function readTable(desk: ImportDesk): Promise<void> {
  const state = desk.store.getState()
  if (state.step === 'columns') await stage(desk, null, state.mapping)
}

async function stage(desk: ImportDesk, pattern: string | null, columns: ColumnMapping | null): Promise<void> {
  const before = desk.store.getState()
  work(desk)
  const staged = await desk.client.call('imports.stage', { pattern, columns })
  if (staged.ok) showReport(desk, staged.value, pattern ?? '')
  else if (canAnswer(before, staged.error)) desk.store.setState({ ...before, ...(before.step === 'report' ? { pattern: pattern ?? '' } : {}), failure: staged.error.message }, true)
  else startOver(desk, failureInWords(staged.error))
}

/** The fault is in what was said on this page, and can be mended there. */
function canAnswer(state: ImportState, { code }: Failure): state is Extract<ImportState, { step: 'report' | 'columns' }> {
  return (state.step === 'report' || state.step === 'columns') && code === 'bad-input'
}

export async function fetchFeed(desk: ImportDesk, address: string): Promise<void> {
  work(desk)
  const staged = await desk.client.call('imports.fetchFeed', { address })
  if (staged.ok) showReport(desk, staged.value)
  else startOver(desk, failureInWords(staged.error))
}

export async function keepAll(desk: ImportDesk): Promise<void> {
  const state = desk.store.getState()
  if (state.step !== 'report') return
  work(desk)
  const kept = await desk.client.call('imports.keep', undefined)
  if (kept.ok) desk.store.setState({ step: 'done', summary: state.summary, batchId: kept.value }, true)
  else startOver(desk, failureInWords(kept.error))
}

export async function takeBack(desk: ImportDesk, batchId: string): Promise<void> {
  work(desk)
  const undone = await desk.client.call('imports.undo', { id: batchId })
  if (undone.ok) desk.store.setState({ step: 'undone', undone: undone.value }, true)
  else startOver(desk, failureInWords(undone.error))
}

/** What is under way answers for itself that it was cancelled. */
export async function cancel(desk: ImportDesk): Promise<void> {
  await desk.client.call('imports.cancel', undefined)
}

/** Back to the choice; what was read is let go of by the next choice, or when the dialog closes. */
export function startOver({ store }: ImportDesk, failure: string | null): void {
  store.setState({ step: 'choose', failure }, true)
}

function work({ store }: ImportDesk): void {
  store.setState({ step: 'working', progress: null, remark: null }, true)
}

function showReport({ store }: ImportDesk, summary: ImportSummary, pattern = ''): void {
  store.setState({ step: 'report', summary, pattern, failure: null }, true)
}

function failureInWords({ code, message }: Failure): string {
  return code === 'cancelled' ? 'Cancelled. Nothing of it is in the journal.' : message
}
