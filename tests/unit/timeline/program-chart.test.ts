// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { drawChart } from '../../../renderer/charts/draw-chart.ts'
import { programChart } from '../../../renderer/features/timeline/program-chart.ts'
import { attemptsOf, daysShown } from '../../../renderer/features/timeline/program-history.ts'
import { applicationOf, outcome } from '../../support/application-pages.ts'
import type { Application } from '../../../shared/models/application.ts'

const no = outcome({ waitDays: 30, waitSource: 'letter' })
const first = applicationOf({ id: 'first', sentOn: '2022-03-24', outcomes: [no] })
const second = applicationOf({ id: 'second', attempt: 2, sentOn: '2022-05-02' })
const next = { on: '2022-04-30', derivation: '', outcomeId: 'outcome' }

const line = (...applications: Application[]) => ({ applications, nextPossible: null })
const chartOf = (today: string, ...applications: Application[]) => programChart(line(...applications), today)
const svgOf = (today: string, width: number, ...applications: Application[]) => drawChart(chartOf(today, ...applications), width).svg
const textsOf = (svg: SVGSVGElement, name: string) => [...svg.querySelectorAll(`.${name}`)].map(({ textContent }) => textContent)

describe('the sentence', () => {
  test('says what was sent, what came after how many days, and when the next is possible', () => {
    expect(programChart({ applications: [first], nextPossible: next }, '2022-04-12').reading).toBe(
      'Sent 24 March 2022; a no after 7 days; possible again from 30 April 2022, in 18 days.'
    )
  })

  test('counts several and tells of the last', () => {
    expect(chartOf('2022-05-12', second, first).reading).toBe('2 applications sent. The last one: sent 2 May 2022, waiting for 10 days.')
  })

  test('says of a day after today that it is still to come', () => {
    const chart = chartOf('2022-04-12', second)
    expect(chart.reading).toBe('Dated 2 May 2022, which is still to come.')
    expect(chart.points).toHaveLength(1)
  })

  test('says that nothing was sent', () => {
    expect(chartOf('2022-05-12', applicationOf({ sentOn: null }))).toMatchObject({ isEmpty: true, reading: 'Nothing was sent to this program yet.' })
  })
})

describe('the drawing', () => {
  test('has a row for each, with its waits and its answer, and today', () => {
    const svg = svgOf('2022-05-12', 700, second, first)
    expect(textsOf(svg, 'timeline-label')).toEqual(['Sent 24 Mar · no · again from 30 Apr', 'Sent 2 May · waiting'])
    expect(textsOf(svg, 'timeline-days')).toEqual(['7 days', '30 days', '10 days'])
    expect(svg.querySelectorAll('.timeline-waiting rect, rect.timeline-waiting')).toHaveLength(2)
    expect(svg.querySelectorAll('.timeline-answer circle')).toHaveLength(1)
    expect(textsOf(svg, 'timeline-today-label')).toEqual(['today'])
  })

  test('writes no counter where there is no room for it', () => {
    expect(textsOf(svgOf('2022-12-31', 300, first, second), 'timeline-days')).not.toContain('7 days')
  })

  test('leaves today out where all was over long before', () => {
    expect(textsOf(svgOf('2026-11-22', 700, first), 'timeline-today-label')).toEqual([])
    expect(daysShown(attemptsOf(line(first), '2026-11-22'), '2026-11-22').to < '2022-06-01').toBe(true)
  })

  test('is reached by the keys, point by point', () => {
    expect(chartOf('2022-04-12', first).points.map(({ words }) => words())).toEqual([
      'Sent 24 March 2022; a no after 7 days; possible again from 30 April 2022',
      '31 March 2022: an answer: no',
      '30 April 2022: possible again, 30 days after the answer'
    ])
  })
})

test('the table has the same, a row for each answer', () => {
  const asked = outcome({ id: 'asked', result: 'revise', decidedOn: '2022-03-29' })
  const withdrawn = applicationOf({ id: 'third', attempt: 3, sentOn: '2022-06-01', withdrawnOn: '2022-06-04', state: 'withdrawn' })
  const { rows, format } = chartOf('2022-06-12', withdrawn, second, { ...first, outcomes: [asked, no] }).table()
  expect(rows).toEqual([
    [1, '2022-03-24', 'an answer: revise and send again', '2022-03-29', 5, ''],
    [1, '2022-03-24', 'an answer: no', '2022-03-31', 7, '2022-04-30'],
    [2, '2022-05-02', 'none yet', '', 41, ''],
    [3, '2022-06-01', 'withdrawn', '2022-06-04', 3, '']
  ])
  expect(format?.('2022-04-30', 5)).toBe('30 April 2022')
})
