import { describe, expect, it } from 'vitest'
import { failureOf } from '../../electron/ipc/failure-of.ts'
import { entriesOn } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { damageIn } from '../../electron/journal/open-journal.ts'
import { listRevisions } from '../../electron/journal/revisions.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'

/** Lets the file grow no further; what SQLite then says is what it says of a full disk. */
async function fullJournal(): Promise<Journal> {
  const journal = await opened()
  write(journal, { body: 'Before.' })
  journal.db.pragma(`max_page_count = ${String(journal.db.pragma('page_count', { simple: true }))}`)
  return journal
}

function makeRoom(journal: Journal): void {
  journal.db.pragma('max_page_count = 1000000')
}

function errorOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('No error came')
}

function everything(journal: Journal): unknown[] {
  return ['entry', 'entryRevision', 'writingTally', 'writingSession', 'tag'].map((table) => journal.db.prepare(`SELECT * FROM ${table}`).all())
}

describe('on a full disk', () => {
  it('the writer is told that her text is safe in the window', async () => {
    const journal = await fullJournal()
    const failure = failureOf(errorOf(() => write(journal, { body: words(20_000) })))
    expect(failure.code).toBe('disk-full')
    expect(failure.message).toContain('saved as soon as there is room')
  })

  it('nothing of a save is written, neither its revision nor its minutes', async () => {
    const journal = await fullJournal()
    const before = everything(journal)
    errorOf(() => write(journal, { body: words(20_000), at: later(morning, 10 * minute) }))
    errorOf(() => write(journal, { id: id(2), body: words(20_000) }))
    expect(everything(journal)).toEqual(before)
  })

  it('the same save goes through once there is room', async () => {
    const journal = await fullJournal()
    const save = () => write(journal, { body: words(20_000), at: later(morning, 10 * minute) })
    errorOf(save)
    makeRoom(journal)
    expect(save().wordCount).toBe(20_000)
    expect(listRevisions(journal, id(1))).toHaveLength(1)
    expect(damageIn(journal.db)).toBeNull()
  })

  it('what was written before can be read', async () => {
    const journal = await fullJournal()
    errorOf(() => write(journal, { body: words(20_000) }))
    expect(entriesOn(journal, '2022-04-12').map(({ body }) => body)).toEqual(['Before.'])
  })

  it('small changes that need no room still work after one that did not fit', async () => {
    const journal = await fullJournal()
    errorOf(() => write(journal, { body: words(20_000) }))
    expect(addTag(journal, { id: id(1), tag: 'craft' }).ok).toBe(true)
  })
})
