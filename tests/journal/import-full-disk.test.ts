import { describe, expect, it } from 'vitest'
import { stageFolder } from '../../electron/exchange/import-folder.ts'
import { dropImport, keepImport } from '../../electron/exchange/import.ts'
import { failureOf } from '../../electron/ipc/failure-of.ts'
import { countEntries } from '../../electron/journal/entries.ts'
import { rowsInACommit } from '../../electron/journal/imports.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { generatedDiary } from '../support/generated-diary.ts'
import { expectSound, rowsOf, stagingFiles, unwatched } from '../support/import-builders.ts'
import { morning, opened, valueOf, write } from '../support/journal-builders.ts'

const days = rowsInACommit * 4

/** Lets a file grow by so many pages more; what SQLite then says is what it says of a full disk. */
function leaveRoom(journal: Journal, schema: 'main' | 'staging', pages: number): void {
  const used = Number(journal.db.pragma(`${schema}.page_count`, { simple: true }))
  journal.db.pragma(`${schema}.max_page_count = ${String(used + pages)}`)
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work
  } catch (error) {
    return error
  }
  throw new Error('No error came')
}

describe('a disk that fills while an import is kept', () => {
  it('leaves the journal as it was, and takes the import once there is room', async () => {
    const journal = await opened()
    write(journal, { body: 'Mine.' })
    const before = rowsOf(journal)
    const source = valueOf(await stageFolder(journal, generatedDiary(days), null, unwatched))
    leaveRoom(journal, 'main', 100)
    const told: number[] = []
    const error = await errorOf(keepImport(journal, source, morning, { ...unwatched, onProgress: ({ done }) => told.push(done) }))
    expect(failureOf(error).code).toBe('disk-full')
    expect(told.length).toBeGreaterThan(0)
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
    leaveRoom(journal, 'main', 100_000)
    expect(await keepImport(journal, source, morning, unwatched)).not.toBeNull()
    dropImport(journal)
    expect(countEntries(journal).entries).toBe(days + 2)
    expectSound(journal)
  })
})

describe('a disk that fills while a folder is read', () => {
  it('leaves the journal as it was and no file behind', async () => {
    const journal = await opened()
    write(journal, { body: 'Mine.' })
    const before = rowsOf(journal)
    const onProgress = ({ step }: { step: string }): void => {
      if (step === 'reading') leaveRoom(journal, 'staging', 0)
    }
    const error = await errorOf(stageFolder(journal, generatedDiary(days), null, { ...unwatched, onProgress }))
    expect(failureOf(error).code).toBe('disk-full')
    expect(rowsOf(journal)).toEqual(before)
    expect(stagingFiles(journal.home)).toEqual([])
    expect(valueOf(await stageFolder(journal, generatedDiary(3), null, unwatched)).format).toBe('markdown-folder')
    dropImport(journal)
  })
})
