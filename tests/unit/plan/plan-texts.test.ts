import { expect, it } from 'vitest'
import { openPlan, readWords, typed } from '../../../renderer/features/plan/plan-actions.ts'
import { planDeskOf } from '../../../renderer/features/plan/plan-store.ts'
import type { Plan, SavePlanInput } from '../../../shared/models/plan.ts'
import { succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const plan: Plan = {
  outcomeId: 'no', programId: 'medium', programName: 'Medium', today: '2022-04-05', from: '2022-04-01', to: '2022-04-30', reapplyOn: '2022-04-30',
  derivation: '', wish: '', bestResult: '', obstacle: '', weekWords: 400, medianWeekWords: null, weeksKnown: 0, lastWeeks: [], ownWeekWords: 400,
  weeks: [], otherWeeks: [], openRules: [], done: []
}

it('a figure of more words than a week can have is refused with its reason, as one that can’t be read', () => {
  expect(readWords('1,000,000')).toEqual(succeed(1_000_000))
  expect(readWords('2m')).toMatchObject({ ok: false, error: { message: '“2m” is more than 1,000,000.' } })
  expect(readWords('many').ok).toBe(false)
})

it('the wish is saved beside a figure that is too large, and the figure stays as it was', async () => {
  const saved: SavePlanInput[] = []
  const client = clientWith({
    'plans.open': () => succeed(plan),
    'plans.save': (input) => {
      saved.push(input)
      return succeed(plan)
    }
  })
  const desk = planDeskOf({ client, say: () => undefined, changed: () => undefined })
  await openPlan(desk, plan.outcomeId)
  typed(desk, { weekWords: '2m' })
  typed(desk, { wish: 'To write for people.' })
  await desk.autosave.flush()
  expect(saved).toEqual([{ outcomeId: 'no', wish: 'To write for people.', bestResult: '', obstacle: '', ownWeekWords: 400 }])
  expect(desk.store.getState().texts).toMatchObject({ weekWords: '2m', wish: 'To write for people.' })
})
