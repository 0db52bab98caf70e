import { expect, test } from 'vitest'
import { measuresOf } from '../../../renderer/features/stories/story-numbers-measures.ts'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Placement } from '../../../shared/models/story.ts'

let count = 0
function snapshot(some: Partial<MetricSnapshot>): MetricSnapshot {
  count += 1
  return {
    id: String(count), storyId: 'story', placementId: 'medium', metric: 'views', value: 1, takenOn: '2022-04-01', takenAtMs: null, zone: 'UTC', precision: 'exact',
    currency: null, span: 'life-to-date', source: 'typed', supersedesId: null, isSuperseded: false, createdAtMs: count, ...some
  }
}

const placement = (id: string, platform: string): Placement => ({
  id, platform, publication: null, url: null, publishedOn: null, publishedAtMs: null, zone: 'UTC', editedAtMs: null, isPaywalled: null, exclusiveUntil: null
})
const placements = [placement('medium', 'Medium'), placement('substack', 'Substack')]

test('totals, single days and currencies are never mixed', () => {
  const measures = measuresOf(
    [
      snapshot({ value: 100 }), snapshot({ span: 'day', value: 7 }), snapshot({ metric: 'earnings', value: 250, currency: 'USD' }),
      snapshot({ metric: 'earnings', value: 300, currency: 'EUR' })
    ],
    placements
  )
  expect(measures.map(({ name, form, currency, latest }) => [name, form, currency, latest])).toEqual([
    ['Views', 'line', null, 100], ['Views a day', 'bars', null, null], ['Earnings', 'line', 'USD', 250], ['Earnings', 'line', 'EUR', 300]
  ])
})

test('each place has a line, and the newest of each make the sum', () => {
  const [views] = measuresOf([snapshot({ value: 5 }), snapshot({ value: 9, takenOn: '2022-04-02' }), snapshot({ placementId: 'substack', value: 4 }), snapshot({ placementId: null, value: 1 })], placements)
  expect(views?.series.map(({ name, readings }) => [name, readings.length])).toEqual([['Medium', 2], ['Substack', 1], ['No place said', 1]])
  expect(views?.latest).toBe(14)
})

test('what was corrected or taken back is history and no reading', () => {
  const [views] = measuresOf([snapshot({ value: 5, isSuperseded: true }), snapshot({ value: null })], placements)
  expect(views?.series).toEqual([])
  expect(views?.latest).toBeNull()
  expect(views?.snapshots).toHaveLength(2)
})

test('a rounded reading is drawn as one', () => {
  const [views] = measuresOf([snapshot({ value: 1_200, precision: 'rounded' })], placements)
  expect(views?.series[0]?.readings[0]).toMatchObject({ isExact: false, words: '1,200 (rounded)' })
})
