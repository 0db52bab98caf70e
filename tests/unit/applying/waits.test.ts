import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../shared/models/rule.ts'
import { appealOf, countedDay, reapplyDay, waitOf, type WaitFacts } from '../../../shared/rules/waits.ts'

const founding: WaitFacts = {
  result: 'declined', decidedOn: '2022-03-31', receivedOn: null, sentOn: '2022-03-24', waitDays: 30, waitSource: 'letter', countedFrom: 'decision', statedReapplyOn: null
}

describe('the day of the next application', () => {
  it('is 30 days after the no of 31 March, as the letter says', () => {
    expect(reapplyDay(founding)).toEqual({ on: '2022-04-30', countedFrom: '2022-03-31', derivation: '30 days after the answer of 31 March 2022, as the letter says.' })
  })

  it.each([
    ['sending', '2022-04-23', '2022-03-24', 'after the sending of 24 March 2022'],
    ['receipt', '2022-05-02', '2022-04-02', 'after the arrival of the answer of 2 April 2022']
  ] as const)('counts from the %s where the rule says so', (countedFrom, on, from, words) => {
    const found = reapplyDay({ ...founding, countedFrom, receivedOn: '2022-04-02' })
    expect(found).toMatchObject({ on, countedFrom: from })
    expect(found.derivation).toContain(words)
  })

  it('takes the day of the decision for that of an arrival nobody noted', () => {
    expect(reapplyDay({ ...founding, countedFrom: 'receipt' })).toMatchObject({ on: '2022-04-30', countedFrom: '2022-03-31' })
  })

  it('is the day the letter states, whatever else is known', () => {
    expect(reapplyDay({ ...founding, statedReapplyOn: '2022-06-01' })).toEqual({ on: '2022-06-01', countedFrom: null, derivation: 'The letter names this day.' })
  })

  it('is not known where nobody has said how long the wait is', () => {
    expect(reapplyDay({ ...founding, waitDays: null, waitSource: null })).toEqual({ on: null, countedFrom: null, derivation: 'Nobody has said how long the wait is.' })
  })

  it('names no day that can’t be written', () => {
    expect(reapplyDay({ ...founding, decidedOn: '9999-12-20' })).toMatchObject({ on: null })
  })

  it.each([
    ['2024-02-10', '2024-03-11'],
    ['2023-02-10', '2023-03-12'],
    ['2024-02-29', '2024-03-30'],
    ['2024-01-30', '2024-02-29']
  ])('goes over the end of February by the calendar: %s to %s', (decidedOn, on) => {
    expect(reapplyDay({ ...founding, decidedOn }).on).toBe(on)
  })

  it('is always the counted-from day plus the wait, by the calendar', () => {
    const days = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, days, days, fc.integer({ min: 0, max: 3_650 }), fc.constantFrom('decision', 'sending', 'receipt'), (decidedOn, sentOn, receivedOn, waitDays, countedFrom) => {
        const facts = { ...founding, decidedOn, sentOn, receivedOn, waitDays, countedFrom } as const
        const { on, countedFrom: from } = reapplyDay(facts)
        expect(from).toBe(countedDay(countedFrom, facts))
        expect(on).toBe(Temporal.PlainDate.from(from ?? '').add({ days: waitDays }).toString())
      })
    )
  })
})

function rule(test: Rule['test']): Rule {
  return { key: 'a-rule', kind: 'wait', words: 'Wait', test, inForceFrom: '2023-06-05', seenOn: null, source: 'help', link: null, confidence: 'high', verifiedOn: null, note: '' }
}

describe('what rules say of a refusal', () => {
  const twoWaits = [rule({ type: 'reviewer' }), rule({ type: 'wait', days: [30, 90], from: 'receipt' }), rule({ type: 'appeal', days: 21, from: 'receipt' })]

  it('gives the first wait after the first no and the last one after all later ones', () => {
    expect([1, 2, 3, 9].map((refusal) => waitOf(twoWaits, refusal)?.days)).toEqual([30, 90, 90, 90])
  })

  it('tells a wait of unknown length from none', () => {
    expect(waitOf([rule({ type: 'wait', days: null, from: 'decision' })], 1)).toEqual({ days: null, from: 'decision' })
    expect(waitOf([rule({ type: 'reviewer' })], 1)).toBeNull()
  })

  it('reads the window of an appeal', () => {
    expect(appealOf(twoWaits)).toEqual({ days: 21, from: 'receipt' })
    expect(appealOf([])).toBeNull()
  })
})
