import { beforeEach, describe, expect, it } from 'vitest'
import type { Found, FoundAct } from '../../electron/exchange/found.ts'
import { listImports, removeUnfinishedImports } from '../../electron/journal/imports.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { correctNumber, numbersOf } from '../../electron/journal/numbers.ts'
import { listPlatforms } from '../../electron/journal/placements.ts'
import { changeStory } from '../../electron/journal/stories.ts'
import { addStoryTag } from '../../electron/journal/story-tags.ts'
import { at, id, morning, opened, valueOf } from '../support/journal-builders.ts'
import { expectSound, keepFound, rowsOf, undoneOf } from '../support/import-builders.ts'
import { foundDraft, foundNumber, foundStory, storyOfKey, titlesOf, wroteStory } from '../support/story-builders.ts'

let journal: Journal
beforeEach(async () => {
  journal = await opened()
})

const nextYear = at('2023-04-12T09:00[Europe/Berlin]')
const clap = (key: string, count = 3): FoundAct => ({
  kind: 'act', sourceKey: `clap:${key}`, file: 'claps/claps-0001.html', act: 'clap', actedOn: '2022-04-02', clockTime: '13:41', count,
  title: 'What she read', url: `https://medium.com/p/${key}`, text: null, notes: []
})
const archive: readonly Found[] = [foundStory('a1', { tags: ['Craft'] }), foundStory('a2', { storyKind: 'response', isKindGuessed: true }), foundDraft('d1'), foundNumber('a1', 120), clap('r1')]

async function batchOf(found: readonly Found[], moment = morning): Promise<string> {
  return (await keepFound(journal, found, moment)).batchId ?? 'nothing kept'
}

describe('taking an import of stories back', () => {
  it('leaves every row as it was', async () => {
    wroteStory(journal, { id: id(7), title: 'Mine' })
    const before = rowsOf(journal)
    const batch = await batchOf(archive)
    expect(listImports(journal)).toMatchObject([{ items: { entry: 0, story: 3, act: 1, number: 1 } }])
    expect(await undoneOf(journal, batch)).toEqual({ removed: { entry: 0, story: 3, act: 1, number: 1 }, stayed: [] })
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('leaves what she has changed since, with where it was published', async () => {
    const batch = await batchOf(archive)
    const { id: storyId } = storyOfKey(journal, 'medium:a1')
    valueOf(addStoryTag(journal, { id: storyId, tag: 'Mine' }))
    const { removed, stayed } = await undoneOf(journal, batch, nextYear)
    expect(removed).toEqual({ entry: 0, story: 2, act: 1, number: 1 })
    expect(stayed).toEqual([{ kind: 'story', id: storyId, on: '2022-04-01', title: 'Story a1' }])
    expect(listPlatforms(journal)).toEqual(['Medium'])
    expect((await keepFound(journal, archive, nextYear)).kinds).toMatchObject({ story: { unchanged: 1 }, draft: { added: 1 } })
    expectSound(journal)
  })

  it('keeps her own correction of a number that goes', async () => {
    const batch = await batchOf(archive)
    const { id: storyId } = storyOfKey(journal, 'medium:a1')
    const [number] = numbersOf(journal, storyId)
    valueOf(correctNumber(journal, { id: id(301), snapshotId: number?.id ?? '', value: 130, precision: 'exact' }, morning))
    await undoneOf(journal, batch)
    expect(numbersOf(journal, storyId)).toMatchObject([{ id: id(301), value: 130, supersedesId: null }])
  })

  it('makes a published draft a draft again, and gives its text back', async () => {
    await batchOf([foundDraft('d1'), clap('r1')])
    const before = rowsOf(journal)
    const batch = await batchOf([foundStory('d1', { title: 'Finished', body: 'Done.', tags: ['late'] }), clap('r1', 9)], nextYear)
    expect(storyOfKey(journal, 'medium:d1')).toMatchObject({ status: 'published', body: 'Done.', tags: ['late'] })
    expect(sql(journal, 'SELECT count FROM readingAct').pluck().all()).toEqual([9])
    await undoneOf(journal, batch, nextYear)
    expect(rowsOf(journal)).toEqual(before)
    expectSound(journal)
  })

  it('leaves her own change of what it had changed', async () => {
    await batchOf([foundDraft('d1')])
    const batch = await batchOf([foundStory('d1')], nextYear)
    const { id: storyId } = storyOfKey(journal, 'medium:d1')
    valueOf(changeStory(journal, { id: storyId, changes: { status: 'withdrawn' } }))
    await undoneOf(journal, batch, nextYear)
    expect(storyOfKey(journal, 'medium:d1').status).toBe('withdrawn')
  })

  it('lets the same archive come in again', async () => {
    await undoneOf(journal, await batchOf(archive))
    expect((await keepFound(journal, archive, nextYear)).items).toMatchObject({ added: 5 })
  })
})

describe('an import of stories under way', () => {
  it('is seen nowhere, and is gone after cleaning', async () => {
    wroteStory(journal, { id: id(7), title: 'Mine' })
    const before = rowsOf(journal)
    const batch = await batchOf(archive)
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(batch)
    expect(titlesOf(journal)).toEqual(['Mine'])
    expect(titlesOf(journal, { text: 'text' })).toEqual([])
    expect(sql(journal, 'SELECT count(*) FROM shownSnapshot').pluck().get()).toBe(0)
    expect(sql(journal, 'SELECT count(*) FROM shownReadingAct').pluck().get()).toBe(0)
    expect(listPlatforms(journal)).toEqual([])
    await removeUnfinishedImports(journal)
    expect(rowsOf(journal)).toEqual(before)
  })

  it('shows neither a correction nor an offer of it', async () => {
    await batchOf([foundStory('a1'), foundNumber('a1', 100)])
    const batch = await batchOf([foundStory('a1', { body: 'Another.' }), foundNumber('a1', 130)], nextYear)
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(batch)
    const { id: storyId } = storyOfKey(journal, 'medium:a1')
    expect(numbersOf(journal, storyId)).toMatchObject([{ value: 100, isSuperseded: false }])
    expect(sql(journal, 'SELECT value FROM shownSnapshot').pluck().all()).toEqual([100])
  })
})
