import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setMood, starEntry, trashEntry, writeEntry } from '../../electron/journal/entries.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { openForReading } from '../../electron/journal/open-for-reading.ts'
import { closeJournal } from '../../electron/journal/open-journal.ts'
import { journalStats } from '../../electron/journal/stats.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { id, journalOf, later, minute, morning, opened, temporaryHome, words, write } from '../support/journal-builders.ts'

interface Text {
  readonly datedOn: string
  readonly body: string
}

const days = ['0001-01-01', '2022-04-11', '2022-04-12', '2022-04-13', '9999-12-31']
const text = fc.record({ datedOn: fc.constantFrom(...days), body: fc.string({ unit: 'grapheme', maxLength: 30 }) })
const texts = fc.array(text, { minLength: 1, maxLength: 8 })

/** The numbers of a journal that holds these texts and nothing else, under ids of their own. */
function statsOf(journal: Journal, held: readonly Text[], firstId: number) {
  sql(journal, 'DELETE FROM entry').run()
  sql(journal, `INSERT INTO entryText (entryText) VALUES ('rebuild')`).run()
  held.forEach((entry, index) => writeEntry(journal, { ...entry, id: id(firstId + index), prompt: null }, later(morning, firstId)))
  return journalStats(journal)
}

describe('the hash', () => {
  it('is the same in whatever order the entries were written', async () => {
    const journal = await opened()
    const shuffled = texts.chain((held) => fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length })))
    fc.assert(fc.property(shuffled, ([held, other]) => {
      expect(statsOf(journal, other, 1_000)).toEqual(statsOf(journal, held, 1))
    }), { numRuns: 60 })
  })

  it('is another one with one letter changed, one day changed, or one entry more', async () => {
    const journal = await opened()
    fc.assert(fc.property(texts, fc.nat(), (held, choice) => {
      const place = choice % held.length
      const changed = (change: (entry: Text) => Text) => held.map((entry, index) => (index === place ? change(entry) : entry))
      const hashes = [
        held,
        changed((entry) => ({ ...entry, body: `${entry.body}!` })),
        changed((entry) => ({ ...entry, datedOn: '2000-01-01' })),
        [...held, { datedOn: '2022-04-12', body: '' }]
      ].map((each) => statsOf(journal, each, 1).hash)
      expect(new Set(hashes).size).toBe(4)
    }), { numRuns: 40 })
  })

  it('tells a text moved from one day’s entry to the next apart', async () => {
    const journal = await opened()
    const one = statsOf(journal, [{ datedOn: '2022-04-11', body: 'a' }, { datedOn: '2022-04-12', body: 'b' }], 1)
    const other = statsOf(journal, [{ datedOn: '2022-04-11', body: 'b' }, { datedOn: '2022-04-12', body: 'a' }], 1)
    expect(other.hash).not.toBe(one.hash)
  })

  it('does not see stars, moods, tags and earlier versions', async () => {
    const journal = await opened()
    write(journal, { body: 'Before.' })
    write(journal, { body: 'After a pause.', at: later(morning, 10 * minute) })
    const { hash } = journalStats(journal)
    starEntry(journal, { id: id(1), isStarred: true })
    setMood(journal, { id: id(1), mood: 'calm' })
    addTag(journal, { id: id(1), tag: 'craft' })
    expect(journalStats(journal).hash).toBe(hash)
  })
})

describe('the numbers', () => {
  it('of an empty journal are zeros, with no first and no last day', async () => {
    expect(journalStats(await opened())).toMatchObject({ counts: { entry: 0 }, trashed: 0, words: 0, days: 0, firstOn: null, lastOn: null })
  })

  it('count entries, words and the days with at least a word', async () => {
    const journal = await opened()
    write(journal, { id: id(1), datedOn: '2022-04-10', body: words(10) })
    write(journal, { id: id(2), datedOn: '2022-04-12', body: words(5) })
    write(journal, { id: id(3), datedOn: '2022-04-12', body: words(5) })
    write(journal, { id: id(4), datedOn: '2022-04-30', body: '…' })
    expect(journalStats(journal)).toMatchObject({ counts: { entry: 4 }, words: 20, days: 2, firstOn: '2022-04-10', lastOn: '2022-04-12' })
  })

  it('leave out what lies in the trash, which is counted by itself', async () => {
    const journal = await opened()
    write(journal, { id: id(1), body: words(10) })
    const before = journalStats(journal)
    write(journal, { id: id(2), body: words(5), datedOn: '2022-04-01' })
    trashEntry(journal, { id: id(2) }, morning)
    expect(journalStats(journal)).toEqual({ ...before, trashed: 1 })
  })

  it('leave out an import that is not kept yet', async () => {
    const journal = await opened()
    write(journal, { id: id(1), body: words(10) })
    const before = journalStats(journal)
    write(journal, { id: id(2), body: words(5) })
    sql(journal, `INSERT INTO importBatch (id, format, source, zone, startedAtMs) VALUES ('b', 'markdown-folder', '/x', 'UTC', 0)`).run()
    sql(journal, `UPDATE entry SET importId = 'b' WHERE id = ?`).run(id(2))
    expect(journalStats(journal)).toEqual(before)
  })

  it('can be asked for while another process writes', async () => {
    const home = temporaryHome()
    write(await opened(home))
    const reader = journalOf(await openForReading(home, morning.nowMs))
    expect(journalStats(reader).counts.entry).toBe(1)
    closeJournal(reader)
  })
})
