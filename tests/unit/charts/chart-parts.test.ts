import { describe, expect, test } from 'vitest'
import { captionOf } from '../../../renderer/charts/caption.ts'
import { bucketWords, type ChartReading } from '../../../renderer/charts/chart-data.ts'
import { chartCsv } from '../../../renderer/charts/chart-csv.ts'
import { areMonths, dayTicks, monthTicks } from '../../../renderer/charts/day-axis.ts'
import { gridLevels } from '../../../renderer/charts/grid-levels.ts'
import { nearestPoint, pointByKey, type Place } from '../../../renderer/charts/points.ts'
import { countGaps, segmentsOf } from '../../../renderer/charts/segments.ts'
import { valueTicks } from '../../../renderer/charts/value-axis.ts'
import { dayNumber, dayOfNumber } from '../../../shared/dates.ts'

const reading = (on: string, value: number): ChartReading => ({ on, value })

describe('gaps', () => {
  test('joins readings a week apart and nothing that is further', () => {
    const readings = [reading('2022-04-01', 1), reading('2022-04-08', 2), reading('2022-04-16', 3)]
    expect(segmentsOf(readings).map((stretch) => stretch.map(({ on }) => on))).toEqual([['2022-04-01', '2022-04-08'], ['2022-04-16']])
  })

  test('counts the days between across a change of clocks and a leap day', () => {
    expect(segmentsOf([reading('2024-02-26', 1), reading('2024-03-04', 2)])).toHaveLength(1)
    expect(segmentsOf([reading('2024-02-26', 1), reading('2024-03-05', 2)])).toHaveLength(2)
  })

  test('are longer where readings come by the month', () => {
    expect(segmentsOf([reading('2022-01-01', 1), reading('2022-02-01', 2)], 31)).toHaveLength(1)
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

test.each([
  ['2022-04-03', '2022-04-03', '3 April 2022'],
  ['2022-04-03', '2022-04-09', '3 to 9 April 2022'],
  ['2022-03-28', '2022-04-03', '28 March to 3 April 2022'],
  ['2021-12-27', '2022-01-02', '27 December 2021 to 2 January 2022'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2024-02-01', '2024-02-28', '1 to 28 February 2024'],
  ['2022-01-01', '2022-03-31', 'January to March 2022'],
  ['2021-11-01', '2022-02-28', 'November 2021 to February 2022'],
  ['2022-01-15', '2022-03-31', '15 January to 31 March 2022'],
  ['0900-01-01', '0900-12-31', '900'],
  ['2022-01-01', '2022-12-31', '2022']
])('calls %s to %s %s', (from, to, words) => {
  expect(bucketWords({ from, to })).toBe(words)
})

describe('the axis of values', () => {
  test('begins at 0, whatever the smallest value is', () => {
    expect(valueTicks([900, 1_000])).toEqual([0, 200, 400, 600, 800, 1_000])
  })

  test('goes below 0 only where a value does', () => {
    expect(valueTicks([-3, 10])).toEqual([-5, 0, 5, 10])
    expect(valueTicks([3, 10])[0]).toBe(0)
    expect(Object.is(valueTicks([-3, 10])[1], 0)).toBe(true)
  })

  test('holds every value', () => {
    for (const values of [[7], [99_999], [-1], [1, 2, 3], [123_456_789], [-17, 4]]) {
      const ticks = valueTicks(values)
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values))
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values))
      expect(ticks.length).toBeLessThan(9)
    }
  })

  test('stands for whole numbers only, also where all are 0 or 1', () => {
    expect(valueTicks([])).toEqual([0, 1])
    expect(valueTicks([0])).toEqual([0, 1])
    expect(valueTicks([1])).toEqual([0, 1])
    expect(valueTicks([2])).toEqual([0, 1, 2])
  })
})

describe('the axis of days', () => {
  const ticks = (from: string, to: string, width: number): string[] => [...dayTicks(dayNumber(from), dayNumber(to), width).values()].map((label) => label.replace('\n', ' '))

  test('names a month once and a year where it begins', () => {
    expect(ticks('2021-11-01', '2022-02-28', 400)).toEqual(['Nov 2021', 'Dec', 'Jan 2022', 'Feb'])
    expect(ticks('2022-03-25', '2022-04-22', 400)).toEqual(['28 Mar', '4 Apr', '11', '18'])
    expect(ticks('2021-12-29', '2022-01-03', 500)).toEqual(['29 Dec', '30', '31', '1 Jan 2022', '2', '3'])
    expect(ticks('2012-05-01', '2022-05-01', 600)).toEqual(['2014', '2016', '2018', '2020', '2022'])
  })

  test('names months in the middle of their bars, the first one too where it is cut', () => {
    const months = [{ from: '2021-11-11', to: '2021-11-30' }, { from: '2021-12-01', to: '2021-12-31' }, { from: '2022-01-01', to: '2022-01-31' }]
    expect([...monthTicks(months, 400)]).toEqual([[dayNumber('2021-11-20') + 0.5, 'Nov\n2021'], [dayNumber('2021-12-16'), 'Dec'], [dayNumber('2022-01-16'), 'Jan\n2022']])
    expect([...monthTicks(months, 128).values()]).toEqual(['Jan\n2022'])
    expect(areMonths(months)).toBe(true)
    expect(areMonths([{ from: '2022-03-28', to: '2022-04-03' }])).toBe(false)
  })

  test('has a tick at most every 64 pixels, from one day to all of time', () => {
    for (const to of ['2022-04-01', '2022-04-20', '2022-08-01', '2025-01-01', '2100-01-01', '9999-12-31']) {
      for (const width of [150, 300, 900]) expect(ticks('2022-04-01', to, width).length, `${to} in ${String(width)}`).toBeLessThanOrEqual(width / 64 + 1)
    }
    expect(ticks('2022-04-01', '2022-04-01', 300)).toEqual(['1 Apr'])
    expect(ticks('0001-01-01', '9999-12-31', 600).length).toBeGreaterThan(1)
  })

  test('turns days into numbers and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    for (const day of ['0001-01-01', '1969-12-31', '2022-03-27', '9999-12-31']) expect(dayOfNumber(dayNumber(day))).toBe(day)
  })
})

describe('the levels of a grid', () => {
  test('hold about as many values each, and every value has one', () => {
    const values = Array.from({ length: 100 }, (_, index) => index * index)
    const levels = gridLevels(values)
    const counts = levels.opacities.map((_, level) => values.filter((value) => value > 0 && levels.of(value) === level).length)
    expect(counts).toEqual([25, 25, 25, 24])
    expect(levels.words(0, String)).toBe('1 to 625')
    expect(levels.words(3, String)).toBe('5626 to 9801')
  })

  test('are fewer where few values differ, and none where there are none', () => {
    expect(gridLevels([0, 1, 1, 1, 2]).opacities).toHaveLength(2)
    expect(gridLevels([3, 3]).opacities).toEqual([1])
    expect(gridLevels([0, 0]).opacities).toEqual([])
    expect(gridLevels([1, 2]).words(0, String)).toBe('1')
  })
})

describe('going from point to point', () => {
  const go = (places: readonly Place[], from: number | null, ...keys: Parameters<typeof pointByKey>[2][]): number | null =>
    keys.reduce((at, key) => pointByKey(places, at, key), from)
  const row = [{ x: 10, y: 50 }, { x: 20, y: 20 }, { x: 40, y: 90 }]

  test('left and right follow the days and stop at the ends', () => {
    expect(go(row, null, 'ArrowRight')).toBe(0)
    expect(go(row, null, 'ArrowLeft')).toBe(2)
    expect(go(row, null, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toBe(2)
    expect(go(row, 2, 'Home')).toBe(0)
    expect(go(row, 0, 'End', 'ArrowLeft')).toBe(1)
  })

  test('up and down stay in a column, and sideways stays in a row', () => {
    const grid = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => ({ x: x * 10, y: y * 10 })))
    expect(go(grid, 0, 'ArrowDown', 'ArrowDown', 'ArrowRight')).toBe(5)
    expect(go(grid, 5, 'ArrowDown')).toBe(5)
    expect(go(grid, 4, 'Home')).toBe(1)
  })

  test('reaches each of those that lie on each other', () => {
    const same = [{ x: 10, y: 50 }, { x: 10, y: 50 }, { x: 10, y: 50 }]
    const reached = [go(same, null, 'ArrowRight'), go(same, null, 'ArrowRight', 'ArrowDown'), go(same, null, 'ArrowRight', 'ArrowDown', 'ArrowDown')]
    expect(new Set(reached).size).toBe(3)
  })

  test('finds the one nearest to the pointer, by its day first', () => {
    expect(nearestPoint(row, 23, 60)).toBe(1)
    expect(nearestPoint([], 0, 0)).toBeNull()
    expect(pointByKey([], null, 'Home')).toBeNull()
  })
})

test('a CSV has numbers as they are, and nothing where nobody knows', () => {
  const rows = [['2022-04-01', 1_204, null], ['a "quoted", one', -3, 0]] as const
  expect(chartCsv({ columns: ['Day', 'Views', 'Reads'], rows })).toBe('Day,Views,Reads\r\n2022-04-01,1204,\r\n"a ""quoted"", one",-3,0')
})
