import { expect, test } from 'vitest'
import type { Journal } from '../../electron/journal/journal.ts'
import { saveEvent } from '../../electron/journal/outside-events.ts'
import { listTrials, removeTrial, restoreTrial, saveTrial } from '../../electron/journal/trials.ts'
import type { SaveTrialInput, StrategyTrial } from '../../shared/models/notebook.ts'
import { answered, sent } from '../support/application-builders.ts'
import { acted, foundingWeek, freshId, publishedStory, storyNumber } from '../support/audience-builders.ts'
import { id, morning, opened, valueOf } from '../support/journal-builders.ts'

const exchange: SaveTrialInput = {
  id: id(1), name: 'Follow for follow', guess: 'They will follow back.', fromOn: '2022-03-28', untilOn: '2022-03-30', saw: '', advice: null
}

function tried(journal: Journal, input: Partial<SaveTrialInput> = {}): StrategyTrial {
  return valueOf(saveTrial(journal, { ...exchange, ...input }, morning))
}

const countOf = (trial: StrategyTrial, name: string): unknown => trial.counts.find((count) => count.name === name)

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
  expect(countOf(trial, 'real replies')).toMatchObject({ value: 3, rows: [{ kind: 'act', on: '2022-03-29', words: '3 replies, On chalk' }] })
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

  expect(tried(journal).meanwhile.map(({ kind, on, words }) => [kind, on, words])).toEqual([
    ['story', '2022-03-29', '“Rain on slate” published'],
    ['event', '2022-03-30', 'Purge of 2022-03-30'],
    ['application', '2022-03-30', 'Medium Partner Program: no']
  ])
})

test('counts a running trial up to today, and one that is still to come not at all', async () => {
  const journal = await opened()
  publishedStory(journal, '2022-04-12', 'Today’s')
  expect(countOf(tried(journal, { untilOn: null }), 'stories published')).toMatchObject({ value: 1 })
  expect(tried(journal, { fromOn: '2022-05-01', untilOn: null })).toMatchObject({ counts: [], meanwhile: [] })
})

test('lets several trials run on the same days, those that run first', async () => {
  const journal = await opened()
  tried(journal, { id: id(1), untilOn: '2022-04-01' })
  tried(journal, { id: id(2), untilOn: '2022-04-05' })
  tried(journal, { id: id(3), untilOn: null })
  expect(listTrials(journal, morning).map((trial) => trial.id)).toEqual([id(3), id(2), id(1)])
})

test('refuses a last day before the first, by name', async () => {
  const journal = await opened()
  expect(saveTrial(journal, { ...exchange, untilOn: '2022-03-27' }, morning)).toEqual({
    ok: false, error: { code: 'bad-input', message: 'The last day, 27 March 2022, is before the first, 28 March 2022.' }
  })
  expect(listTrials(journal, morning)).toEqual([])
})

test('changes a trial under its id, and keeps a removed one removed while its last words arrive', async () => {
  const journal = await opened()
  tried(journal)
  expect(tried(journal, { saw: 'They left again.', advice: 'no' })).toMatchObject({ saw: 'They left again.', advice: 'no' })

  expect(removeTrial(journal, id(1), morning)).toEqual({ ok: true, value: null })
  tried(journal, { saw: 'They left again in April.', advice: 'no' })
  expect(listTrials(journal, morning)).toEqual([])

  restoreTrial(journal, id(1))
  expect(listTrials(journal, morning)).toMatchObject([{ saw: 'They left again in April.', advice: 'no' }])
  expect(removeTrial(journal, id(9), morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
})
