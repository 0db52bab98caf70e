import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isoWeekday } from '../../../shared/dates.ts'
import { progressInWords, stepInWords, tickedDone } from '../../../shared/rules/plan-words.ts'
import { isStepDone, knownWeeks, lightWeek, medianWeek, planWeeks, planWindow, weekOfStep } from '../../../shared/rules/plans.ts'

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days))
const weekStart = fc.constantFrom(1, 6, 7)

describe('the weeks of a plan', () => {
  it('cover its days once each, and begin on her day but for the first', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 400 }), weekStart, (answeredOn, wait, start) => {
      const window = planWindow({ answeredOn, reapplyOn: addDays(answeredOn, wait) })
      const weeks = planWeeks(window, start)
      expect(weeks.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(wait)
      expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([window.from, window.to])
      for (const { from } of weeks.slice(1)) expect(isoWeekday(from)).toBe(start)
    }))
  })

  it('keep a step in a week that shares most of its days, whatever day weeks begin on later', () => {
    fc.assert(fc.property(day, weekStart, weekStart, (on, before, after) => {
      const kept = weekOfStep(addDays(on, -3), before)
      expect(weekOfStep(kept, before)).toBe(kept)
      expect(Math.abs(daysBetween(kept, weekOfStep(kept, after)))).toBeLessThanOrEqual(3)
    }))
  })
})

describe('a light week', () => {
  it('looks at the eight weeks before this one, from the first words on', () => {
    expect(knownWeeks('2022-04-12', 1, '2022-01-01')).toEqual(['2022-02-14', '2022-02-21', '2022-02-28', '2022-03-07', '2022-03-14', '2022-03-21', '2022-03-28', '2022-04-04'])
    expect(knownWeeks('2022-04-12', 7, '2022-03-26')).toEqual(['2022-03-20', '2022-03-27', '2022-04-03'])
    expect(knownWeeks('2022-04-12', 1, null)).toEqual([])
  })

  it('is half of the middle week, never of fewer than three', () => {
    expect([medianWeek([900, 100]), medianWeek([900, 100, 300]), medianWeek([900, 100, 300, 500])]).toEqual([null, 300, 400])
    expect([lightWeek(null, 301), lightWeek(80, 300), lightWeek(0, 300), lightWeek(null, null), lightWeek(null, 0)]).toEqual([151, 80, 0, null, null])
  })
})

describe('a step', () => {
  it('reads as if and then, however she wrote it', () => {
    const plain = 'If it is Tuesday after supper, then I write 200 words.'
    expect(stepInWords({ ifCue: 'it is Tuesday after supper', thenAct: 'I write 200 words' })).toBe(plain)
    expect(stepInWords({ ifCue: 'If it is Tuesday after supper,', thenAct: ' then I write 200 words. ' })).toBe(plain)
  })

  it('says how far the journal has it, without a nought and without a share', () => {
    expect(progressInWords({ measure: 'words', have: 220, target: 300 })).toBe('220 of 300 words, in the journal')
    expect(progressInWords({ measure: 'words', have: 0, target: 300 })).toBe('Shown by 300 words in the journal')
    expect(progressInWords({ measure: 'stories', have: 3, target: 1 })).toBe('3 stories, in the journal')
    expect(progressInWords({ measure: 'tick', have: null, target: 1 })).toBeNull()
  })

  it('is done where it is ticked or reached, and not once it is dropped', () => {
    expect(isStepDone({ state: 'done', have: null, target: 1 })).toBe(true)
    expect(isStepDone({ state: 'open', have: 300, target: 300 })).toBe(true)
    expect(isStepDone({ state: 'open', have: 299, target: 300 })).toBe(false)
    expect(isStepDone({ state: 'dropped', have: 300, target: 300 })).toBe(false)
  })

  it('that was ticked is told with its day', () => {
    expect(tickedDone({ thenAct: 'then I ask Ana.', doneOn: '2022-04-14' }, '2022-05-01')).toBe('Done on 14 April: I ask Ana.')
  })
})
