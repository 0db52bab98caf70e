import { describe, expect, test } from 'vitest'
import { sizeInWords } from '../../../renderer/features/plan/plan-size.tsx'
import { weeksInOrder, weeksToChoose } from '../../../renderer/features/plan/plan-words.ts'
import type { PlanStep, PlanWeek } from '../../../shared/models/plan.ts'

const step: PlanStep = {
  id: '0197a000-0000-7000-8000-000000000001', outcomeId: '0197a000-0000-7000-8000-000000000002', ruleKey: null, ruleWords: null, ifCue: 'supper is over', thenAct: 'I write', obstacle: '',
  weekOn: '2022-04-04', measure: 'tick', target: 1, have: null, state: 'open', moves: 0, doneOn: null
}
const first: PlanWeek = { from: '2022-04-01', to: '2022-04-03', steps: [] }
const second: PlanWeek = { from: '2022-04-04', to: '2022-04-10', steps: [step] }
const third: PlanWeek = { from: '2022-04-11', to: '2022-04-17', steps: [] }
const last: PlanWeek = { from: '2022-04-18', to: '2022-04-24', steps: [] }
const weeks = [first, second, third, last]

describe('the weeks of a plan', () => {
  test('begin with this one, and of those that are over only the ones with steps are there', () => {
    expect(weeksInOrder(weeks, '2022-04-06')).toEqual({ ahead: [second, third, last], before: [] })
    expect(weeksInOrder(weeks, '2022-04-17')).toEqual({ ahead: [third, last], before: [second] })
    expect(weeksInOrder(weeks, '2022-05-01')).toEqual({ ahead: [], before: [second] })
  })

  test('that are over are no choice for a step, but for the one that it is in', () => {
    const plan = { weeks, otherWeeks: [{ from: '2022-05-02', to: '2022-05-08', steps: [step] }], today: '2022-04-12' }
    const chosen = (weekOn: string): string[] => weeksToChoose(plan, weekOn).map(({ from }) => from)
    expect(chosen('2022-04-11')).toEqual(['2022-04-11', '2022-04-18'])
    expect(chosen('2022-04-04')).toEqual(['2022-04-04', '2022-04-11', '2022-04-18'])
    expect(chosen('2022-05-02')).toEqual(['2022-04-11', '2022-04-18', '2022-05-02'])
  })
})

test('half of the usual week is said, and that a figure of her own counts instead', () => {
  expect(sizeInWords({ medianWeekWords: 13, ownWeekWords: null }, 7)).toBe('Half of your usual week of 13 words is 7. A figure of your own counts instead.')
  expect(sizeInWords({ medianWeekWords: 13, ownWeekWords: 20 }, 7)).toBe('Half of your usual week of 13 words is 7. Yours counts instead.')
})
