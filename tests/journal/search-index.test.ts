import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreEntry, trashEntry } from '../../electron/journal/entries.ts'
import { listImports, undoImport } from '../../electron/journal/imports.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { listRevisions, restoreRevision } from '../../electron/journal/revisions.ts'
import { expectSound, keepEntries, linesFound } from '../support/import-builders.ts'
import { id, later, minute, morning, opened, write } from '../support/journal-builders.ts'

/** Words as they are written, each with a search that finds it and none of the others. */
const words = new Map([
  ['sea', 'sea'], ['Seaside', 'seaside'], ['Café', 'cafe'], ['文章', '文章'], ['หนังสือ', 'หนังสือ'], ['ΛΌΓΟΣ', 'λογοσ'], ['don’t', "don't"], ['قَلَم', 'قلم'], ['मेरी', 'मेरी'], ['3,5', '3.5']
])
const body = fc.tuple(fc.array(fc.constantFrom(...words.keys()), { maxLength: 5 }), fc.constantFrom(' ', '\n', '\0', ' 🙂 ', ', ')).map(([chosen, between]) => chosen.join(between))
const number = fc.integer({ min: 1, max: 5 })
const day = fc.constantFrom('2022-04-10', '2022-04-11', '2022-04-12')

type Step = (journal: Journal, atMs: number) => unknown

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(number, body).map(([entry, text]): Step => (journal, atMs) => void write(journal, { id: id(entry), body: text, at: later(morning, atMs) })),
  number.map((entry): Step => (journal, atMs) => void trashEntry(journal, { id: anyEntry(journal, entry) }, later(morning, atMs))),
  number.map((entry): Step => (journal) => void restoreEntry(journal, { id: anyEntry(journal, entry) })),
  number.map((entry): Step => (journal, atMs) => {
    const entryId = anyEntry(journal, entry)
    const [revision] = listRevisions(journal, entryId)
    if (revision !== undefined) restoreRevision(journal, { id: entryId, revisionId: revision.id }, later(morning, atMs))
  }),
  fc.array(fc.record({ datedOn: day, body }), { maxLength: 4 }).map((entries): Step => (journal, atMs) => keepEntries(journal, entries, later(morning, atMs))),
  fc.nat(3).map((which): Step => async (journal, atMs) => {
    const batch = listImports(journal)[which]
    if (batch !== undefined) await undoImport(journal, batch.id, later(morning, atMs))
  })
)

/** One of those there are, typed or imported. */
function anyEntry(journal: Journal, which: number): string {
  return sql<string>(journal, 'SELECT id FROM entry ORDER BY (rowid * 7) % 5, rowid LIMIT 1 OFFSET ?').pluck().get(which - 1) ?? id(which)
}

function expectFoundWhatIsThere(journal: Journal): void {
  const entries = sql<{ id: string; body: string; trashed: number }>(journal, 'SELECT id, body, deletedAtMs IS NOT NULL AS trashed FROM entry').all()
  for (const [written, search] of words) {
    for (const inTrash of [false, true]) {
      const having = entries.filter((entry) => (entry.trashed === 1) === inTrash && entry.body.split(/\n|\0| 🙂 |, | /).includes(written))
      for (const order of ['newest', 'relevance'] as const) {
        const found = linesFound(journal, search, { inTrash, order }).map((line) => line.id)
        expect([search, [...found].sort()]).toEqual([search, having.map((entry) => entry.id).sort()])
      }
    }
  }
}

describe('the search index', () => {
  it('finds exactly the entries that have a word, whatever was done before', async () => {
    const journal = await opened()
    let atMs = 0
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      for (const take of steps) {
        // A pause before each, so that each change keeps a version.
        atMs += 10 * minute
        await take(journal, atMs)
        expectFoundWhatIsThere(journal)
      }
      expectSound(journal)
    }), { numRuns: 40 })
  }, 120_000)

  it('has nothing of a text that was changed, and of none that was not', async () => {
    const journal = await opened()
    write(journal, { id: id(1), body: 'before 文章' })
    write(journal, { id: id(2), body: 'before' })
    write(journal, { id: id(1), body: 'after' })
    expect(['before', '文章', 'after'].map((text) => linesFound(journal, text).map((line) => line.id))).toEqual([[id(2)], [], [id(1)]])
    expectSound(journal)
  })
})
