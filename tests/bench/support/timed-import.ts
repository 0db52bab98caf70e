import { stageSource } from '../../../electron/exchange/import-source.ts'
import { dropImport, keepImport, type Work } from '../../../electron/exchange/import.ts'
import type { Journal } from '../../../electron/journal/journal.ts'
import { evening } from './large-journal.ts'

export const importedAt = { nowMs: Date.parse(evening), zone: 'UTC' }

export interface ImportSteps {
  readonly stageMs: number
  readonly keepMs: number
}

/** What the command line's import --keep does, and how long it takes. */
export async function importTimed(journal: Journal, path: string): Promise<ImportSteps> {
  const work: Work = { onProgress: () => undefined, signal: new AbortController().signal }
  const startedAtMs = performance.now()
  const staged = await stageSource(journal, { path, pattern: null, columns: null }, importedAt, work)
  if (!staged.ok) throw new Error(staged.error.message)
  const stagedAtMs = performance.now()
  await keepImport(journal, staged.value, importedAt, work)
  dropImport(journal)
  return { stageMs: stagedAtMs - startedAtMs, keepMs: performance.now() - stagedAtMs }
}
