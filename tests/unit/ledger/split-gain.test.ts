import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitGain, type GainFacts, type GainParts } from '../../../shared/rules/ledger.ts'

const logged = fc.option(fc.integer({ min: -20, max: 300 }))
const facts: fc.Arbitrary<GainFacts> = fc.record({
  change: fc.integer({ min: -50, max: 250 }),
  credited: logged,
  markedEarned: logged,
  markedExchanged: logged,
  followedOut: logged
})

function widthOf({ earned, exchanged }: GainParts): { earned: number; exchanged: number } {
  return { earned: earned.high - earned.low, exchanged: exchanged.high - exchanged.low }
}

function expectNoWider(before: GainFacts, after: GainFacts): void {
  const [old, now] = [splitGain(before), splitGain(after)]
  expect(widthOf(now).earned).toBeLessThanOrEqual(widthOf(old).earned)
  expect(widthOf(now).exchanged).toBeLessThanOrEqual(widthOf(old).exchanged)
  expect(now.unknown).toBeLessThanOrEqual(old.unknown)
}

describe('the parts of a gain', () => {
  it.each([
    ['the founding story', { change: 104, credited: 4, markedEarned: null, markedExchanged: 60, followedOut: 140 }, [4, 44], [60, 100], 40],
    ['the same with nobody marked', { change: 104, credited: 4, markedEarned: null, markedExchanged: null, followedOut: 140 }, [4, 104], [0, 100], 100],
    ['marks before credits', { change: 50, credited: 40, markedEarned: null, markedExchanged: 40, followedOut: null }, [10, 10], [40, 40], 0],
    ['the larger of credits and marks', { change: 50, credited: 4, markedEarned: 9, markedExchanged: null, followedOut: null }, [9, 50], [0, 41], 41],
    ['more marked than gained', { change: 10, credited: null, markedEarned: null, markedExchanged: 60, followedOut: 5 }, [0, 0], [10, 10], 0],
    ['nobody followed out', { change: 30, credited: null, markedEarned: null, markedExchanged: null, followedOut: 0 }, [0, 30], [0, 0], 30],
    ['a loss', { change: -20, credited: 4, markedEarned: 3, markedExchanged: 2, followedOut: 1 }, [0, 0], [0, 0], 0]
  ])('are right for %s', (_name, given, [earnedLow, earnedHigh], [exchangedLow, exchangedHigh], unknown) => {
    expect(splitGain(given)).toEqual({ earned: { low: earnedLow, high: earnedHigh }, exchanged: { low: exchangedLow, high: exchangedHigh }, unknown })
  })

  it('always make up the gain, and lie within it', () => {
    fc.assert(fc.property(facts, (given) => {
      const gain = Math.max(0, given.change)
      const { earned, exchanged, unknown } = splitGain(given)
      expect(earned.low + exchanged.low + unknown).toBe(gain)
      expect(unknown).toBeGreaterThanOrEqual(0)
      for (const { low, high } of [earned, exchanged]) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(gain).toBeGreaterThanOrEqual(high)
      }
    }), { numRuns: 1_000 })
  })

  it('never get wider by one more person marked', () => {
    fc.assert(fc.property(facts, (given) => {
      expectNoWider(given, { ...given, markedEarned: Math.max(0, given.markedEarned ?? 0) + 1 })
      expectNoWider(given, { ...given, markedExchanged: Math.max(0, given.markedExchanged ?? 0) + 1 })
    }), { numRuns: 1_000 })
  })

  it('take what is below zero as zero', () => {
    fc.assert(fc.property(facts, (given) => {
      const cut = (number: number | null) => (number === null ? null : Math.max(0, number))
      expect(splitGain({
        change: Math.max(0, given.change),
        credited: cut(given.credited), markedEarned: cut(given.markedEarned), markedExchanged: cut(given.markedExchanged), followedOut: cut(given.followedOut)
      })).toEqual(splitGain(given))
    }))
  })
})
