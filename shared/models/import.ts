import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { idSchema } from './primitives.ts'

export const importFormats = ['markdown-folder'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What keeping would do with a thing that was found: all four are told of, none is silent. */
export const importOutcomes = ['added', 'changed', 'unchanged', 'skipped'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** What an import would bring, or has brought. */
export interface ImportReport {
  readonly format: ImportFormat
  /** The folder or file as it was named. */
  readonly source: string
  /** Null until it is kept, and where there is nothing to keep. */
  readonly batchId: string | null
  readonly items: Readonly<Record<ImportOutcome, number>>
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  /** How single files were read, where that needs saying. */
  readonly notes: readonly string[]
}

/** The report without its lists, which may be as long as the folder. */
export type ImportSummary = Pick<ImportReport, 'format' | 'source' | 'items'> & { readonly notes: number }

export interface ImportItem {
  readonly number: number
  readonly file: string
  readonly outcome: ImportOutcome
  readonly on: Day | null
  /** Why it is left out. */
  readonly reason: string | null
  readonly notes: readonly string[]
}

/** A text in the journal and the one that the file has now. */
export interface ImportDifference {
  readonly inJournal: string
  readonly inFile: string
}

export type ImportStep = 'listing' | 'reading' | 'comparing' | 'keeping' | 'taking-back'

/** `total` is null while it isn't known yet. */
export interface ImportProgress {
  readonly step: ImportStep
  readonly done: number
  readonly total: number | null
}

export interface ImportBatch {
  readonly id: string
  readonly format: ImportFormat
  readonly source: string
  readonly keptAtMs: number
  /** Set where it was taken back, all but what the writer had changed. */
  readonly undoneAtMs: number | null
  /** How many of its entries are in the journal now. */
  readonly entries: number
}

export interface UndoneImport {
  readonly removed: number
  /** Entries that stay because the writer has changed them since. */
  readonly stayed: readonly { readonly id: string; readonly on: Day; readonly title: string }[]
}

export const prepareImportInput = v.strictObject({ pattern: v.nullable(v.pipe(v.string(), v.maxLength(200))) })
export const importItemsInput = v.strictObject({
  outcome: v.picklist(importOutcomes),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
})
export const importItemInput = v.strictObject({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) })
export const undoImportInput = v.strictObject({ id: idSchema })
export type ImportItemsInput = v.InferOutput<typeof importItemsInput>
