import { describe, expect, it } from 'vitest'
import { hideMilestone, listMilestones, removeMilestone, saveMilestone } from '../../electron/journal/milestones.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { account, acted, counted } from '../support/audience-builders.ts'
import { keysOf, milestoneOf, milestonesOf, newsOf } from '../support/milestone-builders.ts'
import { at, id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'

const hiddenKeys = (journal: Journal) => milestonesOf(journal).filter(({ isHidden }) => isHidden).map(({ key }) => key)

/** Two milestones of two kinds. */
async function withTwo(): Promise<Journal> {
  const journal = await opened()
  write(journal, { body: words(1_000) })
  return journal
}

describe('hiding', () => {
  it('of one leaves it in the list as hidden, until it is shown again', async () => {
    const journal = await withTwo()
    hideMilestone(journal, { key: 'words-1000', hidden: 'hidden' })
    expect(hiddenKeys(journal)).toEqual(['words-1000'])
    hideMilestone(journal, { key: 'words-1000', hidden: null })
    expect(hiddenKeys(journal)).toEqual([])
  })

  it('of a kind hides all of it, also what is reached later, and what would come next', async () => {
    const journal = await withTwo()
    hideMilestone(journal, { key: 'kind:count', hidden: 'hidden' })
    write(journal, { id: id(2), body: words(4_000), at: later(morning, minute) })
    expect(hiddenKeys(journal)).toEqual(['words-5000', 'words-1000'])
    expect(listMilestones(journal, morning)).toMatchObject({ hiddenKinds: ['count'], next: [] })
    hideMilestone(journal, { key: 'kind:count', hidden: null })
    expect(hiddenKeys(journal)).toEqual([])
    expect(listMilestones(journal, morning).next).toHaveLength(2)
  })

  it('for good takes it off the list, though the rows that reached it stay; taken back, it is there again', async () => {
    const journal = await withTwo()
    hideMilestone(journal, { key: 'words-1000', hidden: 'never' })
    expect(keysOf(journal)).toEqual(['first-entry'])
    hideMilestone(journal, { key: 'words-1000', hidden: null })
    expect(keysOf(journal)).toEqual(['first-entry', 'words-1000'])
  })

  it('of what comes next is heard too', async () => {
    const journal = await withTwo()
    hideMilestone(journal, { key: 'words-5000', hidden: 'never' })
    expect(listMilestones(journal, morning).next.map(({ key }) => key)).toEqual(['days-7'])
  })
})

describe('news', () => {
  it('is told once', async () => {
    const journal = await withTwo()
    expect(newsOf(journal, morning)).toEqual(['first-entry', 'words-1000'])
    expect(newsOf(journal, later(morning, minute))).toEqual([])
    write(journal, { id: id(2), body: words(4_000), at: later(morning, minute) })
    expect(newsOf(journal, later(morning, 2 * minute))).toEqual(['words-5000'])
  })

  it('is told again neither after it was hidden and shown nor after its row went and came', async () => {
    const journal = await withTwo()
    newsOf(journal, morning)
    hideMilestone(journal, { key: 'words-1000', hidden: 'hidden' })
    hideMilestone(journal, { key: 'words-1000', hidden: null })
    write(journal, { body: '', at: later(morning, minute) })
    expect(newsOf(journal, later(morning, minute))).toEqual([])
    write(journal, { body: words(1_000), at: later(morning, 2 * minute) })
    expect(newsOf(journal, later(morning, 2 * minute))).toEqual([])
  })

  it('is only of yesterday and today: what an old diary brings is on its page', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-10', body: 'The day before yesterday.' })
    expect(newsOf(journal, morning)).toEqual([])
    write(journal, { id: id(2), datedOn: '2022-04-11', body: words(1_000) })
    expect(newsOf(journal, morning)).toEqual(['words-1000'])
  })

  it('is of an anniversary on its day, for the writer in her zone', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2021-04-12', body: 'A year ago.' })
    expect(newsOf(journal, at('2022-04-11T23:59[America/Los_Angeles]'))).toEqual([])
    expect(newsOf(journal, at('2022-04-12T00:01[America/Los_Angeles]'))).toEqual(['first-entry-1-years'])
  })

  it('is nothing that was hidden before, and never followers or the writer’s own', async () => {
    const journal = await opened()
    const medium = account(journal)
    counted(journal, medium.id, '2022-04-11', 2)
    counted(journal, medium.id, '2022-04-12', 120)
    saveMilestone(journal, { id: id(800), on: '2022-04-12', words: 'I read aloud.' }, morning)
    write(journal, { body: words(1_000) })
    hideMilestone(journal, { key: 'kind:first', hidden: 'hidden' })
    hideMilestone(journal, { key: 'words-1000', hidden: 'never' })
    expect(newsOf(journal, morning)).toEqual([])
    acted(journal, { id: id(301), kind: 'reply', on: '2022-04-12', count: 10 })
    expect(newsOf(journal, morning)).toEqual(['replies-10'])
  })
})

describe('the writer’s own', () => {
  it('stands among the others on the day she gave it', async () => {
    const journal = await withTwo()
    saveMilestone(journal, { id: id(800), on: '2022-04-13', words: 'I read aloud, and nobody laughed.' }, morning)
    expect(milestonesOf(journal)[0]).toEqual({
      key: `own-${id(800)}`, kind: 'own', on: '2022-04-13', title: 'I read aloud, and nobody laughed.', note: null, evidence: [], isHidden: false
    })
  })

  it('is seen at once, also where its day is still to come', async () => {
    const journal = await opened()
    saveMilestone(journal, { id: id(800), on: '2022-05-01', words: 'The reading.' }, morning)
    expect(keysOf(journal, morning)).toEqual([`own-${id(800)}`])
  })

  it('can be changed, taken out and brought back', async () => {
    const journal = await opened()
    saveMilestone(journal, { id: id(800), on: '2022-04-01', words: 'First.' }, morning)
    saveMilestone(journal, { id: id(800), on: '2022-04-02', words: 'Changed.' }, morning)
    expect(milestoneOf(journal, `own-${id(800)}`)).toMatchObject({ on: '2022-04-02', title: 'Changed.' })
    removeMilestone(journal, id(800), morning)
    expect(keysOf(journal)).toEqual([])
    saveMilestone(journal, { id: id(800), on: '2022-04-02', words: 'Changed.' }, morning)
    expect(keysOf(journal)).toEqual([`own-${id(800)}`])
  })
})
