import { describe, expect, it } from 'vitest'
import { removeAct } from '../../electron/journal/acts.ts'
import { moveEntry, restoreEntry, trashEntry } from '../../electron/journal/entries.ts'
import { removeFollow } from '../../electron/journal/follows.ts'
import { sql } from '../../electron/journal/journal.ts'
import { listMilestones } from '../../electron/journal/milestones.ts'
import { forgetPerson, listPeople } from '../../electron/journal/people.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { changeStory, trashStory } from '../../electron/journal/stories.ts'
import { account, acted, counted, followed, storyNumber } from '../support/audience-builders.ts'
import { keysOf, milestoneOf, milestonesOf } from '../support/milestone-builders.ts'
import { at, id, later, minute, morning, opened, words, write } from '../support/journal-builders.ts'
import { keepEntries } from '../support/import-builders.ts'
import { placed, wroteStory } from '../support/story-builders.ts'

describe('a first time', () => {
  it('of writing is the earliest day with words, and its entry shows it', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-12', body: 'The second.' })
    write(journal, { id: id(2), datedOn: '2022-03-31', body: '## A *no* came.', at: later(morning, minute) })
    write(journal, { id: id(3), datedOn: '2022-01-01', body: '…' })
    expect(milestoneOf(journal, 'first-entry')).toEqual({
      key: 'first-entry', kind: 'first', on: '2022-03-31', title: 'First entry', note: null, isHidden: false,
      evidence: [{ kind: 'entry', id: id(2), on: '2022-03-31', words: 'A no came.' }]
    })
  })

  it('of publishing is the earliest story that appeared, no draft and no response', async () => {
    const journal = await opened()
    for (const number of [1, 2, 3, 4]) wroteStory(journal, { id: id(number), title: `Story ${String(number)}`, status: 'published' })
    placed(journal, { storyId: id(1), id: id(101), publishedOn: '2022-03-25' })
    placed(journal, { storyId: id(2), id: id(102), publishedOn: '2022-03-20' })
    placed(journal, { storyId: id(3), id: id(103), publishedOn: '2022-03-01' })
    placed(journal, { storyId: id(4), id: id(104), publishedOn: '2022-03-02' })
    changeStory(journal, { id: id(3), changes: { kind: 'response' } })
    changeStory(journal, { id: id(4), changes: { status: 'draft' } })
    expect(milestoneOf(journal, 'first-story')).toMatchObject({
      on: '2022-03-20', title: 'First story published', evidence: [{ kind: 'story', id: id(2), words: 'Story 2' }]
    })
    expect(milestoneOf(journal, 'first-reply')).toMatchObject({ on: '2022-03-01', evidence: [{ kind: 'story', id: id(3), words: 'Story 3' }] })
  })

  it('of being read or paid is the first number above zero, and says when it may be later than that', async () => {
    const journal = await opened()
    wroteStory(journal)
    storyNumber(journal, id(1), 'reads', '2022-04-01', 0)
    storyNumber(journal, id(1), 'reads', '2022-04-03', 12)
    storyNumber(journal, id(1), 'views', '2022-04-02', 40)
    storyNumber(journal, id(1), 'earnings', '2022-04-05', 1)
    expect(milestoneOf(journal, 'first-read')).toMatchObject({
      on: '2022-04-03', note: 'The first number that was noted; when it all began isn’t known.', evidence: [{ kind: 'story', id: id(1), words: 'The chalk' }]
    })
    expect(milestoneOf(journal, 'first-earning')).toMatchObject({ on: '2022-04-05', note: null })
  })

  it('of a reply, an answer and an earned follower is the act that was logged, which needs no name', async () => {
    const journal = await opened()
    const medium = account(journal)
    acted(journal, { id: id(301), kind: 'reply', on: '2022-04-02' })
    acted(journal, { id: id(302), kind: 'answered', on: '2022-04-03', title: 'On chalk', person: 'N.' })
    acted(journal, { id: id(303), kind: 'clap', on: '2022-04-01' })
    followed(journal, medium.id, { id: id(304), on: '2022-04-05', mark: 'earned', person: 'N.' })
    followed(journal, medium.id, { id: id(305), on: '2022-04-04', mark: 'exchanged' })
    expect(milestoneOf(journal, 'first-reply')).toMatchObject({ on: '2022-04-02', evidence: [{ kind: 'act', id: id(301), words: 'What you logged' }] })
    expect(milestoneOf(journal, 'first-answered')).toMatchObject({ on: '2022-04-03', evidence: [{ kind: 'act', words: 'On chalk' }] })
    expect(milestoneOf(journal, 'first-earned-follower')).toMatchObject({ on: '2022-04-05', evidence: [{ kind: 'follow', words: 'N.' }] })
    for (const person of listPeople(journal, medium.id)) forgetPerson(journal, person.id)
    expect(milestoneOf(journal, 'first-earned-follower').evidence).toMatchObject([{ words: 'The follower you marked' }])
  })
})

describe('a count', () => {
  it('of words and days is reached on the day that brings the sum there, with entries and stories together', async () => {
    const journal = await opened()
    for (let day = 1; day <= 6; day += 1) write(journal, { id: id(day), datedOn: `2022-04-0${String(day)}`, body: words(150) })
    wroteStory(journal, { id: id(50), title: '', body: words(200) }, at('2022-04-07T09:00[Europe/Berlin]'))
    expect(milestoneOf(journal, 'words-1000')).toEqual({
      key: 'words-1000', kind: 'count', on: '2022-04-07', title: '1,000 words', note: null, isHidden: false,
      evidence: [
        { kind: 'sum', id: null, on: '2022-04-07', words: '1,100 words by the end of this day' },
        { kind: 'story', id: id(50), on: '2022-04-07', words: `${words(16)}…`.slice(0, 79) + '…' }
      ]
    })
    expect(milestoneOf(journal, 'days-7')).toMatchObject({ on: '2022-04-07', title: '7 days of writing' })
    expect(listMilestones(journal, morning).next).toEqual([
      { key: 'days-30', title: '30 days of writing', have: 7, want: 30 },
      { key: 'words-5000', title: '5,000 words', have: 1_100, want: 5_000 }
    ])
  })

  it('of words stays reached where some were cut later, and what comes next is further on', async () => {
    const journal = await opened()
    wroteStory(journal, { title: '', body: words(1_200) }, at('2022-04-01T09:00[Europe/Berlin]'))
    wroteStory(journal, { title: '', body: words(300) }, at('2022-04-02T09:00[Europe/Berlin]'))
    expect(milestoneOf(journal, 'words-1000').on).toBe('2022-04-01')
    expect(listMilestones(journal, morning).next).toContainEqual({ key: 'words-5000', title: '5,000 words', have: 300, want: 5_000 })
  })

  it('of stories goes by the day each first appeared', async () => {
    const journal = await opened()
    for (let number = 1; number <= 5; number += 1) {
      wroteStory(journal, { id: id(number), status: 'published' })
      placed(journal, { storyId: id(number), id: id(100 + number), publishedOn: `2022-03-2${String(number)}` })
    }
    expect(milestoneOf(journal, 'stories-5')).toMatchObject({ on: '2022-03-25', title: '5 stories published', evidence: [{ kind: 'sum' }, { kind: 'story', id: id(5) }] })
    trashStory(journal, id(2), morning)
    expect(keysOf(journal)).not.toContain('stories-5')
  })

  it('of replies takes those logged and the responses that appeared', async () => {
    const journal = await opened()
    acted(journal, { id: id(301), kind: 'reply', on: '2022-04-01', count: 9 })
    wroteStory(journal, { status: 'published' })
    placed(journal, { publishedOn: '2022-04-03' })
    changeStory(journal, { id: id(1), changes: { kind: 'response' } })
    expect(milestoneOf(journal, 'replies-10')).toMatchObject({ on: '2022-04-03', title: '10 real replies written', evidence: [{ kind: 'sum' }, { kind: 'story', id: id(1) }] })
  })

  it('of readers who came back takes each on the second day on which they answered', async () => {
    const journal = await opened()
    account(journal)
    acted(journal, { id: id(301), kind: 'answered', on: '2022-04-01', person: 'N.' })
    acted(journal, { id: id(302), kind: 'answered', on: '2022-04-01', person: 'N.' })
    acted(journal, { id: id(303), kind: 'answered', on: '2022-04-02', person: 'M.' })
    acted(journal, { id: id(304), kind: 'answered', on: '2022-04-03' })
    expect(keysOf(journal)).not.toContain('readers-1')
    acted(journal, { id: id(305), kind: 'answered', on: '2022-04-09', person: 'N.' })
    expect(milestoneOf(journal, 'readers-1')).toMatchObject({ on: '2022-04-09', title: 'A reader came back', evidence: [{ kind: 'sum' }, { kind: 'act', id: id(305) }] })
  })
})

describe('an anniversary', () => {
  it('comes each year after the first entry and the first story', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2020-04-12', body: 'The first.' })
    wroteStory(journal, { id: id(2), status: 'published' })
    placed(journal, { storyId: id(2), publishedOn: '2021-05-01' })
    const found = milestonesOf(journal, at('2022-05-01T12:00[Europe/Berlin]')).filter(({ kind }) => kind === 'anniversary')
    expect(found.map(({ on, title }) => [on, title])).toEqual([
      ['2022-05-01', 'A year since your first story'],
      ['2022-04-12', '2 years since your first entry'],
      ['2021-04-12', 'A year since your first entry']
    ])
  })

  it('of a 29 February is the 28th where there is no 29th, and isn’t there the day before', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2020-02-29', body: 'A day more.' })
    const daysBy = (day: string) => milestonesOf(journal, at(`${day}T12:00[Europe/Berlin]`)).filter(({ kind }) => kind === 'anniversary').map(({ on }) => on)
    expect(daysBy('2021-02-27')).toEqual([])
    expect(daysBy('2021-02-28')).toEqual(['2021-02-28'])
    expect(daysBy('2024-02-29')).toEqual(['2024-02-29', '2023-02-28', '2022-02-28', '2021-02-28'])
  })
})

describe('what is read off the rows', () => {
  it('goes with the row that reached it, and comes back with it', async () => {
    const journal = await opened()
    const medium = account(journal)
    write(journal, { body: 'Only one.' })
    acted(journal, { id: id(301), kind: 'reply' })
    followed(journal, medium.id, { id: id(302), mark: 'earned' })
    expect(keysOf(journal)).toEqual(['first-entry', 'first-reply', 'first-earned-follower'])
    trashEntry(journal, { id: id(1) }, morning)
    removeAct(journal, id(301), morning)
    removeFollow(journal, id(302), morning)
    expect(keysOf(journal)).toEqual([])
    restoreEntry(journal, { id: id(1) })
    expect(keysOf(journal)).toEqual(['first-entry'])
    moveEntry(journal, { id: id(1), datedOn: '2022-04-02' })
    expect(milestoneOf(journal, 'first-entry').on).toBe('2022-04-02')
  })

  it('leaves an import out that is still coming in', async () => {
    const journal = await opened()
    const batch = await keepEntries(journal, [{ datedOn: '2019-05-05', body: words(1_000) }])
    expect(keysOf(journal)).toContain('words-1000')
    sql(journal, 'UPDATE importBatch SET keptAtMs = NULL WHERE id = ?').run(batch)
    expect(keysOf(journal)).toEqual([])
  })

  it('is the same in whatever order the rows came', async () => {
    const [one, other] = [await opened(), await opened()]
    const writing = [1, 2, 3, 4].map((number) => () => ({ id: id(number), datedOn: '2022-04-01', body: `Entry ${String(number)} ${words(400)}` }))
    for (const entry of writing) write(one, entry())
    for (const entry of [...writing].reverse()) write(other, entry())
    for (const [journal, order] of [[one, [11, 12]], [other, [12, 11]]] as const) {
      for (const number of order) {
        wroteStory(journal, { id: id(number), title: `Story ${String(number)}`, status: 'published' })
        placed(journal, { storyId: id(number), id: id(100 + number), publishedOn: '2022-04-01' })
        acted(journal, { id: id(300 + number), kind: 'answered', title: `Act ${String(number)}` })
      }
    }
    expect(listMilestones(other, morning)).toEqual(listMilestones(one, morning))
    expect(milestoneOf(other, 'first-entry').evidence).toMatchObject([{ id: id(1) }])
  })

  it('stays on its day when the writer travels or lets her day begin at another hour', async () => {
    const journal = await opened()
    const midnight = at('2022-04-13T00:30[Pacific/Auckland]')
    write(journal, { datedOn: '2022-04-13', body: words(1_000), at: midnight })
    const before = milestonesOf(journal, midnight)
    expect(before.map(({ key, on }) => [key, on])).toEqual([['first-entry', '2022-04-13'], ['words-1000', '2022-04-13']])
    for (const zone of ['Pacific/Pago_Pago', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Kiritimati']) {
      expect(milestonesOf(journal, { ...midnight, zone })).toEqual(before)
    }
    changeSettings(journal, { dayStartMinutes: 300 })
    expect(milestonesOf(journal, midnight)).toEqual(before)
  })

  it('doesn’t take what is dated ahead for reached', async () => {
    const journal = await opened()
    write(journal, { datedOn: '2022-04-20', body: 'For next week.' })
    expect(keysOf(journal, morning)).toEqual([])
    expect(keysOf(journal, at('2022-04-20T08:00[Europe/Berlin]'))).toEqual(['first-entry'])
  })
})

describe('followers', () => {
  it('come with the ledger’s range, without a win: the founding days', async () => {
    const journal = await opened()
    const medium = account(journal)
    counted(journal, medium.id, '2022-03-28', 12)
    counted(journal, medium.id, '2022-03-30', 116)
    expect(milestonesOf(journal).map(({ key, on, title }) => [key, on, title])).toEqual([
      [`followers-100-${medium.id}`, '2022-03-30', '100 followers']
    ])
    expect(milestoneOf(journal, `followers-100-${medium.id}`)).toMatchObject({
      kind: 'followers',
      note: 'Of unknown origin: nobody can say where the 104 gained came from.',
      evidence: [{ kind: 'reading', id: medium.id, on: '2022-03-30', words: '116 followers counted; the first count was 12' }]
    })
    followed(journal, medium.id, { id: id(501), direction: 'out', on: '2022-03-29', count: 140 })
    expect(milestoneOf(journal, `followers-100-${medium.id}`).note).toBe(
      'Mostly of unknown origin: of 104 gained, 0 to 104 exchanged, 104 unknown.'
    )
    followed(journal, medium.id, { id: id(502), direction: 'in', on: '2022-03-30', count: 4, mark: 'earned' })
    followed(journal, medium.id, { id: id(503), direction: 'in', on: '2022-03-30', count: 60, mark: 'exchanged' })
    expect(milestoneOf(journal, `followers-100-${medium.id}`).note).toBe(
      'Of 104 gained, 4 to 44 earned, 60 to 100 exchanged, 40 unknown.'
    )
  })

  it('that were there before the first count are no milestone, and several accounts are told apart', async () => {
    const journal = await opened()
    const medium = account(journal)
    const nina = account(journal, { name: 'Nina' })
    counted(journal, medium.id, '2022-03-28', 120)
    counted(journal, medium.id, '2022-04-04', 260)
    counted(journal, nina.id, '2022-04-01', 2)
    counted(journal, nina.id, '2022-04-02', 11)
    expect(milestonesOf(journal).map(({ title }) => title)).toEqual(['250 followers, Medium', '10 followers, Nina on Medium'])
  })
})
