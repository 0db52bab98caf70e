import { expect, test } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { saveEvent } from '../../electron/journal/outside-events.ts'
import { listTrials, removeTrial, restoreTrial, saveTrial, trialFacts } from '../../electron/journal/trials.ts'
import { addDays } from '../../shared/dates.ts'
import type { SaveTrialInput, TrialCount, TrialFacts } from '../../shared/models/notebook.ts'
import { answered, sent } from '../support/application-builders.ts'
import { account, acted, counted, foundingWeek, freshId, publishedStory, storyNumber } from '../support/audience-builders.ts'
import { id, morning, opened, valueOf } from '../support/journal-builders.ts'

const exchange: SaveTrialInput = {
  id: id(1), name: 'Follow for follow', guess: 'They will follow back.', fromOn: '2022-03-28', untilOn: '2022-03-30', saw: '', advice: null
}

/** Keeps it, and reads what was logged of its days. */
function tried(journal: Journal, input: Partial<SaveTrialInput> = {}): TrialFacts {
  valueOf(saveTrial(journal, { ...exchange, ...input }, morning))
  return valueOf(trialFacts(journal, input.id ?? exchange.id, morning))
}

const countOf = (trial: TrialFacts, name: string): TrialCount | undefined => trial.counts.find((count) => count.name === name)

test('counts what moved in the days of a trial, each with its rows', async () => {
  const journal = await opened()
  foundingWeek(journal)
  const story = publishedStory(journal, '2022-03-29', 'Rain on slate')
  storyNumber(journal, story, 'reads', '2022-03-30', 20)
  acted(journal, { kind: 'reply', on: '2022-03-29', count: 3, title: 'On chalk' })

  const trial = tried(journal)

  expect(countOf(trial, 'followers gained')).toEqual({
    name: 'followers gained', value: 104, detail: 'earned 4 to 104, exchanged 0 to 100, unknown 100',
    rows: [expect.objectContaining({ kind: 'reading', on: '2022-03-30', words: '116 followers' }), expect.objectContaining({ words: '12 followers' })]
  })
  expect(countOf(trial, 'real replies')).toMatchObject({ value: 3, rows: [{ kind: 'act', on: '2022-03-29', words: 'On chalk (3 replies)' }] })
  expect(countOf(trial, 'stories published')).toMatchObject({ value: 1, rows: [{ kind: 'story', id: story, words: '“Rain on slate” published' }] })
  expect(countOf(trial, 'reads')).toMatchObject({ value: 20, rows: [{ kind: 'story', id: story, words: '“Rain on slate”: 20 reads in all by then' }] })
})

test('shows what was never logged as not known, and 0 only after the first of its kind', async () => {
  const journal = await opened()
  expect(tried(journal).counts.map(({ name, value }) => [name, value])).toEqual([
    ['followers gained', null], ['real replies', null], ['stories published', null], ['reads', null]
  ])

  publishedStory(journal, '2022-03-01')
  acted(journal, { kind: 'reply', on: '2022-03-01' })
  expect(tried(journal).counts.map(({ value }) => value)).toEqual([null, 0, 0, null])
})

test('lists what else happened on these days, and nothing of other days', async () => {
  const journal = await opened()
  for (const on of ['2022-03-27', '2022-03-30']) saveEvent(journal, { id: freshId(), platform: null, kind: 'purge', on, words: `Purge of ${on}`, source: '' }, morning)
  publishedStory(journal, '2022-03-29', 'Rain on slate')
  answered(journal, sent(journal, '2022-03-28'), { decidedOn: '2022-03-30' })
  answered(journal, sent(journal, '2022-03-28', { programId: 'medium-partner-program' }), { decidedOn: '2022-03-31' })

  const { count, rows } = tried(journal).meanwhile
  expect(count).toBe(3)
  expect(rows.map(({ kind, on, words }) => [kind, on, words])).toEqual([
    ['story', '2022-03-29', '“Rain on slate” published'],
    ['event', '2022-03-30', 'Purge of 2022-03-30'],
    ['application', '2022-03-30', 'Medium Partner Program: no']
  ])
})

test('counts a running trial up to today, and one that is still to come not at all', async () => {
  const journal = await opened()
  publishedStory(journal, '2022-04-12', 'Today’s')
  expect(countOf(tried(journal, { untilOn: null }), 'stories published')).toMatchObject({ value: 1 })
  expect(tried(journal, { fromOn: '2022-05-01', untilOn: null })).toEqual({ counts: [], meanwhile: { count: 0, rows: [] } })
})

test('says how many rows more there are than it lists, and lists the replies that its number adds up', async () => {
  const journal = await opened()
  const { id: accountId } = account(journal, { openedOn: '2019-01-01' })
  const days = Array.from({ length: 205 }, (_, number) => addDays('2021-01-01', number))
  const longRead = publishedStory(journal, '2021-01-01', 'Rain on slate')
  for (const on of days) {
    counted(journal, accountId, on, 10)
    acted(journal, { kind: 'reply', on, count: 2 })
    publishedStory(journal, on)
    storyNumber(journal, longRead, 'reads', on, 20)
  }

  const trial = tried(journal, { fromOn: '2021-01-01', untilOn: '2021-12-31' })

  const ends = (name: string): unknown => countOf(trial, name)?.rows.slice(-2).map(({ on, id: rowId, words }) => [on, rowId === null, words])
  expect(ends('followers gained')).toEqual([['2021-04-16', false, '10 followers'], ['2021-04-15', true, 'and 105 more before']])
  expect(ends('stories published')).toEqual([['2021-04-09', false, '“The chalk” published'], ['2021-04-10', true, 'and 106 more from here on']])
  expect(ends('reads')).toEqual([['2021-04-16', false, '“Rain on slate”: 20 reads in all by then'], ['2021-04-15', true, 'and 105 more before']])
  expect(countOf(trial, 'real replies')?.value).toBe(410)
  expect(ends('real replies')).toEqual([['2021-07-19', false, '2 replies'], ['2021-07-20', true, 'and 5 more from here on: 10 replies']])
  expect(trial.meanwhile.count).toBe(206)
  expect(trial.meanwhile.rows.at(-1)).toMatchObject({ id: null, words: 'and 106 more from here on' })
})

test('lets several trials run on the same days, those that run first', async () => {
  const journal = await opened()
  tried(journal, { id: id(1), untilOn: '2022-04-01' })
  tried(journal, { id: id(2), untilOn: '2022-04-05' })
  tried(journal, { id: id(3), untilOn: null })
  expect(listTrials(journal).map((trial) => trial.id)).toEqual([id(3), id(2), id(1)])
})

test('refuses a last day before the first, by name', async () => {
  const journal = await opened()
  expect(saveTrial(journal, { ...exchange, untilOn: '2022-03-27' }, morning)).toEqual({
    ok: false, error: { code: 'bad-input', message: 'The last day, 27 March 2022, is before the first, 28 March 2022.' }
  })
  expect(listTrials(journal)).toEqual([])
})

test('changes a trial under its id, and keeps a removed one removed while its last words arrive', async () => {
  const journal = await opened()
  tried(journal)
  tried(journal, { saw: 'They left again.', advice: 'no' })
  expect(listTrials(journal)).toEqual([{ ...exchange, saw: 'They left again.', advice: 'no' }])

  expect(removeTrial(journal, id(1), morning)).toEqual({ ok: true, value: null })
  expect(saveTrial(journal, { ...exchange, saw: 'They left again in April.', advice: 'no' }, morning)).toEqual({ ok: true, value: null })
  expect(trialFacts(journal, id(1), morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(listTrials(journal)).toEqual([])

  restoreTrial(journal, id(1))
  expect(listTrials(journal)).toMatchObject([{ saw: 'They left again in April.', advice: 'no' }])
  expect(removeTrial(journal, id(9), morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
})
