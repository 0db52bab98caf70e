import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import type { ChosenSource, ImportItemsInput, ImportProgress, ImportSummary, UndoneImport } from '../../shared/models/import.ts'
import type { ColumnMapping, NumbersPreview } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { journalPath } from '../journal/files.ts'
import { rememberColumns } from '../journal/column-mappings.ts'
import { removeUnfinishedImports, undoImport } from '../journal/imports.ts'
import { connect, type Journal } from '../journal/journal.ts'
import { fetchFeed } from './feed/fetch-feed.ts'
import { dropImport, keepImport, type NamedSource } from './import.ts'
import { previewTable, recogniseSource, stageFeed, stageSource, type ImportRequest } from './import-source.ts'
import { listItems, readDifference, summariseImport } from './report.ts'
import { removeLeftStagings } from './staging.ts'

// Reading thousands of files takes seconds, and so does writing them: in the main process the writing would wait.
// One worker serves one import from its choice to its end, with a connection of its own.

/** What the main process asks; `value` is what the verb's function takes. */
export interface ImportQuestion {
  readonly id: number
  readonly verb: keyof ImportVerbs | 'cancel'
  readonly value?: unknown
}

export type ImportAnswer =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  // The one who asked knows the type.
  | { readonly kind: 'answer'; readonly id: number; readonly value: never }
  // An error's code is lost on its way between threads unless it goes by itself.
  | { readonly kind: 'error'; readonly id: number; readonly error: unknown; readonly code: string }

export interface ImportVerbs {
  readonly recognise: (input: { path: string; at: Moment }) => Promise<Result<ChosenSource>>
  readonly preview: (input: { path: string; columns: ColumnMapping; at: Moment }) => Result<NumbersPreview>
  readonly stage: (input: ImportRequest & { at: Moment }) => Promise<Result<ImportSummary>>
  /** Asks the network once, for this address. */
  readonly fetch: (input: { address: string; at: Moment }) => Promise<Result<ImportSummary>>
  readonly items: (input: ImportItemsInput) => ReturnType<typeof listItems>
  readonly difference: (input: { number: number }) => ReturnType<typeof readDifference>
  /** The new batch, or null where there was nothing new. */
  readonly keep: (at: Moment) => Promise<Result<string | null>>
  readonly undo: (input: { id: string; at: Moment }) => Promise<Result<UndoneImport>>
  readonly clean: () => Promise<null>
}

const { home } = v.parse(v.object({ home: v.string() }), workerData)
const journal: Journal = { db: connect(journalPath(home), { fileMustExist: true }), home }
let source: NamedSource | null = null
let columns: ColumnMapping | null = null
let cancelling = new AbortController()

const tell = (answer: ImportAnswer | { kind: 'answer'; id: number; value: unknown }): void => parentPort?.postMessage(answer)
const onProgress = (progress: ImportProgress): void => tell({ kind: 'progress', progress })

const verbs: ImportVerbs = {
  recognise: ({ path, at }) =>
    cancellable<ChosenSource>(async (signal) => {
      const format = await recogniseSource(path, signal)
      if (!format.ok) return format
      if (format.value !== 'story-numbers') return succeed({ path, format: format.value, preview: null })
      const preview = previewTable(journal, path, null, at)
      return preview.ok ? succeed({ path, format: format.value, preview: preview.value }) : preview
    }),
  preview: ({ path, columns: chosen, at }) => previewTable(journal, path, chosen, at),
  stage: ({ at, ...request }) =>
    cancellable(async (signal) => {
      columns = request.columns
      return summarise(await stageSource(journal, request, at, { onProgress, signal }))
    }),
  fetch: ({ address, at }) =>
    cancellable(async (signal) => {
      onProgress({ step: 'fetching', done: 0, total: null })
      const fetched = await fetchFeed(address, { signal })
      if (!fetched.ok) return fetched
      const { bytes, contentType } = fetched.value
      return summarise(await stageFeed(journal, { bytes, contentType, source: address }, at, { onProgress, signal }))
    }),
  items: (input) => listItems(journal, input),
  difference: ({ number }) => readDifference(journal, number),
  keep: (at) =>
    cancellable(async (signal) => {
      if (source === null) return fail('bad-input', 'There is nothing to keep: nothing has been read.')
      const batchId = await keepImport(journal, source, at, { onProgress, signal })
      if (source.format === 'story-numbers' && columns !== null) rememberColumns(journal, columns, at)
      dropImport(journal)
      source = null
      return succeed(batchId)
    }),
  undo: ({ id, at }) => undoImport(journal, id, at, (done, total) => onProgress({ step: 'taking-back', done, total })),
  clean: async () => {
    dropImport(journal)
    removeLeftStagings(home)
    await removeUnfinishedImports(journal)
    return null
  }
}

function summarise(staged: Result<NamedSource>): Result<ImportSummary> {
  source = staged.ok ? staged.value : null
  return staged.ok ? succeed(summariseImport(journal, staged.value)) : staged
}

async function cancellable<Value>(run: (signal: AbortSignal) => Promise<Result<Value>>): Promise<Result<Value>> {
  cancelling = new AbortController()
  const { signal } = cancelling
  try {
    return await run(signal)
  } catch (error) {
    if (signal.aborted) return fail('cancelled', 'The import was cancelled. Nothing of it is in the journal.')
    throw error
  }
}

let queue: Promise<void> = Promise.resolve()

parentPort?.on('message', ({ id, verb, value }: ImportQuestion) => {
  if (verb === 'cancel') return cancelling.abort()
  // One at a time: they share the connection and the staging database.
  queue = queue.then(async () => {
    try {
      const run: (input: never) => unknown = verbs[verb]
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- asked through `ask` in electron/imports.ts, which knows what each verb takes
      tell({ kind: 'answer', id, value: await run(value as never) })
    } catch (error) {
      tell({ kind: 'error', id, error, code: error instanceof Error && 'code' in error ? String(error.code) : '' })
    }
  })
})
