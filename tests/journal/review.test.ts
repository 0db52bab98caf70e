import { describe, expect, it } from 'vitest'
import { moveEntry, starEntry, trashEntry } from '../../electron/journal/entries.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { hideMilestone } from '../../electron/journal/milestones.ts'
import { chooseReviewLine, openReview, reviewLines } from '../../electron/journal/review.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import type { ReviewLinesInput } from '../../shared/models/review.ts'
import { account, acted, counted } from '../support/audience-builders.ts'
import { muchLater } from '../support/milestone-builders.ts'
import { at, id, later, minute, morning, opened, valueOf, words, write } from '../support/journal-builders.ts'
import { placed, wroteStory } from '../support/story-builders.ts'

const april = { kind: 'month', from: '2022-04-01', to: '2022-04-30' } as const
const { from, to } = april

const linesOf = (journal: Journal, input: Partial<ReviewLinesInput> = {}) =>
  reviewLines(journal, { from, to, filter: '', offset: 0, limit: 100, ...input }).map(({ line }) => line)

const choice = { entryId: id(1), line: 'A line to keep.' }
const chosen = { entryId: id(1), on: '2022-04-12', isStarred: false, line: 'A line to keep.' }

async function withChosenLine(): Promise<Journal> {
  const journal = await opened()
  write(journal, { body: '# Morning\n\n- A *line* to keep.\nAnother.' })
  valueOf(chooseReviewLine(journal, { from, to, choice }, morning))
  return journal
}

describe('a review', () => {
  it('has the sums of its days and of the days before, what is not known as null', async () => {
    const journal = await opened()
    changeSettings(journal, { weekStart: 1 })
    write(journal, { datedOn: '2022-04-11', body: words(120) })
    write(journal, { id: id(2), datedOn: '2022-03-30', body: words(80) })
    const { totals, previousTotals } = openReview(journal, april, muchLater)
    expect(totals).toMatchObject({ daysWritten: 1, wordsAdded: 120, storiesPublished: 0, acts: {} })
    expect(previousTotals).toMatchObject({ daysWritten: 1, wordsAdded: 80, minutes: null })
  })

  it('lists the stories of its days with their dates, in order, and none of the trash or of other days', async () => {
    const journal = await opened()
    for (const [number, on] of [[1, '2022-04-30'], [2, '2022-04-01'], [3, '2022-05-01']] as const) {
      wroteStory(journal, { id: id(number), title: `Story ${String(number)}`, status: 'published' })
      placed(journal, { storyId: id(number), id: id(100 + number), publishedOn: on })
    }
    expect(openReview(journal, april, muchLater).stories).toEqual([
      { id: id(2), on: '2022-04-01', title: 'Story 2' },
      { id: id(1), on: '2022-04-30', title: 'Story 1' }
    ])
  })

  it('has the milestones of its days, but hidden ones', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-11', body: words(1_000) })
    acted(journal, { id: id(301), on: '2022-05-01' })
    expect(openReview(journal, april, muchLater).milestones.map(({ key }) => key)).toEqual(['first-entry', 'words-1000'])
    hideMilestone(journal, { key: 'kind:first', hidden: 'hidden' })
    expect(openReview(journal, april, muchLater).milestones.map(({ key }) => key)).toEqual(['words-1000'])
  })

  it('says what the ledger says of its days, and nothing where there is no account', async () => {
    const journal = await opened()
    expect(openReview(journal, april, muchLater).followers).toBeNull()
    const medium = account(journal)
    counted(journal, medium.id, '2022-04-01', 12)
    counted(journal, medium.id, '2022-04-29', 116)
    expect(openReview(journal, april, muchLater).followers?.[0]).toContain('your followers went from 12 to 116, 104 more')
  })

  it('of a week goes by the day on which her weeks begin', async () => {
    const journal = await opened()
    changeSettings(journal, { weekStart: 7 })
    write(journal, { datedOn: '2022-04-03', body: words(10) })
    const review = openReview(journal, { kind: 'week', from: '2022-04-10', to: '2022-04-16' }, muchLater)
    expect(review.previousTotals).toMatchObject({ daysWritten: 1, wordsAdded: 10 })
  })
})

describe('lines to choose from', () => {
  it('are those of the period’s entries, starred entries first, then by day, without Markdown’s marks', async () => {
    const journal = await opened()
    write(journal, { id: id(1), datedOn: '2022-04-20', body: '## Late\n\nThe *last* one.' })
    write(journal, { id: id(2), datedOn: '2022-04-02', body: 'Early.\n\n---\n' })
    write(journal, { id: id(3), datedOn: '2022-05-02', body: 'Too late.' })
    write(journal, { id: id(4), datedOn: '2022-04-05', body: 'In the trash.' })
    trashEntry(journal, { id: id(4) }, morning)
    expect(linesOf(journal)).toEqual(['Early.', 'Late', 'The last one.'])
    starEntry(journal, { id: id(1), isStarred: true })
    expect(linesOf(journal)).toEqual(['Late', 'The last one.', 'Early.'])
    expect(reviewLines(journal, { from, to, filter: '', offset: 0, limit: 1 })).toEqual([
      { entryId: id(1), on: '2022-04-20', isStarred: true, line: 'Late' }
    ])
  })

  it('come some at a time, and each once', async () => {
    const journal = await opened()
    for (const number of [1, 2, 3]) write(journal, { id: id(number), datedOn: `2022-04-0${String(number)}`, body: `a${String(number)}\nb${String(number)}\nc${String(number)}` })
    const pages = [0, 4, 8].map((offset) => linesOf(journal, { offset, limit: 4 }))
    expect(pages).toEqual([['a1', 'b1', 'c1', 'a2'], ['b2', 'c2', 'a3', 'b3'], ['c3']])
    expect(linesOf(journal, { offset: 9, limit: 4 })).toEqual([])
  })

  it('can be found by a word, whatever its letters’ case and accents', async () => {
    const journal = await opened()
    write(journal, { body: 'In the Café.\nAt home.\nA cafe again.' })
    expect(linesOf(journal, { filter: ' CAFE ' })).toEqual(['In the Café.', 'A cafe again.'])
    expect(linesOf(journal, { filter: 'rain' })).toEqual([])
  })
})

describe('the line she has chosen', () => {
  it('stands in the review of these days alone, until another takes its place or it is taken out', async () => {
    const journal = await withChosenLine()
    expect(openReview(journal, april, morning).line).toEqual(chosen)
    expect(openReview(journal, { kind: 'year', from: '2022-01-01', to: '2022-12-31' }, morning).line).toBeNull()
    valueOf(chooseReviewLine(journal, { from, to, choice: { entryId: id(1), line: 'Another.' } }, morning))
    expect(openReview(journal, april, morning).line?.line).toBe('Another.')
    expect(valueOf(chooseReviewLine(journal, { from, to, choice: null }, morning))).toBeNull()
    expect(openReview(journal, april, morning).line).toBeNull()
  })

  it('is no longer there where her entry no longer says it, lies in the trash or is of another time', async () => {
    const reworded = await withChosenLine()
    write(reworded, { body: 'Something else.', at: later(morning, minute) })
    expect(openReview(reworded, april, morning).line).toBeNull()
    const moved = await withChosenLine()
    moveEntry(moved, { id: id(1), datedOn: '2022-05-01' })
    expect(openReview(moved, april, at('2022-05-02T09:00[Europe/Berlin]')).line).toBeNull()
    const trashed = await withChosenLine()
    trashEntry(trashed, { id: id(1) }, morning)
    expect(openReview(trashed, april, morning).line).toBeNull()
  })

  it('has to be in her entry, in her own words', async () => {
    const journal = await withChosenLine()
    const result = chooseReviewLine(journal, { from, to, choice: { entryId: id(1), line: 'Never written.' } }, morning)
    expect(result).toEqual({ ok: false, error: { code: 'not-found', message: 'This line is no longer in its entry. Choose another.' } })
    expect(openReview(journal, april, morning).line).toEqual(chosen)
  })
})
