import { expect, test } from 'vitest'
import { monthsChart } from '../../../renderer/features/notebook/own-trend.tsx'

const own = [
  { on: '2022-01-01', words: null, stories: 1 },
  { on: '2022-02-01', words: 1_200, stories: 0 },
  { on: '2022-03-01', words: 300, stories: 4 }
]

test('her months are told in one sentence, and an unknown month is no zero', () => {
  const chart = monthsChart(own, 'words')
  expect(chart.reading).toBe('February to March 2022: 1,500 words so far.')
  expect(chart.table().rows.map((row) => row.at(-1))).toEqual([null, 1_200, 300])
  expect(chart.points.map(({ words }) => words())).toEqual(['January 2022: not known', 'February 2022: 1,200 words', 'March 2022: 300 words'])
  expect(monthsChart(own, 'stories').reading).toBe('January to March 2022: 5 stories so far.')
})

test('each name of a month stands under its own bar', () => {
  const x: unknown = monthsChart(own, 'words').draw(300).x
  const chart = monthsChart(own, 'words')
  expect(x).toMatchObject({ ticks: chart.points.map((point) => point.x) })
})

test('without anything known the sentence stands alone', () => {
  const chart = monthsChart([{ on: '2022-01-01', words: null, stories: null }], 'stories')
  expect(chart.reading).toBe('No story is known to be published yet.')
  expect(chart.isEmpty).toBe(true)
})
