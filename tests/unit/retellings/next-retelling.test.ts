import { describe, expect, it } from 'vitest'
import type { RetellingStage } from '../../../shared/models/reflection.ts'
import { nextRetelling } from '../../../shared/rules/retellings.ts'

const answeredOn = '2022-03-31'
const told = (...tellings: [RetellingStage, string][]) => tellings.map(([stage, datedOn]) => ({ stage, datedOn }))
const first = told(['d0', '2022-03-31'])
const both = told(['d0', '2022-03-31'], ['d3', '2022-04-04'])
const all = told(['d0', '2022-03-31'], ['d3', '2022-04-04'], ['d30', '2022-05-02'])

describe('the telling of today', () => {
  it.each([
    ['the day before it', '2022-03-30', [], null],
    ['the day itself', '2022-03-31', [], 'd0'],
    ['the second day', '2022-04-02', [], 'd0'],
    ['the second day, told already', '2022-04-02', first, null],
    ['the third day', '2022-04-03', first, 'd3'],
    ['the third day, with nothing told', '2022-04-03', [], 'd3'],
    ['day 29', '2022-04-29', first, 'd3'],
    ['day 29, told already', '2022-04-29', both, null],
    ['day 30', '2022-04-30', both, 'd30'],
    ['day 30, with nothing told', '2022-04-30', [], 'd30'],
    ['29 days after the last', '2022-05-31', all, null],
    ['30 days after the last', '2022-06-01', all, 'later'],
    ['years after, told once more', '2025-01-01', [...all, ...told(['later', '2022-06-01'])], null]
  ] as const)('on %s', (_, today, tellings, expected) => {
    expect(nextRetelling(answeredOn, today, tellings)).toBe(expected)
  })
})
