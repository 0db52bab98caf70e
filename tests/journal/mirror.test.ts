import { describe, expect, it } from 'vitest'
import { findAnswered, type Answered } from '../../electron/journal/answered.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { countMirrorFacts, mirrorOf, openMirror } from '../../electron/journal/mirror.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import type { Mirror, MirrorFact } from '../../shared/models/mirror.ts'
import { askForOne } from '../../shared/rules/mirror.ts'
import { answered, sent } from '../support/application-builders.ts'
import { account, acted, followed, freshId, publishedStory, storyNumber } from '../support/audience-builders.ts'
import { at, id, morning, opened, valueOf, words, write } from '../support/journal-builders.ts'

/** A no of 31 March 2022, to what was sent the day before. */
function refused(journal: Journal, on = '2022-03-31', sentOn = '2022-03-30'): Answered {
  const found = findAnswered(journal, answered(journal, sent(journal, sentOn), { decidedOn: on }).id)
  if (found === null) throw new Error('The answer is not there')
  return found
}

const sentences = ({ facts }: Mirror): string[] => facts.map(({ on, sentence }) => `${on} ${sentence}`)

function fact({ facts }: Mirror, key: string): MirrorFact {
  const found = facts.find((one) => one.key === key)
  if (found === undefined) throw new Error(`No ${key} among ${facts.map((one) => one.key).join(', ')}`)
  return found
}

const typed = (journal: Journal, number: number, datedOn: string, count: number): void =>
  void write(journal, { id: id(number), datedOn, body: words(count), at: at(`${datedOn}T09:00[Europe/Berlin]`) })

/** Account on Thursday, five stories in a week, an answer to somebody, answers from readers. */
function foundingDays(journal: Journal): void {
  const { id: accountId } = account(journal, { openedOn: '2022-03-24' })
  const titles = ['Chalk', 'Rain', 'The tram', 'Bread', 'What the river keeps']
  const stories = titles.map((title, day) => publishedStory(journal, `2022-03-${String(25 + day)}`, title))
  typed(journal, 1, '2022-03-24', 400)
  typed(journal, 2, '2022-03-26', 600)
  acted(journal, { kind: 'reply', on: '2022-03-27', count: 1, title: 'On quiet mornings' })
  acted(journal, { kind: 'reply', on: '2022-03-29', count: 2 })
  acted(journal, { kind: 'answered', on: '2022-03-28', person: 'Ines' })
  followed(journal, accountId, { on: '2022-03-29', count: 60, mark: 'exchanged' })
  followed(journal, accountId, { on: '2022-03-29', count: 30, mark: null })
  followed(journal, accountId, { on: '2022-03-30', count: 4, mark: 'earned' })
  storyNumber(journal, stories[0] ?? '', 'claps', '2022-03-30', 134)
}

describe('the facts of an attempt', () => {
  it('are the founding week in the order of time', async () => {
    const journal = await opened()
    foundingDays(journal)
    const mirror = mirrorOf(journal, refused(journal))
    expect(mirror).toMatchObject({ from: '2022-03-24', to: '2022-03-31', programName: 'Medium Partner Program', isThin: false })
    expect(sentences(mirror)).toEqual([
      '2022-03-24 You opened your account on Medium.',
      '2022-03-25 “Chalk”, your first story, was published.',
      '2022-03-26 “Rain” was published.',
      '2022-03-26 You wrote 1,000 words, on 2 of these 8 days. The first entry of this journal is of 24 March.',
      '2022-03-27 “The tram” was published.',
      '2022-03-28 “Bread” was published.',
      '2022-03-28 A reader answered you, for the first time.',
      '2022-03-29 “What the river keeps” was published.',
      '2022-03-29 You wrote 3 real replies to others, the first ever on 27 March.',
      '2022-03-30 4 followers came whom you marked as earned, the first ever.',
      '2022-03-30 Readers gave your stories 134 claps.'
    ])
  })

  it('have the rows behind them, which add up to what is told', async () => {
    const journal = await opened()
    foundingDays(journal)
    const mirror = mirrorOf(journal, refused(journal))
    expect(fact(mirror, 'words')).toMatchObject({ value: 1000, rows: [{ kind: 'entry', id: id(1), on: '2022-03-24' }, { kind: 'entry', id: id(2), on: '2022-03-26' }] })
    expect(fact(mirror, 'replies').rows.map((row) => row.words)).toEqual(['On quiet mornings (1 reply)', '2 replies'])
    expect(fact(mirror, 'answers').rows).toMatchObject([{ kind: 'act', words: 'Ines (1 answer)' }])
    expect(fact(mirror, 'claps').rows).toMatchObject([{ kind: 'story', words: 'Chalk (134 claps)' }])
    expect(mirror.facts.every(({ rows }) => rows.length > 0)).toBe(true)
  })

  it('never name exchanged or unmarked followers', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    followed(journal, accountId, { on: '2022-03-29', count: 60, mark: 'exchanged' })
    followed(journal, accountId, { on: '2022-03-29', count: 30 })
    followed(journal, accountId, { on: '2022-03-29', count: 7, mark: 'unknown' })
    expect(mirrorOf(journal, refused(journal)).facts).toEqual([])
  })

  it('leave out what is not known, and what is zero', async () => {
    const journal = await opened()
    storyNumber(journal, publishedStory(journal, '2022-03-25'), 'claps', '2022-03-30', 0)
    expect(mirrorOf(journal, refused(journal)).facts.map(({ kind }) => kind)).toEqual(['story'])
  })

  it('are one for many stories, with all of them behind it', async () => {
    const journal = await opened()
    for (let day = 10; day < 23; day += 1) publishedStory(journal, `2022-03-${String(day)}`, `Story ${String(day)}`)
    const { facts } = mirrorOf(journal, refused(journal))
    expect(facts).toMatchObject([{ key: 'stories', value: 13, isFirst: true, on: '2022-03-22', sentence: 'You published 13 stories, the first ever on 10 March, the last on 22 March.' }])
    expect(facts[0]?.rows).toHaveLength(13)
  })

  it('don’t hold what was written about this answer itself', async () => {
    const journal = await opened()
    const answer = refused(journal)
    typed(journal, 1, '2022-03-31', 50)
    sql(journal, `INSERT INTO reflection (entryId, outcomeId, stage, asksWhy, begunOn) VALUES (?, ?, 'R0', 0, '2022-03-31')`).run(id(1), answer.outcomeId)
    expect(mirrorOf(journal, answer).facts).toEqual([])
  })

  it('hold what she added when the mirror asked for something', async () => {
    const journal = await opened()
    const answer = refused(journal)
    write(journal, { id: id(1), datedOn: '2022-03-28', body: 'Ines wrote to me.', prompt: askForOne })
    sql(journal, `INSERT INTO reflection (entryId, outcomeId, stage, asksWhy, begunOn) VALUES (?, ?, 'R1', 0, '2022-04-01')`).run(id(1), answer.outcomeId)
    publishedStory(journal, '2022-03-25', 'Chalk')
    expect(mirrorOf(journal, answer).facts).toMatchObject([{ kind: 'story' }, { kind: 'own', on: '2022-03-28', sentence: 'Ines wrote to me.', rows: [{ kind: 'entry', id: id(1) }] }])
  })
})

describe('the window of an attempt', () => {
  it('begins with the first row where no account says when it was opened', async () => {
    const journal = await opened()
    typed(journal, 1, '2022-03-20', 10)
    expect(mirrorOf(journal, refused(journal))).toMatchObject({ from: '2022-03-20', to: '2022-03-31' })
  })

  it('begins with the account where older entries are of another life', async () => {
    const journal = await opened()
    typed(journal, 1, '2012-05-03', 10)
    account(journal, { openedOn: '2022-03-24' })
    expect(mirrorOf(journal, refused(journal)).from).toBe('2022-03-24')
  })

  it('begins with the first row where the account was opened years before', async () => {
    const journal = await opened()
    account(journal, { openedOn: '2015-06-01' })
    typed(journal, 1, '2022-03-20', 10)
    expect(mirrorOf(journal, refused(journal)).from).toBe('2022-03-20')
  })

  it('begins on the day of sending where nothing else is known', async () => {
    const journal = await opened()
    expect(mirrorOf(journal, refused(journal))).toMatchObject({ from: '2022-03-30', to: '2022-03-31', facts: [], isThin: true })
  })

  it('begins on the day after the answer before, of the same program alone', async () => {
    const journal = await opened()
    typed(journal, 1, '2022-02-01', 10)
    refused(journal, '2022-03-31')
    const other = answered(journal, sent(journal, '2022-04-20', { programId: 'youtube-partner-program' }), { decidedOn: '2022-04-25' })
    const second = refused(journal, '2022-05-04', '2022-05-01')
    expect(mirrorOf(journal, second)).toMatchObject({ from: '2022-04-01', to: '2022-05-04' })
    removeOutcome(journal, other.id, morning)
    expect(mirrorOf(journal, second).from).toBe('2022-04-01')
  })
})

describe('numbers of stories', () => {
  it('are the gain between two readings', async () => {
    const journal = await opened()
    typed(journal, 1, '2022-03-20', 10)
    const old = publishedStory(journal, '2022-01-05', 'Old')
    storyNumber(journal, old, 'claps', '2022-01-06', 12)
    const answer = refused(journal)
    storyNumber(journal, old, 'claps', '2022-03-30', 50)
    // Its one reading before is of long ago: how many came in these days nobody knows.
    account(journal, { openedOn: '2022-03-20' })
    expect(fact(mirrorOf(journal, answer), 'claps-so-far').sentence).toBe('By 30 March one story had 50 claps in all; how many are of these days isn’t known.')
    storyNumber(journal, old, 'claps', '2022-03-19', 41)
    const mirror = mirrorOf(journal, answer)
    expect(fact(mirror, 'claps')).toMatchObject({ value: 9, sentence: 'Readers gave your stories 9 claps.' })
    expect(mirror.facts.some(({ key }) => key === 'claps-so-far')).toBe(false)
  })

  it('are all of it for a story that appeared in these days', async () => {
    const journal = await opened()
    const chalk = publishedStory(journal, '2022-03-25', 'Chalk')
    storyNumber(journal, chalk, 'reads', '2022-03-26', 1)
    storyNumber(journal, chalk, 'reads', '2022-03-30', 57)
    storyNumber(journal, chalk, 'reads', '2022-04-09', 400)
    expect(fact(mirrorOf(journal, refused(journal)), 'reads')).toMatchObject({
      value: 57, isFirst: true, on: '2022-03-30', sentence: 'Your stories were read 57 times. The first was noted on 26 March.'
    })
  })

  it('that fell are not listed', async () => {
    const journal = await opened()
    const chalk = publishedStory(journal, '2022-01-25', 'Chalk')
    account(journal, { openedOn: '2022-03-20' })
    storyNumber(journal, chalk, 'claps', '2022-03-21', 30)
    storyNumber(journal, chalk, 'claps', '2022-03-30', 20)
    expect(mirrorOf(journal, refused(journal)).facts.map(({ key }) => key).filter((key) => key.startsWith('claps'))).toEqual([])
  })
})

describe('a mirror', () => {
  it('is thin under three facts', async () => {
    const journal = await opened()
    publishedStory(journal, '2022-03-25', 'Chalk')
    publishedStory(journal, '2022-03-26', 'Rain')
    const answer = refused(journal)
    expect(mirrorOf(journal, answer).isThin).toBe(true)
    publishedStory(journal, '2022-03-27', 'The tram')
    expect(mirrorOf(journal, answer).isThin).toBe(false)
  })

  it('is counted as it is told', async () => {
    const journal = await opened()
    foundingDays(journal)
    const answer = refused(journal)
    const { facts } = mirrorOf(journal, answer)
    expect(countMirrorFacts(journal, answer)).toEqual({ facts: facts.length, firsts: facts.filter(({ isFirst }) => isFirst).length })
    expect(countMirrorFacts(journal, answer)).toEqual({ facts: 11, firsts: 5 })
  })

  it('of an answer that is gone says so', async () => {
    const journal = await opened()
    expect(openMirror(journal, freshId())).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(valueOf(openMirror(journal, refused(journal).outcomeId)).facts).toEqual([])
  })
})
