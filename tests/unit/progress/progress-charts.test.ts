// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { drawChart } from '../../../renderer/charts/draw-chart.ts'
import { stretchesOf, valuesOf } from '../../../renderer/features/progress/bucket-values.ts'
import { followersChart } from '../../../renderer/charts/followers-chart.ts'
import { growthChart } from '../../../renderer/charts/growth-chart.ts'
import { partsChart } from '../../../renderer/features/progress/follower-charts.ts'
import { goalChart } from '../../../renderer/features/progress/goal-chart.ts'
import { readGoals, weekdayNames } from '../../../renderer/features/progress/goal-form.ts'
import { actsChart, storiesChart, storyNumbersChart } from '../../../renderer/features/progress/publishing-charts.ts'
import { daysChart, hoursChart, minutesChart, wordsChart } from '../../../renderer/features/progress/writing-charts.ts'
import { emptyFollowers, emptyProgress, ledgerWith } from '../../support/progress-builders.ts'

const { totals } = emptyProgress()
const calendar = { weekStart: 1, today: '2022-04-12' }

describe('the stretches of a period', () => {
  test('lie inside of it and end with the one that holds today', () => {
    const april = { kind: 'month', from: '2022-04-01', to: '2022-04-30' } as const
    expect(stretchesOf(april, 'week', 1, '2022-04-12')).toEqual([
      { start: '2022-03-28', from: '2022-04-01', to: '2022-04-03' }, { start: '2022-04-04', from: '2022-04-04', to: '2022-04-10' },
      { start: '2022-04-11', from: '2022-04-11', to: '2022-04-17' }
    ])
    expect(stretchesOf(april, 'day', 1, '2022-03-31')).toEqual([])
  })

  test('without a row are 0, but unknown before anything is known', () => {
    const stretches = stretchesOf({ kind: 'custom', from: '2022-01-01', to: '2022-04-30' }, 'month', 1, '2022-04-12')
    const rows = [{ on: '2022-03-01', words: 5 }]
    expect(valuesOf(stretches, rows, '2022-02-28', ({ words }) => words)).toEqual([null, 0, 5, 0])
    expect(valuesOf(stretches, rows, null, ({ words }) => words)).toEqual([null, null, 5, null])
  })
})

describe('with nothing known', () => {
  const page = emptyProgress()
  test.each([
    ['the days', daysChart(page)], ['the words', wordsChart(page)], ['the minutes', minutesChart(page)], ['the hours', hoursChart(page)],
    ['the stories', storiesChart(page)], ['their numbers', storyNumbersChart(page, 'views')], ['the acts', actsChart(page)],
    ['the followers', followersChart(emptyFollowers())], ['their parts', partsChart(emptyFollowers(), calendar)], ['their growth', growthChart(emptyFollowers())]
  ])('%s are a sentence and no drawing', (_, spec) => {
    expect(spec.isEmpty).toBe(true)
    expect(spec.reading).toMatch(/^[A-Z].*\.$/)
  })
})

describe('writing', () => {
  const page = emptyProgress({ knownSince: { words: '2022-03-03', minutes: '2022-03-03', stories: null, acts: null }, days: [['2022-03-05', 120]], words: [{ on: '2022-03-05', added: 120, net: -3 }] })

  test('has a cell for each day of a month, and unknown ones before the first', () => {
    const { svg } = drawChart(daysChart(page), 500)
    expect([svg.querySelectorAll('.is-unknown rect').length, svg.querySelectorAll('.is-zero rect').length]).toEqual([2, 28])
    expect(daysChart(page).points[4]?.words()).toBe('Saturday, 5 March 2022: 120 words')
  })

  test('of many years counts the days of each month', () => {
    const years = daysChart({ ...page, bucket: 'month', period: { kind: 'custom', from: '2020-06-01', to: '2022-03-31' }, days: [], months: [['2022-03-01', 2]] })
    expect(years.points).toHaveLength(22)
    expect(years.points.at(-1)?.words()).toBe('March 2022: 2 days with writing')
    expect(years.points[0]?.words()).toBe('June 2020: not known')
    expect(years.table().rows.slice(-2)).toEqual([['2022-02', null], ['2022-03', 2]])
  })

  test('says what was added and what is left of it', () => {
    const { points, table } = wordsChart(page)
    expect(points.slice(8, 10).map(({ words }) => words())).toEqual(['5 March 2022: 120 words, Added', '5 March 2022: -3 words, Net of what was taken out'])
    expect(table().rows.slice(1, 5)).toEqual([['2022-03-02', null, null], ['2022-03-03', 0, 0], ['2022-03-04', 0, 0], ['2022-03-05', 120, -3]])
  })

  test('begins the weekdays as her weeks begin', () => {
    const timed = hoursChart({ ...page, weekStart: 7, totals: { ...totals, sessions: 1, minutes: 30 }, hours: [{ weekday: 7, hour: 9, sessions: 1, minutes: 30 }] })
    expect(timed.points[9]?.words()).toBe('Sunday, from 9:00: 1 session, 30 min')
    expect(timed.points[24]?.words()).toBe('Monday, from 0:00: no sessions')
    expect(timed.points).toHaveLength(168)
  })
})

describe('reading and asking', () => {
  test('stand beside each other, kinds never logged nowhere', () => {
    const page = emptyProgress({ bucket: 'week', knownSince: { words: null, minutes: null, stories: null, acts: '2022-03-01' }, totals: { ...totals, acts: { read: 3, ask: 40 } }, acts: [{ on: '2022-02-28', kind: 'read', count: 3 }, { on: '2022-02-28', kind: 'ask', count: 40 }] })
    const spec = actsChart(page)
    expect(spec.legend.map(({ name }) => name)).toEqual(['Read', 'Asked for a follow'])
    const { places } = drawChart(spec, 500)
    expect(places()[0]?.x).toBeLessThan(places()[5]?.x ?? 0)
    expect(spec.points[0]?.words()).toBe('1 to 6 March 2022: 3 times, Read')
  })

  test('leaves out where no number was read off', () => {
    const page = emptyProgress({ bucket: 'week', storyNumbers: [{ on: '2022-03-07', metric: 'views', gain: 40 }] })
    expect(storyNumbersChart(page, 'views').table().rows.map(([, gain]) => gain)).toEqual([null, 40, null, null, null])
  })
})

describe('followers', () => {
  const parts = [
    { on: '2022-02-28', change: 104, earned: 4, exchanged: null, unknown: 100 },
    { on: '2022-03-07', change: -3, earned: null, exchanged: null, unknown: null },
    { on: '2022-03-14', change: null, earned: null, exchanged: null, unknown: null }
  ]

  test('that were counted far apart are dots, with the largest step and outside events behind them', () => {
    const event = { id: '1', platform: null, kind: 'outage', on: '2022-03-20', words: 'Stats were down', source: '' } as const
    const burst = { from: '2022-03-10', to: '2022-03-11', gain: 50, share: 0.5, coverage: { kind: 'no-reading', credited: null, reads: null }, keptAfter30Days: null } as const
    const spec = followersChart(emptyFollowers({ followers: [['2022-03-09', 12], ['2022-03-25', 116]], events: [event], ledger: ledgerWith({ amount: 104, burst }) }))
    const { svg } = drawChart(spec, 500)
    expect([...svg.querySelectorAll('.chart-span-label')].map(({ textContent }) => textContent)).toEqual(['largest step', 'Stats were down'])
    expect(svg.querySelectorAll('.chart-dot circle')).toHaveLength(2)
    expect(svg.querySelectorAll('.chart-line path')).toHaveLength(2)
  })

  test('have parts only where there was a gain, and what nobody knows of one is said', () => {
    const spec = partsChart(emptyFollowers({ parts }), calendar)
    expect(spec.points.map(({ words }) => words())).toEqual([
      '1 to 6 March 2022: 4 followers, Earned, at least', '1 to 6 March 2022: 100 followers, Unknown', '1 to 6 March 2022: not known, Exchanged, at least',
      '14 to 20 March 2022: not known, Earned, at least', '14 to 20 March 2022: not known, Unknown', '14 to 20 March 2022: not known, Exchanged, at least'
    ])
  })
})

describe('goals', () => {
  test('are drawn up to today, and their line over the whole week', () => {
    const days = [0, 1, 2].map((day) => ({ on: `2022-04-1${String(day + 1)}`, isRest: day === 1, par: day === 2 ? 200 : 100, done: day < 2 ? 90 * (day + 1) : null }))
    const spec = goalChart({ kind: 'words', amount: 200, days })
    expect(spec.table().rows).toEqual([['2022-04-11', 90, 100], ['2022-04-12', 180, 100], ['2022-04-13', null, 200]])
    expect(spec.points.map(({ words }) => words())).toContain('12 April 2022: 100, a rest day, As you spread it')
  })

  test('are read from what is typed, and refused with the field that is meant', () => {
    expect(readGoals({ words: '3,000', days: ' 4 ', minutes: '' })).toEqual({ ok: true, value: [{ kind: 'days', amount: 4 }, { kind: 'words', amount: 3_000 }] })
    for (const text of ['0', '-1', 'many', '1000001', '١']) expect(readGoals({ stories: text }), text).toMatchObject({ ok: false, error: { message: 'Stories published: type a whole number from 1 to 1,000,000, or leave it empty.' } })
  })

  test('name the weekdays in the order of her weeks', () => {
    expect(weekdayNames(7).map(({ name, index }) => `${name} ${String(index)}`).slice(0, 2)).toEqual(['Sunday 6', 'Monday 0'])
  })
})
