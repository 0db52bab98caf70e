import { describe, expect, it } from 'vitest'
import { removeApplication } from '../../electron/journal/applications.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import { answered, drafted, medium, sent } from '../support/application-builders.ts'
import { at, id, morning, opened, words, write } from '../support/journal-builders.ts'
import { keysOf, milestoneOf, newsOf } from '../support/milestone-builders.ts'
import { wroteStory } from '../support/story-builders.ts'

const hackerNoon = 'hackernoon'
const applying = ['first-application', 'first-answer', 'wrote-after-no', 'sent-again', 'first-yes']
const reached = (journal: Journal) => applying.filter((key) => keysOf(journal).includes(key))

describe('the first application', () => {
  it('is the earliest that was sent, and opens it', async () => {
    const journal = await opened()
    drafted(journal)
    sent(journal, '2022-04-02')
    const first = sent(journal, '2022-03-24', { programId: hackerNoon })
    expect(milestoneOf(journal, 'first-application')).toEqual({
      key: 'first-application', kind: 'first', on: '2022-03-24', title: 'First application', note: null, isHidden: false,
      evidence: [{ kind: 'application', id: first.id, on: '2022-03-24', words: 'HackerNoon' }]
    })
  })

  it('is none while there is only a draft, and goes with what was removed', async () => {
    const journal = await opened()
    drafted(journal)
    expect(reached(journal)).toEqual([])
    const one = sent(journal, '2022-03-24')
    expect(reached(journal)).toEqual(['first-application'])
    removeApplication(journal, one.id, morning)
    expect(reached(journal)).toEqual([])
  })
})

describe('the first answer', () => {
  it('is whatever came first, with its word, and says that she wrote the next day', async () => {
    const journal = await opened()
    const one = sent(journal, '2022-03-24')
    answered(journal, one)
    expect(milestoneOf(journal, 'first-answer')).toMatchObject({
      on: '2022-03-31', title: 'First answer', note: null, evidence: [{ kind: 'application', id: one.id, on: '2022-03-31', words: 'Medium Partner Program: no' }]
    })
    write(journal, { datedOn: '2022-04-01', body: 'I went to the canal.' })
    expect(milestoneOf(journal, 'first-answer').note).toBe('You wrote the next day.')
  })

  it('is no silence that she took for one', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'), { result: 'no_reply' })
    expect(reached(journal)).toEqual(['first-application'])
  })

  it('stands on the day it arrived', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'), { receivedOn: '2022-04-03' })
    write(journal, { datedOn: '2022-04-04', body: 'I went to the canal.' })
    expect(milestoneOf(journal, 'first-answer')).toMatchObject({ on: '2022-04-03', note: 'You wrote the next day.' })
    expect(milestoneOf(journal, 'wrote-after-no').on).toBe('2022-04-04')
  })

  it('that was a yes is the first yes too', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'), { result: 'accepted' })
    expect(reached(journal)).toEqual(['first-application', 'first-answer', 'first-yes'])
    expect(milestoneOf(journal, 'first-yes')).toMatchObject({ on: '2022-03-31', title: 'First yes', evidence: [{ words: 'Medium Partner Program: yes' }] })
  })
})

describe('writing the day after a no', () => {
  it('is reached with words of that very day, and shows the entry and the answer', async () => {
    const journal = await opened()
    const one = sent(journal, '2022-03-24')
    answered(journal, one)
    write(journal, { datedOn: '2022-03-31', body: 'A no came.' })
    write(journal, { id: id(2), datedOn: '2022-04-02', body: 'Two days later.' })
    write(journal, { id: id(3), datedOn: '2022-04-01', body: '…' })
    expect(reached(journal)).toEqual(['first-application', 'first-answer'])
    write(journal, { id: id(4), datedOn: '2022-04-01', body: 'I went to the canal.' })
    expect(milestoneOf(journal, 'wrote-after-no')).toMatchObject({
      on: '2022-04-01', title: 'Wrote the day after a no',
      evidence: [{ kind: 'entry', id: id(4), words: 'I went to the canal.' }, { kind: 'application', id: one.id, on: '2022-03-31', words: 'Medium Partner Program: no' }]
    })
  })

  it('counts a story that was worked on', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'))
    wroteStory(journal, { id: id(50), title: 'The chalk', body: words(40) }, at('2022-04-01T09:00[Europe/Berlin]'))
    expect(milestoneOf(journal, 'wrote-after-no').evidence[0]).toMatchObject({ kind: 'story', id: id(50), words: 'The chalk' })
  })

  it('is of a no and of what was taken back, not of a yes or a request to revise', async () => {
    const journal = await opened()
    const one = sent(journal, '2022-03-24')
    write(journal, { datedOn: '2022-04-01', body: 'I went to the canal.' })
    const asked = answered(journal, one, { result: 'revise' })
    expect(reached(journal)).not.toContain('wrote-after-no')
    removeOutcome(journal, asked.id, morning)
    answered(journal, one, { result: 'removed' })
    expect(reached(journal)).toContain('wrote-after-no')
  })

  it('stays where it was once another no came', async () => {
    const journal = await opened()
    for (const [day, decidedOn] of [['2022-03-24', '2022-03-31'], ['2022-04-01', '2022-04-05']] as const) answered(journal, sent(journal, day), { decidedOn })
    write(journal, { datedOn: '2022-04-01', body: 'I went to the canal.' })
    write(journal, { id: id(2), datedOn: '2022-04-06', body: 'And again.' })
    expect(milestoneOf(journal, 'wrote-after-no').on).toBe('2022-04-01')
  })
})

describe('sending again', () => {
  it('is the first application to the same program after its no', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'))
    sent(journal, '2022-04-02', { programId: hackerNoon })
    expect(reached(journal)).not.toContain('sent-again')
    const again = sent(journal, '2022-04-10', { programId: medium })
    expect(milestoneOf(journal, 'sent-again')).toMatchObject({ on: '2022-04-10', title: 'Sent again after a no', evidence: [{ kind: 'application', id: again.id }] })
  })

  it('is neither the one that was refused, on whatever day, nor one that was sent before the no', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-31'))
    expect(reached(journal)).not.toContain('sent-again')
    sent(journal, '2022-03-30')
    expect(reached(journal)).not.toContain('sent-again')
  })

  it('is none after a yes', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-24'), { result: 'accepted' })
    sent(journal, '2022-04-10')
    expect(reached(journal)).not.toContain('sent-again')
  })
})

describe('news', () => {
  it('calls out neither an answer nor the day after it', async () => {
    const journal = await opened()
    const evening = at('2022-03-31T20:00[Europe/Berlin]')
    const one = sent(journal, '2022-03-30', {}, evening)
    expect(newsOf(journal, evening)).toEqual(['first-application'])
    answered(journal, one, {}, evening)
    expect(newsOf(journal, evening)).toEqual([])
    const next = at('2022-04-01T09:00[Europe/Berlin]')
    write(journal, { datedOn: '2022-04-01', body: 'I went to the canal.', at: next })
    expect(reached(journal)).toContain('wrote-after-no')
    expect(newsOf(journal, next)).toEqual(['first-entry'])
  })

  it('tells of a yes', async () => {
    const journal = await opened()
    const evening = at('2022-03-31T20:00[Europe/Berlin]')
    answered(journal, sent(journal, '2022-03-20', {}, evening), { result: 'accepted' }, evening)
    expect(newsOf(journal, evening)).toEqual(['first-yes'])
  })
})
