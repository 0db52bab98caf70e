import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { BenchCase } from '../bench/bench-case.ts'
import { medianOf, runCase } from '../bench/run-case.ts'

const options = { isQuick: false, folder: join(tmpdir(), 'second-draft-bench-test') }

function benchOf(figures: { baseline: number[]; candidate: number[] }, more: Partial<BenchCase> = {}): BenchCase {
  const next = (side: 'baseline' | 'candidate') => () => figures[side].shift() ?? NaN
  const sides = { baseline: next('baseline'), candidate: next('candidate') }
  const common = { name: 'Counting', unit: 'ms', target: 2, rounds: 3, rows: 1_000, baseline: 'Counts.', candidate: 'Counts too.' } as const
  return { ...common, open: () => Promise.resolve(sides), ...more }
}

test('compares the medians, without the first round', async () => {
  const bench = benchOf({ baseline: [99, 10, 12, 8], candidate: [999, 21, 15, 30] })
  expect(await runCase(bench, options)).toMatchObject({
    baseline: { median: 10, samples: [10, 12, 8] },
    candidate: { median: 21, samples: [21, 15, 30] },
    ratio: 2.1,
    isMet: false
  })
})

test('takes what is allowed off the candidate before it compares', async () => {
  const bench = benchOf({ baseline: [5, 10, 10, 10], candidate: [5, 45, 45, 45] }, { allowance: 33 })
  expect(await runCase(bench, options)).toMatchObject({ ratio: 1.2, isMet: true })
})

test('runs the two sides in turn', async () => {
  const order: string[] = []
  const say = (side: string) => () => order.push(side)
  await runCase(benchOf({ baseline: [], candidate: [] }, { rounds: 2, open: () => Promise.resolve({ baseline: say('b'), candidate: say('c') }) }), options)
  expect(order.join('')).toBe('bcbcbc')
})

test('says why a case can’t be measured here', async () => {
  expect(await runCase(benchOf({ baseline: [], candidate: [] }, { whyNot: () => 'Only Linux tells.' }), options)).toEqual({
    name: 'Counting',
    skipped: 'Only Linux tells.'
  })
})

test('gives few rows and rounds to a quick run', async () => {
  const rows: number[] = []
  const bench = benchOf({ baseline: [], candidate: [] })
  const result = await runCase({ ...bench, open: (place) => (rows.push(place.rows), bench.open(place)) }, { ...options, isQuick: true })
  expect(rows).toEqual([5])
  expect(result).toMatchObject({ rows: 5, baseline: { samples: [NaN, NaN] } })
})

test('takes the middle of an even number of samples between the two', () => {
  expect(medianOf([4, 1, 3, 2])).toBe(2.5)
})
