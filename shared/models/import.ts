import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { columnMappingSchema, type NumbersPreview } from './number-columns.ts'
import { idSchema } from './primitives.ts'

export const importFormats = ['markdown-folder', 'medium-archive', 'feed', 'story-numbers'] as const
export type ImportFormat = (typeof importFormats)[number]

/** What keeping would do with a thing that was found: all four are told of, none is silent. */
export const importOutcomes = ['added', 'changed', 'unchanged', 'skipped'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** What a thing that came in is kept as. */
export const itemKinds = ['entry', 'story', 'act', 'number'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The same, as finely as a report tells it. */
export const itemLabels = ['entry', 'story', 'draft', 'response', 'clap', 'highlight', 'number', 'followers', 'following'] as const
export type ItemLabel = (typeof itemLabels)[number]

export type OutcomeCounts = Readonly<Record<ImportOutcome, number>>

/** What an import would bring, or has brought. */
export interface ImportReport {
  readonly format: ImportFormat
  /** The folder or file as it was named. */
  readonly source: string
  /** Null until it is kept, and where there is nothing to keep. */
  readonly batchId: string | null
  readonly items: OutcomeCounts
  /** The same by what they are; what was left out unread has no kind. */
  readonly kinds: Readonly<Partial<Record<ItemLabel, OutcomeCounts>>>
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  /** How single files were read, where that needs saying. */
  readonly notes: readonly string[]
}

/** The report without its lists, which may be as long as the folder. */
export type ImportSummary = Pick<ImportReport, 'format' | 'source' | 'items' | 'kinds'> & { readonly notes: number }

export interface ImportItem {
  readonly number: number
  readonly file: string
  /** Null for what was left out unread. */
  readonly label: ItemLabel | null
  /** What a story or what was read is called; empty for other things. */
  readonly title: string
  readonly outcome: ImportOutcome
  readonly on: Day | null
  /** The text in the journal and the one that came in can be shown side by side. */
  readonly hasDifference: boolean
  /** Why it is left out, or what about it changes. */
  readonly reason: string | null
  readonly notes: readonly string[]
}

/** A text in the journal and the one that the file has now. */
export interface ImportDifference {
  readonly inJournal: string
  readonly inFile: string
}

export type ImportStep = 'fetching' | 'listing' | 'reading' | 'comparing' | 'keeping' | 'taking-back'

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
  /** How much of it is in the journal now. */
  readonly items: Readonly<Record<ItemKind, number>>
}

export interface StayedItem {
  readonly kind: 'entry' | 'story'
  readonly id: string
  readonly on: Day | null
  readonly title: string
}

export interface UndoneImport {
  readonly removed: Readonly<Record<ItemKind, number>>
  /** Entries and stories that stay because the writer has changed them since. */
  readonly stayed: readonly StayedItem[]
}

/** What the writer has chosen, and what it seems to be. */
export interface ChosenSource {
  readonly path: string
  readonly format: ImportFormat
  /** Of a table of numbers, whose columns she has to look at first. */
  readonly preview: NumbersPreview | null
}

export const chooseImportInput = v.strictObject({ what: v.picklist(['file', 'folder']) })
export const stageImportInput = v.strictObject({
  pattern: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  columns: v.nullable(columnMappingSchema)
})
export const previewColumnsInput = v.strictObject({ columns: columnMappingSchema })
/** A path that the preload has from a file dropped on the window; the page itself names none. */
export const droppedFileInput = v.strictObject({ path: v.pipe(v.string(), v.maxLength(32_000)) })
export const fetchFeedInput = v.strictObject({ address: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'An address can have at most 2,000 characters.')) })
export const importItemsInput = v.strictObject({
  outcome: v.picklist(importOutcomes),
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
})
export const importItemInput = v.strictObject({ number: v.pipe(v.number(), v.integer(), v.minValue(1)) })
export const undoImportInput = v.strictObject({ id: idSchema })
export type ImportItemsInput = v.InferOutput<typeof importItemsInput>
