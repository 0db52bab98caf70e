import { setImmediate } from 'node:timers/promises'
import type { Moment } from '../../shared/dates.ts'
import type { ImportFormat, ImportProgress } from '../../shared/models/import.ts'
import { beginImport, finishImport, removeUnfinishedImports } from '../journal/imports.ts'
import { inTransaction, type Journal } from '../journal/journal.ts'
import { applyPlans } from './apply-plans.ts'
import { compareStaged } from './compare.ts'
import type { Found } from './found.ts'
import { writeStaged } from './keep.ts'
import { closeStaging, openStaging, removeLeftStagings, stage } from './staging.ts'

/** How a long piece of work tells of itself and is told to stop. */
export interface Work {
  onProgress(this: void, progress: ImportProgress): void
  readonly signal: AbortSignal
}

/** What an import is of. */
export interface NamedSource {
  readonly format: ImportFormat
  /** The absolute path of the folder or file, or the address of a feed. */
  readonly source: string
  /** How it is read as a whole, beside what is said of single things in it. */
  readonly notes?: readonly string[]
}

export interface Source extends NamedSource {
  readonly total: number
  readonly found: AsyncIterable<Found> | Iterable<Found>
  /** The writer's own, for the days of what has only an instant. */
  readonly zone: string
}

const rowsInATurn = 200
/** A diary kept in a few huge files must not be held in memory many at a time. */
const lengthInATurn = 1_000_000

/**
 * Reads a source into the staging database and compares it with the journal, whose own tables are only read. Rejects
 * with the signal's reason where it is aborted; nothing is left then.
 */
export async function stageImport(journal: Journal, source: Source, work: Work): Promise<void> {
  closeStaging(journal)
  removeLeftStagings(journal.home)
  openStaging(journal)
  try {
    await readAll(journal, source, work)
    await compareAll(journal, source, work)
  } catch (error) {
    dropImport(journal)
    throw error
  }
}

async function readAll(journal: Journal, { found, total, zone }: Source, work: Work): Promise<void> {
  const waiting: Found[] = []
  let length = 0
  const put = journal.db.transaction(() => {
    for (const one of waiting.splice(0)) stage(journal, one, zone)
    length = 0
  })
  let done = 0
  for await (const one of found) {
    work.signal.throwIfAborted()
    waiting.push(one)
    done += 1
    length += 'body' in one ? (one.body?.length ?? 0) : 0
    if (waiting.length < rowsInATurn && length < lengthInATurn) continue
    put()
    work.onProgress({ step: 'reading', done, total })
  }
  put()
}

async function compareAll(journal: Journal, source: Source, { onProgress, signal }: Work): Promise<void> {
  const comparing = compareStaged(journal, source)
  onProgress({ step: 'comparing', done: 0, total: null })
  // A change by itself would go to the file by itself.
  const step = journal.db.transaction(() => comparing.next())
  while (step().done !== true) {
    await setImmediate()
    signal.throwIfAborted()
  }
}

/**
 * Keeps what is staged; resolves with the batch, or null where there is nothing new. It becomes visible whole with
 * its last commit; a cancel or a failure before leaves nothing of it.
 */
export async function keepImport(journal: Journal, source: NamedSource, at: Moment, work: Work): Promise<string | null> {
  const total = Number(journal.db.prepare(`SELECT count(*) FROM staging.item WHERE outcome IN ('added', 'changed')`).pluck().get())
  if (total === 0) return null
  const id = beginImport(journal, source, at)
  // What is written once need not be held; else the memory of an import would grow with what it brings.
  journal.db.pragma('cache_size = -4000')
  try {
    // The commits before the last one need not wait for the disk: until that one, nothing of them counts.
    journal.db.pragma('synchronous = NORMAL')
    await writeStaged(journal, id, at, { signal: work.signal, onDone: (done) => work.onProgress({ step: 'keeping', done, total }) })
    journal.db.pragma('synchronous = FULL')
    inTransaction(journal, () => {
      applyPlans(journal, { importId: id, at })
      finishImport(journal, id, at)
    })
    return id
  } catch (error) {
    await removeWhatCame(journal, work)
    throw error
  } finally {
    journal.db.pragma('synchronous = FULL')
  }
}

// On a full disk even that may fail; the batch then stays unseen until the next start removes it.
async function removeWhatCame(journal: Journal, { onProgress }: Work): Promise<void> {
  await removeUnfinishedImports(journal, (done, total) => onProgress({ step: 'taking-back', done, total })).catch(() => undefined)
}

export function dropImport(journal: Journal): void {
  closeStaging(journal)
}
