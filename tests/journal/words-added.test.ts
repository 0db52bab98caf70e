import { describe, expect, it } from 'vitest'
import { moveEntry, restoreEntry, trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { listRevisions, restoreRevision } from '../../electron/journal/revisions.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { wordsAddedOn } from '../../electron/journal/writing-time.ts'
import { at, id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'

const today = '2022-04-12'
const nextWeek = at('2022-04-19T09:00[Europe/Berlin]')
const added = (journal: Journal, ...days: string[]) => days.map((day) => wordsAddedOn(journal, day))

describe('words added', () => {
  it('are those typed into the entries of the day', async () => {
    const journal = await opened()
    write(journal, { body: words(10) })
    write(journal, { body: words(25) })
    write(journal, { id: id(2), body: words(5) })
    expect(added(journal, today)).toEqual([30])
  })

  it('for a late entry count on the day it is for', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-11', body: words(10) })
    write(journal, { datedOn: '2022-04-11', body: words(30), at: nextWeek })
    expect(added(journal, '2022-04-11', today, '2022-04-19')).toEqual([30, 0, 0])
  })

  it('keep the day they were typed, also for a late entry', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-11', body: words(10) })
    expect(journal.db.prepare('SELECT typedOn, words FROM writingTally').all()).toEqual([{ typedOn: today, words: 10 }])
  })

  it('to an old entry count on the day they are typed', async () => {
    const journal = await opened()
    write(journal, { body: words(10) })
    write(journal, { body: words(17), at: nextWeek })
    expect(added(journal, today, '2022-04-19')).toEqual([10, 7])
  })

  it('are never below none, and a cut in one entry takes nothing from another', async () => {
    const journal = await opened()
    write(journal, { body: words(100) })
    write(journal, { body: words(20), at: nextWeek })
    expect(added(journal, '2022-04-19')).toEqual([0])
    write(journal, { id: id(2), datedOn: '2022-04-19', body: words(8), at: nextWeek })
    expect(added(journal, '2022-04-19')).toEqual([8])
  })

  it('that were deleted again on the same day are not counted', async () => {
    const journal = await opened()
    for (const count of [10, 40, 15]) write(journal, { body: words(count) })
    expect(added(journal, today)).toEqual([15])
  })

  it('go with an entry that is moved to another day', async () => {
    const journal = await opened()
    write(journal, { body: words(10) })
    moveEntry(journal, { id: id(1), datedOn: '2022-04-10' })
    expect(added(journal, '2022-04-10', today)).toEqual([10, 0])
    moveEntry(journal, { id: id(1), datedOn: today })
    expect(added(journal, '2022-04-10', today)).toEqual([0, 10])
  })

  it('leave with an entry that goes to the trash, and come back with it', async () => {
    const journal = await opened()
    write(journal, { body: words(10) })
    trashEntry(journal, { id: id(1) }, morning)
    expect(added(journal, today)).toEqual([0])
    restoreEntry(journal, { id: id(1) })
    expect(added(journal, today)).toEqual([10])
  })

  it('come back with the earlier version that brings back what was deleted by accident', async () => {
    const journal = await opened()
    write(journal, { body: words(500) })
    write(journal, { body: '', at: later(morning, minute) })
    expect(added(journal, today)).toEqual([0])
    const revisionId = listRevisions(journal, id(1))[0]?.id ?? ''
    restoreRevision(journal, { id: id(1), revisionId }, later(morning, 2 * minute))
    expect(added(journal, today)).toEqual([500])
  })

  it('at 2 a.m. count for yesterday where the day starts at 3', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 180 })
    write(journal, { datedOn: '2022-04-11', body: words(10), at: at('2022-04-12T02:00[Europe/Berlin]') })
    expect(journal.db.prepare('SELECT createdOn FROM entry').pluck().get()).toBe('2022-04-11')
    expect(added(journal, '2022-04-11', today)).toEqual([10, 0])
  })
})
