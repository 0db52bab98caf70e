import { describe, expect, it } from 'vitest'
import { trashEntry } from '../../electron/journal/entries.ts'
import { planRows } from '../../electron/journal/plan-rows.ts'
import { planCounts, savePlan } from '../../electron/journal/plans.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { addDays } from '../../shared/dates.ts'
import type { RowsBehind } from '../../shared/models/plan.ts'
import { answered, sent } from '../support/application-builders.ts'
import { acted, publishedStory } from '../support/audience-builders.ts'
import { at, id, morning, opened, valueOf, words, write } from '../support/journal-builders.ts'
import { planned, planOf, refused, stepIn, wroteOn } from '../support/plan-builders.ts'

const week: Pick<RowsBehind, 'from' | 'to'> = { from: '2022-04-11', to: '2022-04-17' }

describe('the progress of a step', () => {
  it('is read from the rows of its week, up to today', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const steps = (['words', 'days', 'stories', 'replies', 'acts'] as const).map((measure) => planned(journal, outcomeId, { measure, target: 2 }))
    wroteOn(journal, '2022-04-10', 1_000)
    wroteOn(journal, '2022-04-11', 150)
    wroteOn(journal, '2022-04-12', 70)
    publishedStory(journal, '2022-04-11', 'The bus')
    acted(journal, { kind: 'reply', on: '2022-04-12', count: 2 })
    acted(journal, { kind: 'read', on: '2022-04-11' })
    acted(journal, { kind: 'clap', on: '2022-04-11', count: 50 })
    acted(journal, { kind: 'ask', on: '2022-04-11', count: 30 })
    acted(journal, { kind: 'reply', on: '2022-04-13', count: 9 })
    const have = () => steps.map((step) => stepIn(planOf(journal, outcomeId, at('2022-04-12T20:00[Europe/Berlin]')), step).have)
    const storyWords = 4
    expect(have()).toEqual([220 + storyWords, 2, 1, 2, 3])
    expect(planCounts(journal, outcomeId, morning)).toEqual({ steps: 5, movedTwice: 0, done: 4 })
  })

  it('opens rows that come to what it says', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const step = planned(journal, outcomeId, { measure: 'words', target: 300 })
    wroteOn(journal, '2022-04-11', 150)
    write(journal, { id: id(7), datedOn: '2022-04-12', body: words(60), at: at('2022-04-12T08:00[Europe/Berlin]') })
    write(journal, { id: id(7), datedOn: '2022-04-12', body: words(20), at: at('2022-04-12T09:00[Europe/Berlin]') })
    write(journal, { id: id(7), datedOn: '2022-04-12', body: words(50), at: at('2022-04-12T10:00[Europe/Berlin]') })
    write(journal, { id: id(8), datedOn: '2022-04-11', body: 'gone words', at: morning })
    trashEntry(journal, { id: id(8) }, morning)
    const rows = planRows(journal, { measure: 'words', ...week }, morning)
    const sum = rows.reduce((all, row) => all + Number(/(\d+) words$/.exec(row.words)?.[1]), 0)
    expect(rows.map(({ kind, on }) => [kind, on])).toEqual([['entry', '2022-04-11'], ['entry', '2022-04-12']])
    expect(sum).toBe(stepIn(planOf(journal, outcomeId), step).have)
    expect(planRows(journal, { measure: 'days', ...week }, morning).map(({ words: said }) => said.slice(-8))).toEqual([rows[0]?.words.slice(-8), '50 words'])
  })

  it('opens the story, the reply and the response behind it', async () => {
    const journal = await opened()
    publishedStory(journal, '2022-04-11', 'The bus')
    acted(journal, { kind: 'reply', on: '2022-04-12', title: 'On ice', count: 2 })
    acted(journal, { kind: 'clap', on: '2022-04-12', title: 'Fifty', count: 50 })
    expect(planRows(journal, { measure: 'stories', ...week }, morning)).toMatchObject([{ kind: 'story', words: 'The bus' }])
    expect(planRows(journal, { measure: 'replies', ...week }, morning)).toMatchObject([{ kind: 'act', words: 'On ice · 2 times' }])
    expect(planRows(journal, { measure: 'acts', ...week }, morning)).toHaveLength(1)
  })
})

describe('the size of a light week', () => {
  it('is asked for with fewer than three weeks of words', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: null, medianWeekWords: null, weeksKnown: 0 })
    wroteOn(journal, '2022-03-29', 500)
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: null, medianWeekWords: null, weeksKnown: 2 })
  })

  it('is half of the median of eight whole weeks, silent ones among them, none before the first words', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    for (const [on, count] of [['2022-03-16', 900], ['2022-03-22', 600], ['2022-04-05', 300], ['2022-04-12', 5_000]] as const) wroteOn(journal, on, count)
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: 225, medianWeekWords: 450, weeksKnown: 4 })
    expect(planOf(journal, outcomeId).lastWeeks.map((one) => one.words)).toEqual([900, 600, 0, 300])
    for (let on = '2022-01-03'; on < '2022-03-14'; on = addDays(on, 7)) wroteOn(journal, on, 2_000)
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: 725, medianWeekWords: 1_450, weeksKnown: 8 })
  })

  it('gives way to her own figure, and is asked for where the median is nothing', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    wroteOn(journal, '2022-03-16', 900)
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: null, medianWeekWords: 0, weeksKnown: 4 })
    valueOf(savePlan(journal, { outcomeId, wish: '', bestResult: '', obstacle: '', ownWeekWords: 120 }, morning))
    expect(planOf(journal, outcomeId)).toMatchObject({ weekWords: 120, ownWeekWords: 120 })
  })
})

describe('the days of a plan', () => {
  const zones: readonly [zone: string, answeredOn: string, from: string, to: string][] = [
    ['America/Chicago', '2022-03-05', '2022-03-06', '2022-04-04'],
    ['America/Chicago', '2022-10-20', '2022-10-21', '2022-11-19'],
    ['Australia/Lord_Howe', '2022-03-20', '2022-03-21', '2022-04-19'],
    ['Pacific/Apia', '2011-12-20', '2011-12-21', '2012-01-19'],
    ['Europe/Berlin', '2024-02-10', '2024-02-11', '2024-03-11']
  ]

  it.each(zones)('in %s after the answer of %s are civil ones', async (zone, answeredOn, from, to) => {
    const journal = await opened()
    const now = at(`${answeredOn}T23:30[${zone}]`)
    const application = sent(journal, answeredOn, { programId: 'better-humans' }, now)
    const outcomeId = answered(journal, application, { decidedOn: answeredOn, waitDays: 30, waitSource: 'letter' }, now).id
    const plan = planOf(journal, outcomeId, now)
    expect(plan).toMatchObject({ from, to, reapplyOn: to, today: answeredOn })
    const days = plan.weeks.flatMap((one) => [one.from, one.to])
    expect([days[0], days.at(-1)]).toEqual([from, to])
    expect(plan.weeks.slice(1).map((one) => addDays(one.from, -1))).toEqual(plan.weeks.slice(0, -1).map((one) => one.to))
  })

  it('begin with the day of hers that ends at three in the night', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    changeSettings(journal, { dayStartMinutes: 180 })
    expect(planOf(journal, outcomeId, at('2022-04-11T02:59[Europe/Berlin]')).today).toBe('2022-04-10')
    expect(planOf(journal, outcomeId, at('2022-04-11T03:00[Europe/Berlin]')).today).toBe('2022-04-11')
  })
})
