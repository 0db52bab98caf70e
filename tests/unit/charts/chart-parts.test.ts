import { describe, expect, test } from 'vitest'
import { captionOf } from '../../../renderer/charts/caption.ts'
import type { ChartReading } from '../../../renderer/charts/chart-data.ts'
import { layOut, nearestPoint } from '../../../renderer/charts/chart-layout.ts'
import { dayNumber, dayOfNumber } from '../../../renderer/charts/day-number.ts'
import { dayScale, valueScale } from '../../../renderer/charts/scales.ts'
import { countGaps, segmentsOf } from '../../../renderer/charts/segments.ts'

const reading = (on: string, value: number): ChartReading => ({ id: `${on} ${String(value)}`, on, value, isExact: true, words: String(value) })
const size = { width: 300, height: 190 }

describe('gaps', () => {
  test('joins readings a week apart and nothing that is further', () => {
    const readings = [reading('2022-04-01', 1), reading('2022-04-08', 2), reading('2022-04-16', 3)]
    expect(segmentsOf(readings).map((stretch) => stretch.map(({ on }) => on))).toEqual([['2022-04-01', '2022-04-08'], ['2022-04-16']])
  })

  test('counts the days between across a change of clocks and a leap day', () => {
    expect(segmentsOf([reading('2024-02-26', 1), reading('2024-03-04', 2)])).toHaveLength(1)
    expect(segmentsOf([reading('2024-02-26', 1), reading('2024-03-05', 2)])).toHaveLength(2)
  })

  test('has none where there is nothing', () => {
    expect(segmentsOf([])).toEqual([])
    expect(countGaps([{ name: 'Medium', readings: [] }])).toBe(0)
  })
})

describe('the caption', () => {
  test('says how many readings there are, from when to when, and how many gaps', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-03', 1), reading('2022-04-20', 2), reading('2022-05-02', 3)] }]
    expect(captionOf('Views', series)).toBe('Views, 3 readings from 3 April to 2 May 2022; 2 gaps of more than a week')
  })

  test('names both years where they differ, and the one day of a single reading', () => {
    expect(captionOf('Views', [{ name: 'Medium', readings: [reading('2021-12-30', 1), reading('2022-01-02', 2)] }])).toBe(
      'Views, 2 readings from 30 December 2021 to 2 January 2022'
    )
    expect(captionOf('Reads', [{ name: 'Medium', readings: [reading('2022-01-02', 2)] }])).toBe('Reads, 1 reading of 2 January 2022')
  })

  test('counts the readings of all lines', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-03', 1)] }, { name: 'Substack', readings: [reading('2022-04-01', 2)] }]
    expect(captionOf('Views', series)).toBe('Views, 2 readings from 1 April to 3 April 2022')
    expect(captionOf('Views', [])).toBe('Views, no readings yet')
  })
})

describe('scales', () => {
  test('begin at 0, whatever the smallest value is', () => {
    const { y, ticks } = valueScale([900, 1_000], 100)
    expect(y(0)).toBe(100)
    expect(ticks[0]).toBe(0)
  })

  test('go below 0 only where a value does', () => {
    const { y, ticks } = valueScale([-3, 10], 100)
    expect(y(-3)).toBeLessThanOrEqual(100)
    expect(y(0)).toBeLessThan(100)
    expect(ticks[0]).toBeLessThan(0)
  })

  test('stand for whole numbers only, also where all are 0 or 1', () => {
    expect(valueScale([0], 100).ticks).toEqual([0, 1])
    expect(valueScale([1], 100).ticks).toEqual([0, 1])
  })

  test('put days where they are in time, each tick once', () => {
    const { x, ticks } = dayScale(['2022-04-01', '2022-04-11', '2022-04-21'], 200)
    expect([x('2022-04-01'), x('2022-04-11'), x('2022-04-21')]).toEqual([0, 100, 200])
    expect(new Set(ticks.map(({ at }) => at)).size).toBe(ticks.length)
  })

  test('keep a single day in the middle', () => {
    const { x, ticks } = dayScale(['2022-04-01'], 200)
    expect(x('2022-04-01')).toBe(100)
    expect(ticks.map(({ lines }) => lines[0])).toContain('1')
  })

  test('name a month once and a year where it begins', () => {
    const months = dayScale(['2021-11-01', '2022-02-28'], 400).ticks.map(({ lines }) => lines.join(' '))
    expect(months).toEqual(['Nov 2021', 'Dec', 'Jan 2022', 'Feb'])
    const weeks = dayScale(['2022-03-25', '2022-04-22'], 400).ticks.map(({ lines }) => lines.join(' '))
    expect(weeks.filter((label) => label.includes('Apr'))).toHaveLength(1)
  })

  test('turn days into numbers and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    for (const day of ['0001-01-01', '1969-12-31', '2022-03-27', '9999-12-31']) expect(dayOfNumber(dayNumber(day))).toBe(day)
  })
})

describe('the layout', () => {
  const label = (value: number): string => String(value)

  test('draws a line for each stretch and nothing across a gap', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-01', 1), reading('2022-04-05', 5), reading('2022-04-30', 9)] }]
    const { lines, areas, points } = layOut(series, 'line', size, label)
    expect(lines).toHaveLength(2)
    expect(areas).toHaveLength(2)
    expect(points).toHaveLength(3)
    expect(lines[0]?.path.split('L')).toHaveLength(2)
  })

  test('draws single days as bars without a line', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-01', 1), reading('2022-04-02', 5)] }]
    const { lines, areas, barWidth, innerWidth } = layOut(series, 'bars', size, label)
    expect([lines, areas]).toEqual([[], []])
    expect(barWidth).toBeLessThan(innerWidth)
  })

  test('fills no areas where two lines would hide each other', () => {
    const series = ['Medium', 'Substack'].map((name) => ({ name, readings: [reading('2022-04-01', 1), reading('2022-04-02', 5)] }))
    expect(layOut(series, 'line', size, label).areas).toEqual([])
  })

  test('stays inside its width and height', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-01', -5), reading('2022-04-05', 1_000_000)] }]
    for (const { x, y } of layOut(series, 'line', size, label).points) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(size.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(size.height)
    }
  })

  test('finds the reading nearest to the pointer, by its day first', () => {
    const series = [{ name: 'Medium', readings: [reading('2022-04-01', 1), reading('2022-04-05', 5), reading('2022-04-09', 9)] }]
    const { points } = layOut(series, 'line', size, label)
    const [, second] = points
    expect(nearestPoint(points, (second?.x ?? 0) + 3, 0)).toBe(1)
    expect(nearestPoint([], 0, 0)).toBeNull()
  })
})
