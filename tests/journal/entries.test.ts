import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countEntries, entriesOn, moveEntry, restoreEntry, setMood, starEntry, trashEntry, trashedEntries
} from '../../electron/journal/entries.ts'
import { getEntry } from '../../electron/journal/entry-rows.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { listRevisions } from '../../electron/journal/revisions.ts'
import { addTag } from '../../electron/journal/tags.ts'
import { at, id, later, minute, morning, opened, temporaryHome, sitting, valueOf, words, write } from '../support/journal-builders.ts'

const bodyOf = (journal: Journal, number = 1): string => getEntry(journal, id(number)).body

describe('writing', () => {
  it('makes an entry on its first words', async () => {
    const journal = await opened()
    expect(write(journal, { body: 'Begun.', prompt: 'Why?' })).toEqual({
      id: id(1), datedOn: '2022-04-12', createdOn: '2022-04-12', zone: 'Europe/Berlin', wordCount: 1, isStarred: false, mood: null,
      prompt: 'Why?', tags: [], createdAtMs: morning.nowMs, updatedAtMs: morning.nowMs, isImported: false
    })
  })

  it('changes the text of an entry and nothing of its day, its question or its beginning', async () => {
    const journal = await opened()
    write(journal, { prompt: 'Why?' })
    const facts = write(journal, { body: 'Now with more words.', datedOn: '2021-01-01', prompt: null, at: later(morning, minute) })
    expect(facts).toMatchObject({ datedOn: '2022-04-12', prompt: 'Why?', createdAtMs: morning.nowMs, updatedAtMs: morning.nowMs + minute })
    expect([facts.wordCount, bodyOf(journal)]).toEqual([4, 'Now with more words.'])
  })

  it('touches nothing where the text is the same', async () => {
    const journal = await opened()
    const before = write(journal)
    const changes = () => journal.db.prepare('SELECT total_changes()').pluck().get()
    const changesBefore = changes()
    expect(write(journal, { at: later(morning, 60 * minute) })).toEqual(before)
    expect(changes()).toBe(changesBefore)
  })

  it('puts a late entry on the day it is for and keeps the day it was typed', async () => {
    const journal = await opened()
    expect(write(journal, { datedOn: '2022-04-11' })).toMatchObject({ datedOn: '2022-04-11', createdOn: '2022-04-12' })
  })

  it('keeps the text that comes for an entry already in the trash', async () => {
    const journal = await opened()
    write(journal)
    trashEntry(journal, { id: id(1) }, morning)
    write(journal, { body: 'The last words.' })
    expect(valueOf(restoreEntry(journal, { id: id(1) })).body).toBe('The last words.')
  })

  it('takes an entry emptied of its text', async () => {
    const journal = await opened()
    write(journal)
    expect(write(journal, { body: '' }).wordCount).toBe(0)
  })

  it('keeps 5 MB and 200,000 words', async () => {
    const journal = await opened()
    const body = words(1_000_000)
    expect(write(journal, { body }).wordCount).toBe(1_000_000)
    expect(bodyOf(journal) === body).toBe(true)
  })

  it('keeps 500 entries on one day, in the order in which they were begun', async () => {
    const journal = await opened()
    for (let number = 500; number > 0; number -= 1) write(journal, { id: id(number), at: later(morning, -number) })
    const entries = entriesOn(journal, '2022-04-12')
    expect(entries.map((entry) => entry.id)).toEqual(Array.from({ length: 500 }, (_, index) => id(500 - index)))
  }, 60_000)

  it('keeps the order of entries begun in the same millisecond', async () => {
    const journal = await opened()
    for (const number of [3, 1, 2]) write(journal, { id: id(number) })
    expect(entriesOn(journal, '2022-04-12').map((entry) => entry.id)).toEqual([id(3), id(1), id(2)])
  })
})

describe('the text that comes back', () => {
  const awkward = ['\0', 'a\0b', '\r', '\n', '\r\n', 'a\r\nb\rc\n\n', '\u200b\u200c\u200d\ufeff', '\u2028\u2029\u0085', '\u202eabc\u202c',
    'שָׁלוֹם', '🙂👩‍👩‍👧𠀀', 'e\u0301é', '\uffff\ufffe', "';--", '\\0%_', '\t \t', '2022. What a year.', '---\na: b\n---']

  it.each(awkward)('is the text that was written: %j', async (body) => {
    const home = temporaryHome()
    await sitting(home, (journal) => write(journal, { body }))
    expect(bodyOf(await opened(home))).toBe(body)
  })

  it('is the text that was written, character for character, whatever it is', async () => {
    const journal = await opened()
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...awkward))
    fc.assert(fc.property(fc.array(piece).map((pieces) => pieces.join('')), (body) => {
      write(journal, { body })
      expect(bodyOf(journal)).toBe(body)
    }), { numRuns: 300 })
  }, 60_000)
})

describe('an entry’s marks', () => {
  it('are a star', async () => {
    const journal = await opened()
    write(journal)
    expect(valueOf(starEntry(journal, { id: id(1), isStarred: true })).isStarred).toBe(true)
    expect(valueOf(starEntry(journal, { id: id(1), isStarred: false })).isStarred).toBe(false)
  })

  it('are a mood in her own words, or none', async () => {
    const journal = await opened()
    write(journal)
    expect(valueOf(setMood(journal, { id: id(1), mood: 'rather foggy' })).mood).toBe('rather foggy')
    expect(valueOf(setMood(journal, { id: id(1), mood: null })).mood).toBeNull()
  })

  it('do not count as writing: they neither touch the time of the text nor keep a revision', async () => {
    const journal = await opened()
    write(journal)
    starEntry(journal, { id: id(1), isStarred: true })
    setMood(journal, { id: id(1), mood: 'fine' })
    expect(getEntry(journal, id(1)).updatedAtMs).toBe(morning.nowMs)
    expect(listRevisions(journal, id(1))).toEqual([])
  })
})

describe('moving an entry', () => {
  it('changes its day and leaves its text, its zone and the day it was typed', async () => {
    const journal = await opened()
    write(journal, { body: 'Moved.', at: at('2022-04-12T09:00[Asia/Tokyo]') })
    expect(valueOf(moveEntry(journal, { id: id(1), datedOn: '2022-04-01' }))).toMatchObject({
      datedOn: '2022-04-01', createdOn: '2022-04-12', zone: 'Asia/Tokyo'
    })
    expect(entriesOn(journal, '2022-04-01').map(({ body }) => body)).toEqual(['Moved.'])
    expect(entriesOn(journal, '2022-04-12')).toEqual([])
  })
})

describe('the trash', () => {
  it('takes an entry off its day', async () => {
    const journal = await opened()
    write(journal)
    trashEntry(journal, { id: id(1) }, morning)
    expect(entriesOn(journal, '2022-04-12')).toEqual([])
  })

  it('lists the latest first, by its first line', async () => {
    const journal = await opened()
    for (const number of [1, 2, 3]) write(journal, { id: id(number), body: `# Entry ${String(number)}\n\nmore` })
    for (const number of [2, 1]) trashEntry(journal, { id: id(number) }, later(morning, -number))
    expect(trashedEntries(journal).map(({ opening }) => opening)).toEqual(['Entry 1', 'Entry 2'])
  })

  it('is counted apart', async () => {
    const journal = await opened()
    for (const number of [1, 2, 3]) write(journal, { id: id(number) })
    trashEntry(journal, { id: id(2) }, morning)
    expect(countEntries(journal)).toEqual({ entries: 2, trashed: 1 })
  })

  it('gives an entry back whole', async () => {
    const journal = await opened()
    write(journal)
    starEntry(journal, { id: id(1), isStarred: true })
    addTag(journal, { id: id(1), tag: 'craft' })
    const before = getEntry(journal, id(1))
    trashEntry(journal, { id: id(1) }, morning)
    expect(valueOf(restoreEntry(journal, { id: id(1) }))).toEqual(before)
    expect(trashedEntries(journal)).toEqual([])
  })
})

describe('an entry that is not there', () => {
  it.each([
    ['starred', (journal: Journal) => starEntry(journal, { id: id(9), isStarred: true })],
    ['given a mood', (journal: Journal) => setMood(journal, { id: id(9), mood: 'x' })],
    ['moved', (journal: Journal) => moveEntry(journal, { id: id(9), datedOn: '2022-04-12' })],
    ['trashed', (journal: Journal) => trashEntry(journal, { id: id(9) }, morning)],
    ['restored', (journal: Journal) => restoreEntry(journal, { id: id(9) })],
    ['tagged', (journal: Journal) => addTag(journal, { id: id(9), tag: 'x' })]
  ])('can not be %s, and the writer is told', async (_name, act) => {
    const journal = await opened()
    expect(act(journal)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})
