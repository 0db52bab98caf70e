import type { Moment } from '../../shared/dates.ts'
import { inShortCommit, rowsInACommit } from '../journal/imports.ts'
import { sql, type Journal } from '../journal/journal.ts'
import type { Commit } from './commit.ts'
import { writeActs } from './keep-acts.ts'
import { writeEntries } from './keep-entries.ts'
import { writeNumbers } from './keep-numbers.ts'
import { writeStories } from './keep-stories.ts'

/**
 * Writes what is staged under a batch, in commits short enough that a save between them doesn't wait. Rejects with
 * the signal's reason where it is aborted; what is written then stays unseen and is the caller's to remove.
 */
export async function writeStaged(journal: Journal, importId: string, at: Moment, work: { onDone: (done: number) => void; signal: AbortSignal }): Promise<void> {
  const rows = sql<StagedRow>(
    journal,
    // A number belongs to a story, which has to be there.
    `SELECT number, coalesce(octet_length(body), 0) AS bytes FROM staging.item WHERE outcome IN ('added', 'changed') ORDER BY kind = 'number', datedOn, number`
  ).all()
  let done = 0
  for (const numbers of commitsOf(rows)) {
    await inShortCommit(journal, () => writeSome(journal, { numbers: JSON.stringify(numbers), importId, at }))
    done += numbers.length
    work.onDone(done)
    work.signal.throwIfAborted()
  }
}

interface StagedRow {
  readonly number: number
  readonly bytes: number
}

/** Most of a commit is the indexing of texts, and a save of the writer's waits for the whole of it. */
const bytesInACommit = 200_000

function* commitsOf(rows: readonly StagedRow[]): Generator<number[]> {
  let numbers: number[] = []
  let length = 0
  for (const { number, bytes } of rows) {
    if (numbers.length === rowsInACommit || (numbers.length > 0 && length + bytes > bytesInACommit)) {
      yield numbers
      numbers = []
      length = 0
    }
    numbers.push(number)
    length += bytes
  }
  if (numbers.length > 0) yield numbers
}

function writeSome(journal: Journal, commit: Commit): void {
  writeEntries(journal, commit)
  writeStories(journal, commit)
  writeActs(journal, commit)
  writeNumbers(journal, commit)
  sql(
    journal,
    `INSERT INTO importedItem (importId, sourceKey, contentHash, factsHash, kind, itemId)
     SELECT @importId, sourceKey, contentHash, factsHash, kind, itemId FROM staging.item WHERE number IN (SELECT value FROM json_each(@numbers))`
  ).run({ numbers: commit.numbers, importId: commit.importId })
}
