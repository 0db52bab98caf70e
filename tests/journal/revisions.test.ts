import { describe, expect, it } from 'vitest'
import { getEntry } from '../../electron/journal/entry-rows.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { listRevisions, readRevision, restoreRevision } from '../../electron/journal/revisions.ts'
import { id, later, minute, morning, opened, valueOf, write } from '../support/journal-builders.ts'

const kept = (journal: Journal) => listRevisions(journal, id(1)).map(({ reason, wordCount }) => [reason, wordCount])
const writeAfter = (journal: Journal, ms: number, body: string) => write(journal, { body, at: later(morning, ms) })

function latest(journal: Journal): { id: string; revisionId: string } {
  return { id: id(1), revisionId: listRevisions(journal, id(1))[0]?.id ?? '' }
}

describe('an earlier version', () => {
  it('is kept when she writes on after five minutes', async () => {
    const journal = await opened()
    writeAfter(journal, 0, 'one')
    writeAfter(journal, 5 * minute, 'one two')
    expect(kept(journal)).toEqual([['pause', 1]])
    expect(valueOf(readRevision(journal, latest(journal)))).toMatchObject({ body: 'one', savedAtMs: morning.nowMs })
  })

  it('is not kept before', async () => {
    const journal = await opened()
    writeAfter(journal, 0, 'one')
    writeAfter(journal, 5 * minute - 1, 'one two')
    expect(kept(journal)).toEqual([])
  })

  it('is kept once a pause, however long the typing goes on', async () => {
    const journal = await opened()
    for (let second = 0; second < 30; second += 1) writeAfter(journal, 10 * minute + second * 1_000, 'word '.repeat(second + 1))
    writeAfter(journal, 20 * minute, 'word '.repeat(40))
    expect(kept(journal)).toEqual([['pause', 30]])
  })

  it('is not kept of a page that was empty', async () => {
    const journal = await opened()
    writeAfter(journal, 0, '')
    writeAfter(journal, 60 * minute, 'one')
    expect(kept(journal)).toEqual([])
  })

  it('is kept when 100 characters go at once', async () => {
    const journal = await opened()
    writeAfter(journal, 0, `${'a'.repeat(100)} end`)
    writeAfter(journal, 1_000, ' end')
    expect(kept(journal)).toEqual([['cut', 2]])
  })

  it('is not kept when 99 go', async () => {
    const journal = await opened()
    writeAfter(journal, 0, `${'a'.repeat(99)} end`)
    writeAfter(journal, 1_000, ' end')
    expect(kept(journal)).toEqual([])
  })

  it('is kept when a text of the same length takes the place of all', async () => {
    const journal = await opened()
    writeAfter(journal, 0, 'old '.repeat(50))
    writeAfter(journal, 1_000, 'new '.repeat(50))
    expect(kept(journal)).toEqual([['cut', 50]])
  })

  it('is kept when a passage in the middle is replaced by a longer one', async () => {
    const journal = await opened()
    writeAfter(journal, 0, `begin ${'x'.repeat(150)} end`)
    writeAfter(journal, 1_000, `begin ${'y'.repeat(400)} end`)
    expect(kept(journal)).toEqual([['cut', 3]])
  })

  it('is not kept when marks are set around a long passage', async () => {
    const journal = await opened()
    const passage = 'word '.repeat(100).trim()
    writeAfter(journal, 0, `one ${passage} end`)
    writeAfter(journal, 1_000, `one **${passage}** end`)
    expect(kept(journal)).toEqual([])
  })

  it('is not kept when much is added at both ends', async () => {
    const journal = await opened()
    writeAfter(journal, 0, 'middle '.repeat(50))
    writeAfter(journal, 1_000, `${'before '.repeat(50)}${'middle '.repeat(50)}${'after '.repeat(50)}`)
    expect(kept(journal)).toEqual([])
  })
})

describe('putting an earlier version back', () => {
  async function withTwoVersions(): Promise<Journal> {
    const journal = await opened()
    writeAfter(journal, 0, 'the first version')
    writeAfter(journal, 10 * minute, 'the second')
    return journal
  }

  it('brings its text back, to the letter', async () => {
    const journal = await withTwoVersions()
    const entry = valueOf(restoreRevision(journal, latest(journal), later(morning, 11 * minute)))
    expect(entry).toMatchObject({ body: 'the first version', wordCount: 3, updatedAtMs: morning.nowMs + 11 * minute })
  })

  it('keeps the present text first', async () => {
    const journal = await withTwoVersions()
    restoreRevision(journal, latest(journal), later(morning, 11 * minute))
    expect(kept(journal)).toEqual([['restore', 2], ['pause', 3]])
  })

  it('can itself be undone', async () => {
    const journal = await withTwoVersions()
    restoreRevision(journal, latest(journal), later(morning, 11 * minute))
    expect(valueOf(restoreRevision(journal, latest(journal), later(morning, 12 * minute))).body).toBe('the second')
  })

  it('keeps nothing where the text is the same', async () => {
    const journal = await withTwoVersions()
    const revision = latest(journal)
    restoreRevision(journal, revision, later(morning, 11 * minute))
    const before = kept(journal)
    restoreRevision(journal, revision, later(morning, 12 * minute))
    expect(kept(journal)).toEqual(before)
  })

  it('is refused for the version of another entry', async () => {
    const journal = await withTwoVersions()
    write(journal, { id: id(2), body: 'another' })
    const result = restoreRevision(journal, { ...latest(journal), id: id(2) }, morning)
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(getEntry(journal, id(2)).body).toBe('another')
  })
})
