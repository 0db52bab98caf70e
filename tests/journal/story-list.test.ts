import { beforeEach, describe, expect, it } from 'vitest'
import { logNumbers } from '../../electron/journal/numbers.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { changeStory } from '../../electron/journal/stories.ts'
import { storyFacets } from '../../electron/journal/story-list.ts'
import { addStoryTag } from '../../electron/journal/story-tags.ts'
import { id, later, morning, opened, valueOf } from '../support/journal-builders.ts'
import { placed, storyLines, titlesOf, wroteStory } from '../support/story-builders.ts'

let journal: Journal
beforeEach(async () => {
  journal = await opened()
  wroteStory(journal, { id: id(1), title: 'Old', status: 'published', body: 'The chalk broke in two.' })
  placed(journal, { storyId: id(1), id: id(101), publishedOn: '2020-12-31' })
  wroteStory(journal, { id: id(2), title: 'new', status: 'published', body: 'Chalk dust in the light, on my sleeve, all day long.' }, later(morning, 2_000))
  placed(journal, { storyId: id(2), id: id(102), publishedOn: '2022-04-01', platform: 'The Sun' })
  wroteStory(journal, { id: id(3), title: 'Draft of a garden', body: 'Beans.' }, later(morning, 1_000))
})

describe('the list of stories', () => {
  it('comes newest first, and what has no day comes last', () => {
    expect(titlesOf(journal)).toEqual(['new', 'Old', 'Draft of a garden'])
  })

  it('is put in other orders', () => {
    expect(titlesOf(journal, { order: 'title' })).toEqual(['Draft of a garden', 'new', 'Old'])
    expect(titlesOf(journal, { order: 'words' })).toEqual(['new', 'Old', 'Draft of a garden'])
    expect(titlesOf(journal, { order: 'edited' })).toEqual(['new', 'Draft of a garden', 'Old'])
  })

  it('is filtered by status, tag, year and platform', () => {
    valueOf(addStoryTag(journal, { id: id(3), tag: 'Craft' }))
    expect(titlesOf(journal, { status: 'draft' })).toEqual(['Draft of a garden'])
    expect(titlesOf(journal, { tag: 'craft' })).toEqual(['Draft of a garden'])
    expect(titlesOf(journal, { year: '2020' })).toEqual(['Old'])
    expect(titlesOf(journal, { year: 'none' })).toEqual(['Draft of a garden'])
    expect(titlesOf(journal, { platform: 'the sun' })).toEqual(['new'])
    expect(titlesOf(journal, { platform: 'the sun', year: '2020' })).toEqual([])
  })

  it('leaves responses to a list of their own', () => {
    valueOf(changeStory(journal, { id: id(1), changes: { kind: 'response' } }))
    expect(titlesOf(journal)).toEqual(['new', 'Draft of a garden'])
    expect(titlesOf(journal, { kind: 'response' })).toEqual(['Old'])
  })

  it('gives one page at a time', () => {
    expect(titlesOf(journal, { offset: 1, limit: 1 })).toEqual(['Old'])
  })

  it('shows the latest numbers of all places together, and nothing where none was noted', () => {
    placed(journal, { storyId: id(1), id: id(103), platform: 'The Sun', publishedOn: '2021-01-02' })
    const number = { storyId: id(1), metric: 'views', precision: 'exact', currency: null } as const
    const numbers = [{ ...number, id: id(201), placementId: id(101), value: 100 }, { ...number, id: id(202), placementId: id(103), value: 20 }]
    valueOf(logNumbers(journal, { takenOn: '2022-04-10', numbers }, morning))
    valueOf(logNumbers(journal, { takenOn: '2022-04-12', numbers: [{ ...number, id: id(203), placementId: id(101), value: 130 }] }, morning))
    expect(storyLines(journal).map((line) => line.numbers)).toEqual([{}, { views: 150 }, {}])
  })

  it('tells what there is to filter by', () => {
    expect(storyFacets(journal, 'story')).toEqual({
      total: 3,
      statuses: { idea: 0, draft: 1, submitted: 0, published: 2, withdrawn: 0 },
      years: [{ name: '2022', stories: 1 }, { name: '2020', stories: 1 }, { name: 'none', stories: 1 }],
      platforms: [{ name: 'Medium', stories: 1 }, { name: 'The Sun', stories: 1 }],
      tags: []
    })
  })
})

describe('a search in the stories', () => {
  it('finds words of title, subtitle and text, and marks them', () => {
    expect(titlesOf(journal, { text: 'chalk', order: 'published' })).toEqual(['new', 'Old'])
    expect(titlesOf(journal, { text: 'garden', order: 'relevance' })).toEqual(['Draft of a garden'])
    const [line] = storyLines(journal, { text: 'sleeve', order: 'relevance' })
    expect(line?.passages?.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['sleeve'])
  })

  it('follows a changed text, and finds nothing of the old one', () => {
    wroteStory(journal, { id: id(3), title: 'A pond', body: 'Frogs.' }, later(morning, 3_000))
    expect(titlesOf(journal, { text: 'frogs' })).toEqual(['A pond'])
    expect(titlesOf(journal, { text: 'garden' })).toEqual([])
  })

  it('folds hair spaces, no-break spaces and soft hyphens', () => {
    wroteStory(journal, { id: id(4), title: 'Type', body: 'A long\u200A\u2014\u200Atypo\u00ADgraphic\u00A0story.' })
    for (const text of ['typographic', 'story', '"typographic story"', '"long typographic"']) expect(titlesOf(journal, { text })).toEqual(['Type'])
  })

  it('finds nothing without a word to search for', () => {
    expect(titlesOf(journal, { text: '“”' })).toEqual([])
  })
})
