// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { bars } from '../../../renderer/charts/bars.ts'
import { calendarChart } from '../../../renderer/charts/calendar-chart.ts'
import type { ChartReading } from '../../../renderer/charts/chart-data.ts'
import type { ChartSpec } from '../../../renderer/charts/chart-spec.ts'
import { drawChart } from '../../../renderer/charts/draw-chart.ts'
import type { Layer } from '../../../renderer/charts/layer.ts'
import { lines } from '../../../renderer/charts/lines.ts'
import { spans } from '../../../renderer/charts/spans.ts'
import { timeChart } from '../../../renderer/charts/time-chart.ts'

const reading = (on: string, value: number): ChartReading => ({ on, value })
const chart = (...layers: Layer[]): ChartSpec => timeChart({ title: 'Views', reading: 'A sentence.', layers })
const count = (spec: ChartSpec, selector: string): number => drawChart(spec, 300).svg.querySelectorAll(selector).length

describe('lines', () => {
  const broken = [{ name: 'Medium', readings: [reading('2022-04-01', 1), reading('2022-04-05', 5), reading('2022-04-30', 9)] }]

  test('are drawn for each stretch and not across a gap, with an area under a single one', () => {
    expect([count(chart(lines({ series: broken })), '.chart-line path'), count(chart(lines({ series: broken })), '.chart-area path')]).toEqual([2, 2])
    const [first] = drawChart(chart(lines({ series: broken })), 300).svg.querySelectorAll('.chart-line path')
    expect(first?.getAttribute('d')?.split('L')).toHaveLength(2)
  })

  test('have no areas where two would hide each other', () => {
    const series = ['Medium', 'Substack'].map((name) => ({ name, readings: [reading('2022-04-01', 1), reading('2022-04-02', 5)] }))
    expect([count(chart(lines({ series })), '.chart-line path'), count(chart(lines({ series })), '.chart-area path')]).toEqual([2, 0])
  })

  test('show a rounded reading hollow, and a lone one however many there are', () => {
    const rounded = [{ on: '2022-04-01', value: 1, isExact: false }, reading('2022-04-02', 2)]
    expect(count(chart(lines({ series: [{ name: 'Medium', readings: rounded }] })), '.chart-dot[fill="var(--card)"] circle')).toBe(1)
    const many = [...Array.from({ length: 28 }, (_, day) => reading(`2022-03-${String(day + 1).padStart(2, '0')}`, day)), reading('2022-05-01', 9)]
    expect(count(chart(lines({ series: [{ name: 'Medium', readings: many }] })), '.chart-dot circle')).toBe(1)
  })
})

describe('the drawing', () => {
  const spec = chart(lines({ series: [{ name: 'Medium', readings: [reading('2022-04-01', -5), reading('2022-04-05', 1_000_000)] }] }))

  test('has all points inside of it, where they are in time', () => {
    const { places, height } = drawChart(spec, 300)
    for (const { x, y } of places()) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(300)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(height)
    }
    const even = drawChart(chart(lines({ series: [{ name: 'Medium', readings: [reading('2022-04-01', 1), reading('2022-04-11', 1), reading('2022-04-21', 1)] }] })), 300).places()
    expect((even[1]?.x ?? 0) - (even[0]?.x ?? 0)).toBeCloseTo((even[2]?.x ?? 0) - (even[1]?.x ?? 0))
  })

  test('keeps a single day in the middle', () => {
    const { svg, places } = drawChart(chart(lines({ series: [{ name: 'Medium', readings: [reading('2022-04-01', 1)] }] })), 300)
    const [axis] = svg.querySelectorAll('.chart-axis line')
    expect(places()[0]?.x).toBeCloseTo((Number(axis?.getAttribute('x1')) + Number(axis?.getAttribute('x2'))) / 2)
    expect([...svg.querySelectorAll('[aria-label="x-axis tick label"] text')].map(({ textContent }) => textContent)).toContain('1Apr')
  })

  test('brings no style sheet, and nothing of it is read aloud', () => {
    const { svg } = drawChart(spec, 300)
    expect(svg.querySelectorAll('style, [style], script, a')).toHaveLength(0)
    expect(svg.getAttribute('aria-hidden')).toBe('true')
  })

  test('says of each point its day and its value', () => {
    expect(spec.points.map(({ words }) => words())).toEqual(['1 April 2022: -5', '5 April 2022: 1,000,000'])
  })

  test('has its numbers as a table, with days in words on the page', () => {
    const { columns, rows, format } = spec.table()
    expect([columns, rows]).toEqual([['Day', 'Medium'], [['2022-04-01', -5], ['2022-04-05', 1_000_000]]])
    expect([format?.('2022-04-01', 0), format?.(1_000_000, 1)]).toEqual(['1 April 2022', '1,000,000'])
  })
})

describe('bars', () => {
  const buckets = ['2022-01', '2022-02', '2022-03'].map((month) => ({ from: `${month}-01`, to: `${month}-28` }))

  test('tell 0, which is a line, from what nobody knows, which is nothing but said', () => {
    const spec = chart(bars({ buckets, series: [{ name: 'Words', values: [120, 0, null] }] }))
    expect([count(spec, '.chart-bar rect'), count(spec, '.chart-zero line')]).toEqual([1, 1])
    expect(spec.points.map(({ words }) => words())).toEqual(['1 to 28 January 2022: 120', 'February 2022: 0', '1 to 28 March 2022: not known'])
    expect(spec.table().rows.map(([, words]) => words)).toEqual([120, 0, null])
  })

  test('stand side by side or on each other, negative ones below the line', () => {
    const series = [{ name: 'Added', values: [10, 10, 10] }, { name: 'Net', values: [5, -5, undefined] }]
    const beside = drawChart(chart(bars({ buckets, series })), 600).places()
    expect(new Set(beside.map(({ x }) => Math.round(x))).size).toBe(5)
    const { places } = drawChart(chart(bars({ buckets, series, isStacked: true })), 600)
    expect(new Set(places().map(({ x }) => Math.round(x))).size).toBe(3)
    expect(places()[1]?.y).toBeLessThan(places()[0]?.y ?? 0)
    expect(places()[3]?.y).toBeGreaterThan(places()[2]?.y ?? 0)
  })
})

test('a part of 0 is no line across its stack, a stack of nothing but 0 is one at the bottom', () => {
  const buckets = ['2022-01-01', '2022-02-01'].map((from) => ({ from, to: from }))
  const spec = chart(bars({ buckets, series: [{ name: 'Earned', values: [5, 0] }, { name: 'Exchanged', values: [0, 0] }], isStacked: true }))
  expect([count(spec, '.chart-bar rect'), count(spec, '.chart-zero line')]).toEqual([1, 2])
})

test('bands over the days are reached and named, and those that would touch stand above each other', () => {
  const labelled = chart(spans(['the purge of a platform', 'an outage'].map((label) => ({ from: '2022-04-10', to: '2022-04-11', label }))), lines({ series: [{ name: 'F', readings: [reading('2022-04-01', 1), reading('2022-04-30', 2)] }] }))
  const { svg, places } = drawChart(labelled, 500)
  expect([...svg.querySelectorAll('.chart-span-label')].map(({ textContent }) => textContent)).toEqual(['the purge of a platform', 'an outage'])
  expect(labelled.points[0]?.words()).toBe('10 to 11 April 2022: the purge of a platform')
  expect(places()[0]?.x).toBe(places()[1]?.x)
})

test('a calendar has a cell for each of its days: plain at 0, dotted where nobody knows', () => {
  const spec = calendarChart({ title: 'Days', reading: 'A sentence.', days: { from: '2022-03-30', to: '2022-04-30' }, weekStart: 1, values: new Map([['2022-04-01', 300], ['2022-04-02', null]]), unit: 'words' })
  expect(spec.points).toHaveLength(32)
  expect([count(spec, '.chart-cell rect'), count(spec, '.is-zero rect'), count(spec, '.is-unknown rect')]).toEqual([32, 30, 1])
  expect(spec.points[2]?.words()).toBe('Friday, 1 April 2022: 300')
  expect(spec.points[3]?.words()).toBe('Saturday, 2 April 2022: not known')
  expect(spec.table().rows.slice(1, 4)).toEqual([['2022-03-31', 0], ['2022-04-01', 300], ['2022-04-02', null]])
  const { places } = drawChart(spec, 600)
  expect(places()[2]?.x).toBe(places()[3]?.x)
  expect(places()[4]?.y).toBeGreaterThan(places()[3]?.y ?? 0)
})
