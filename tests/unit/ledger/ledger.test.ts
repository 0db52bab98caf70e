import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../shared/dates.ts'
import type { DayCounts, LedgerRows, Window } from '../../../shared/models/ledger.ts'
import { ledgerOf } from '../../../shared/rules/ledger.ts'

const nothing: LedgerRows = { openedOn: null, followers: [], following: [], netFollows: [], reads: [], follows: [] }
const two: Window = { from: '2022-03-28', to: '2022-03-30' }

function count(on: Day, value: number): DayCounts {
  return { on, first: value, last: value }
}

/** 12 to 116 in two days, 140 people followed, 4 follows credited to stories. */
const founding: LedgerRows = {
  openedOn: null,
  followers: [count('2022-03-28', 12), count('2022-03-30', 116)],
  following: [],
  netFollows: [{ since: '2022-03-25', on: '2022-03-30', amount: 4 }],
  reads: [],
  follows: [{ on: '2022-03-29', direction: 'out', mark: null, count: 140 }]
}
const ticked: LedgerRows = { ...founding, follows: [...founding.follows, { on: '2022-03-30', direction: 'in', mark: 'exchanged', count: 60 }] }

describe('the founding story', () => {
  it('has 4 to 44 earned, 60 to 100 exchanged and 40 unknown once 60 are ticked', () => {
    expect(ledgerOf(ticked, two)).toMatchObject({
      change: { amount: 104 }, gap: null, earned: { low: 4, high: 44 }, exchanged: { low: 60, high: 100 }, unknown: 40, followedOut: 140
    })
  })

  it('has 4 to 104 earned and 0 to 100 exchanged with nobody ticked', () => {
    expect(ledgerOf(founding, two)).toMatchObject({ earned: { low: 4, high: 104 }, exchanged: { low: 0, high: 100 }, unknown: 100 })
  })

  it('says so, with a reason for each part', () => {
    const { sentence, reasons } = ledgerOf(ticked, two)
    expect(sentence).toBe(
      'From 28 March 2022 to 30 March 2022 your followers went from 12 to 116, 104 more. ' +
      'Of these, 4 to 44 were earned and 60 to 100 exchanged (you followed 140 people in this time); of 40 nobody can say where they came from. ' +
      'The largest step was 104 from 28 March 2022 to 30 March 2022, 100% of the gain: reading covers 0 to 4 of it; at least 100 moved without reading.'
    )
    expect(reasons.map(({ part }) => part)).toEqual(['change', 'earned', 'exchanged', 'unknown', 'burst'])
    expect(reasons[1]?.sentence).toContain('4 net follows credited to stories')
    expect(reasons[2]?.sentence).toContain('60 marked as exchanged')
    expect(reasons[2]?.sentence).toContain('you followed 140 people')
  })
})

describe('what nobody logged', () => {
  it('is not known, and never 0', () => {
    const ledger = ledgerOf({ ...founding, netFollows: [], follows: [] }, two)
    expect(ledger).toMatchObject({ earned: null, exchanged: null, unknown: 104, followedOut: null })
    expect(ledger.sentence).toContain('Where these 104 came from is not known. To know more, log the net follows of your stories')
    expect(ledger.sentence).not.toMatch(/\b0\b/)
  })

  it('leaves the other part known', () => {
    expect(ledgerOf({ ...founding, follows: [] }, two)).toMatchObject({ earned: { low: 4, high: 104 }, exchanged: null })
    expect(ledgerOf({ ...ticked, netFollows: [] }, two)).toMatchObject({ earned: null, exchanged: { low: 60, high: 104 }, unknown: 44 })
  })

  it('is taken from the count of those she follows where that was logged', () => {
    const following = [count('2022-03-28', 10), count('2022-03-30', 95)]
    expect(ledgerOf({ ...founding, following, follows: [] }, two).followedOut).toBe(85)
    expect(ledgerOf({ ...founding, following }, two).followedOut).toBe(140)
    expect(ledgerOf({ ...founding, following: [count('2022-03-28', 95), count('2022-03-30', 10)], follows: [] }, two).followedOut).toBeNull()
  })
})

describe('a change that can’t be split', () => {
  it.each([
    ['no count at all', [], 'no-readings', 'No follower count is logged yet'],
    ['no count near the beginning', [count('2022-03-01', 1), count('2022-03-30', 12)], 'no-opening', 'No count is logged near 28 March 2022'],
    ['no count near the end', [count('2022-03-28', 1), count('2022-04-20', 12)], 'no-closing', 'No count is logged near 30 March 2022']
  ])('for want of readings: %s', (_name, followers, gap, sentence) => {
    const ledger = ledgerOf({ ...ticked, followers }, two)
    expect(ledger).toMatchObject({ change: null, gap, earned: null, exchanged: null, unknown: null, burst: null })
    expect(ledger.sentence).toContain(sentence)
  })

  it('is that of one single count', () => {
    const ledger = ledgerOf({ ...ticked, followers: [count('2022-03-28', 12)] }, { from: '2022-03-28', to: '2022-03-29' })
    expect(ledger).toMatchObject({ change: null, gap: 'one-reading', unknown: null })
    expect(ledger.sentence).toContain('Only one count is logged near this time')
  })

  it('is a loss of 20, which is said and has no parts', () => {
    const ledger = ledgerOf({ ...ticked, followers: [count('2022-03-28', 120), count('2022-03-30', 100)] }, two)
    expect(ledger).toMatchObject({ change: { amount: -20 }, gap: 'not-positive', earned: null, exchanged: null, unknown: null, burst: null })
    expect(ledger.sentence).toContain('20 fewer')
    expect(ledger.sentence).not.toContain('earned')
  })

  it('is none at all', () => {
    const ledger = ledgerOf({ ...ticked, followers: [count('2022-03-28', 100), count('2022-03-30', 100)] }, two)
    expect(ledger).toMatchObject({ change: { amount: 0 }, unknown: null })
    expect(ledger.sentence).toContain('no more and no fewer')
  })

  it('is between the readings nearest to the ends, a week away at most', () => {
    const month = { from: '2022-03-01', to: '2022-03-31' }
    const counts = [count('2022-02-22', 1), count('2022-02-26', 5), count('2022-03-29', 50), count('2022-04-06', 90)]
    expect(ledgerOf({ ...nothing, followers: counts }, month).change).toEqual({ amount: 45, opening: { on: '2022-02-26', value: 5 }, closing: { on: '2022-03-29', value: 50 } })
    expect(ledgerOf({ ...nothing, followers: counts.slice(0, 1).concat(counts.slice(2)) }, month).change?.opening.on).toBe('2022-02-22')
    expect(ledgerOf({ ...nothing, followers: [count('2022-02-20', 1), ...counts.slice(2)] }, month).gap).toBe('no-opening')
  })
})

describe('marks', () => {
  it('count in the days between the two readings, and no others', () => {
    const logged: LedgerRows = {
      ...nothing,
      followers: [count('2022-03-07', 200), count('2022-03-28', 250)],
      netFollows: [{ since: '2022-03-07', on: '2022-03-28', amount: 50 }],
      follows: [{ on: '2022-03-03', direction: 'in', mark: 'exchanged', count: 100 }]
    }
    expect(ledgerOf(logged, { from: '2022-03-01', to: '2022-03-28' })).toMatchObject({ earned: { low: 50, high: 50 }, exchanged: null, unknown: 0 })
  })
})

describe('a window that begins before the account did', () => {
  it('begins with nobody', () => {
    const { change, sentence, reasons } = ledgerOf({ ...founding, openedOn: '2022-03-24' }, { from: '2022-03-01', to: '2022-03-31' })
    expect(change).toMatchObject({ amount: 116, opening: { on: '2022-03-24', value: 0 } })
    expect(sentence).toContain('From 24 March 2022, when the account was opened, to 30 March 2022 your followers went from 0 to 116')
    expect(reasons[0]?.sentence).toContain('0 on 24 March 2022, when the account was opened')
  })

  it('is as any other where a count is older, or the account was opened before or after it', () => {
    for (const openedOn of ['2022-03-29', '2022-03-20', '2022-04-02']) expect(ledgerOf({ ...founding, openedOn }, two).change?.opening.on).toBe('2022-03-28')
  })

  it('has no change without a count', () => {
    expect(ledgerOf({ ...nothing, openedOn: '2022-03-24' }, two).gap).toBe('no-readings')
  })
})

describe('the largest step', () => {
  const slow = Array.from({ length: 60 }, (_, at) => count(addDays('2022-03-01', at), 100 + at))

  it('of a slow rise is a small share', () => {
    const { burst } = ledgerOf({ ...nothing, followers: slow }, { from: '2022-03-01', to: '2022-04-29' })
    expect(burst).toMatchObject({ gain: 2, coverage: { kind: 'no-reading' } })
    expect(burst?.share).toBeCloseTo(2 / 59)
  })

  it('is none where readings lie further than two days apart', () => {
    const ledger = ledgerOf({ ...nothing, followers: [count('2022-03-01', 1), count('2022-03-04', 100)] }, { from: '2022-03-01', to: '2022-03-04' })
    expect(ledger.change?.amount).toBe(99)
    expect(ledger.burst).toBeNull()
  })

  it('of one honest hit story is covered by reading, and named as such', () => {
    const hit: LedgerRows = {
      ...nothing,
      followers: [count('2022-03-28', 12), count('2022-03-30', 116)],
      netFollows: [{ since: '2022-03-27', on: '2022-03-30', amount: 98 }],
      reads: [{ since: '2022-03-27', on: '2022-03-30', amount: 4_120 }]
    }
    const { burst, sentence } = ledgerOf(hit, two)
    expect(burst?.coverage).toEqual({ kind: 'covered', credited: { low: 86, high: 98 }, reads: { low: 0, high: 4_120 } })
    expect(sentence).toContain('reading covers most of it, 86 to 98 (your stories were read between 0 and 4,120 times); at least 6 moved without reading')
  })

  it('of which only reads are logged is of unknown coverage', () => {
    const { burst, sentence } = ledgerOf({ ...founding, netFollows: [], reads: [{ since: '2022-03-27', on: '2022-03-30', amount: 45 }] }, two)
    expect(burst?.coverage.kind).toBe('not-known')
    expect(sentence).toContain('so how much of the step reading covers is not known')
  })

  it('of which nothing is logged says that no reading is', () => {
    expect(ledgerOf({ ...founding, netFollows: [] }, two).sentence).toContain('no reading logged')
  })

  it('takes a total of unknown beginning as a possibility only', () => {
    const { earned, burst, sentence } = ledgerOf({ ...founding, netFollows: [{ since: '2019-01-01', on: '2022-03-30', amount: 80 }] }, two)
    expect(earned).toEqual({ low: 0, high: 104 })
    expect(burst?.coverage.credited).toEqual({ low: 0, high: 80 })
    expect(sentence).toContain('at least 24 moved without reading')
  })

  it('says what was left of it thirty days later', () => {
    const followers = [...founding.followers, count('2022-04-29', 96)]
    expect(ledgerOf({ ...founding, followers }, two).burst?.keptAfter30Days).toBe(84)
    expect(ledgerOf({ ...founding, followers: [...founding.followers, count('2022-05-10', 96)] }, two).burst?.keptAfter30Days).toBeNull()
    expect(ledgerOf({ ...founding, followers: [...founding.followers, count('2022-04-29', 5)] }, two).sentence).toContain('Thirty days later the count stood 7 below where this step began')
  })
})

const day = fc.integer({ min: 0, max: 90 }).map((number) => addDays('2024-01-31', number))
const amount = fc.integer({ min: -30, max: 400 })
const gain = fc.record({ since: fc.option(day), on: day, amount })
const rows: fc.Arbitrary<LedgerRows> = fc.record({
  openedOn: fc.option(day),
  followers: fc.uniqueArray(fc.record({ on: day, first: fc.nat(500), last: fc.nat(500) }), { selector: ({ on }) => on, maxLength: 30 }),
  following: fc.uniqueArray(fc.record({ on: day, first: fc.nat(500), last: fc.nat(500) }), { selector: ({ on }) => on, maxLength: 30 }),
  netFollows: fc.array(gain, { maxLength: 10 }),
  reads: fc.array(gain, { maxLength: 10 }),
  follows: fc.array(
    fc.record({ on: day, direction: fc.constantFrom('in', 'out'), mark: fc.constantFrom('earned', 'exchanged', 'unknown', null), count: fc.integer({ min: 1, max: 50 }) }),
    { maxLength: 10 }
  )
})
const windows = fc.tuple(day, day).map(([one, other]): Window => (one < other ? { from: one, to: other } : { from: other, to: one }))

describe('any ledger', () => {
  it('is the same whatever the order of its rows', () => {
    fc.assert(fc.property(rows, windows, (logged, window) => {
      const turned: LedgerRows = {
        openedOn: logged.openedOn,
        followers: [...logged.followers].reverse(), following: [...logged.following].reverse(), netFollows: [...logged.netFollows].reverse(),
        reads: [...logged.reads].reverse(), follows: [...logged.follows].reverse()
      }
      expect(ledgerOf(turned, window)).toEqual(ledgerOf(logged, window))
    }), { numRuns: 300 })
  })

  it('has no negative part, and its words never judge', () => {
    fc.assert(fc.property(rows, windows, (logged, window) => {
      const { earned, exchanged, unknown, burst, change, sentence, reasons } = ledgerOf(logged, window)
      for (const part of [earned?.low, earned?.high, exchanged?.low, exchanged?.high, unknown, burst?.gain, burst?.share]) expect(part ?? 0).toBeGreaterThanOrEqual(0)
      if (unknown !== null) expect((earned?.low ?? 0) + (exchanged?.low ?? 0) + unknown).toBeLessThanOrEqual(change?.amount ?? 0)
      const words = [sentence, ...reasons.map((reason) => reason.sentence)].join(' ')
      expect(words).not.toMatch(/fake|cheat|abnormal|suspicious|NaN|undefined|null|Infinity|-\d/i)
    }), { numRuns: 500 })
  })
})
