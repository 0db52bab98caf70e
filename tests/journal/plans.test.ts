import { describe, expect, it } from 'vitest'
import { openApplication } from '../../electron/journal/application-page.ts'
import { movePlanStep, removePlanStep, restorePlanStep, savePlanStep, setPlanStep } from '../../electron/journal/change-plan.ts'
import { sql } from '../../electron/journal/journal.ts'
import { recordOutcome, removeOutcome } from '../../electron/journal/outcomes.ts'
import { openPlan, planCounts, savePlan } from '../../electron/journal/plans.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { answered, drafted, noTo, sent } from '../support/application-builders.ts'
import { account, counted, publishedStory } from '../support/audience-builders.ts'
import { at, morning, opened, valueOf } from '../support/journal-builders.ts'
import { planned, planOf, refused, stepIn, stepInput } from '../support/plan-builders.ts'

const berlin = (day: string) => at(`${day}T09:00[Europe/Berlin]`)

describe('the plan of a wait', () => {
  it('fills it from the day after the answer to the day she can apply again, and says why then', async () => {
    const journal = await opened()
    const plan = planOf(journal, refused(journal))
    expect(plan).toMatchObject({ from: '2022-04-01', to: '2022-04-30', reapplyOn: '2022-04-30', derivation: '30 days after the answer of 31 March 2022, as the rules say.' })
    expect(plan.weeks.map(({ from, to }) => [from, to])).toEqual([
      ['2022-04-01', '2022-04-03'], ['2022-04-04', '2022-04-10'], ['2022-04-11', '2022-04-17'], ['2022-04-18', '2022-04-24'], ['2022-04-25', '2022-04-30']
    ])
    expect(plan.weeks.flatMap(({ steps }) => steps)).toEqual([])
  })

  it('counts from the day the answer arrived', async () => {
    const journal = await opened()
    expect(planOf(journal, refused(journal, { receivedOn: '2022-04-04', waitDays: 30, waitSource: 'letter' }))).toMatchObject({
      from: '2022-04-05', to: '2022-04-30', derivation: '30 days after the answer of 31 March 2022, as the letter says.'
    })
  })

  it('is of four weeks, and says so, where nobody has said how long the wait is', async () => {
    const journal = await opened()
    const outcomeId = answered(journal, sent(journal, '2022-03-30', { programId: 'better-humans' })).id
    expect(planOf(journal, outcomeId)).toMatchObject({
      from: '2022-04-01', to: '2022-04-28', reapplyOn: null, derivation: 'Nobody has said how long the wait is. The plan is for four weeks from the answer.'
    })
  })

  it('is of four weeks, too, where there is no wait', async () => {
    const journal = await opened()
    expect(planOf(journal, refused(journal, { waitDays: 0, waitSource: 'letter' }))).toMatchObject({
      to: '2022-04-28', reapplyOn: '2022-03-31', derivation: 'No wait after the answer of 31 March 2022, as the letter says. The plan is for four weeks from the answer.'
    })
  })

  it('keeps nothing until something is saved', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    planOf(journal, outcomeId)
    expect(sql<number>(journal, 'SELECT count(*) FROM plan').pluck().get()).toBe(0)
    const texts = { outcomeId, wish: 'A yes', bestResult: 'Readers who stay', obstacle: 'The evenings', ownWeekWords: 300 }
    // Nothing else of the plan: it is saved while she types.
    expect(valueOf(savePlan(journal, texts, morning))).toEqual({ ...texts, weekWords: 300 })
    expect(planOf(journal, outcomeId)).toMatchObject({ ...texts, weekWords: 300 })
  })

  it('is none where the answer is gone', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const step = planned(journal, outcomeId)
    valueOf(removeOutcome(journal, outcomeId, morning))
    const gone = { ok: false, error: { message: 'This answer is no longer in the journal.' } }
    expect(openPlan(journal, outcomeId, morning)).toMatchObject(gone)
    expect(savePlan(journal, { outcomeId, wish: '', bestResult: '', obstacle: '', ownWeekWords: null }, morning)).toMatchObject(gone)
    expect(setPlanStep(journal, { id: step, state: 'done' }, morning)).toMatchObject(gone)
    expect(planCounts(journal, outcomeId, morning)).toEqual({ steps: 0, movedTwice: 0, done: 0 })
  })

  it('names the rules that are open, and those only a reviewer can judge, never one that is met', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const verdicts = () => planOf(journal, outcomeId).openRules.map(({ key, verdict }) => `${key} ${verdict}`)
    expect(verdicts()).toEqual(['payout-country unknown', 'followers unknown', 'recent-story unknown', 'conduct judged', 'review judged'])
    const page = account(journal)
    counted(journal, page.id, '2022-04-01', 40)
    publishedStory(journal, '2022-04-02')
    expect(verdicts()).toEqual(['payout-country unknown', 'followers not_met', 'conduct judged', 'review judged'])
  })
})

describe('a step', () => {
  it('is kept in its week with what may stand in its way', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const rule = planOf(journal, outcomeId).openRules[0]
    const step = planned(journal, outcomeId, { weekOn: '2022-04-01', ruleKey: rule?.key ?? null })
    const plan = planOf(journal, outcomeId)
    expect(plan.weeks[0]?.steps).toEqual([
      {
        id: step, outcomeId, ruleKey: rule?.key, ruleWords: rule?.words, ifCue: 'it is Tuesday after supper', thenAct: 'I write 200 words', obstacle: 'The phone',
        weekOn: '2022-04-01', measure: 'tick', target: 1, have: null, state: 'open', moves: 0, doneOn: null
      }
    ])
  })

  it('outside of the wait is refused with the days of the plan', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const refusal = { ok: false, error: { message: 'The plan goes from 1 April to 30 April. Choose a week in it.' } }
    expect(savePlanStep(journal, stepInput(outcomeId, { weekOn: '2022-05-01' }), morning)).toMatchObject(refusal)
    expect(savePlanStep(journal, stepInput(outcomeId, { weekOn: '2022-03-31' }), morning)).toMatchObject(refusal)
    const step = planned(journal, outcomeId)
    expect(movePlanStep(journal, { id: step, weekOn: '2022-05-02' }, morning)).toMatchObject(refusal)
  })

  it('for a rule that is not among those of today is refused', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    expect(savePlanStep(journal, stepInput(outcomeId, { ruleKey: 'no-such-rule' }), morning)).toMatchObject({ ok: false, error: { message: 'This rule isn’t among the rules of today. Choose another, or none.' } })
  })

  it('of another plan is not taken over', async () => {
    const journal = await opened()
    const first = refused(journal)
    const step = planned(journal, first)
    const second = refused(journal, { decidedOn: '2022-04-05' })
    expect(savePlanStep(journal, stepInput(second, { id: step }), morning)).toMatchObject({ ok: false, error: { message: 'This step belongs to another plan.' } })
  })

  it('is ticked, dropped and taken back', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const step = planned(journal, outcomeId)
    valueOf(setPlanStep(journal, { id: step, state: 'done' }, morning))
    expect(stepIn(planOf(journal, outcomeId), step)).toMatchObject({ state: 'done', doneOn: '2022-04-12' })
    valueOf(setPlanStep(journal, { id: step, state: 'open' }, morning))
    expect(stepIn(planOf(journal, outcomeId), step)).toMatchObject({ state: 'open', doneOn: null })
    valueOf(setPlanStep(journal, { id: step, state: 'dropped' }, morning))
    expect(stepIn(planOf(journal, outcomeId), step)).toMatchObject({ state: 'dropped', doneOn: null })
    expect(planOf(journal, outcomeId).done).toEqual([])
  })

  it('counts only its moves to a later week', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const step = planned(journal, outcomeId, { weekOn: '2022-04-04' })
    valueOf(movePlanStep(journal, { id: step, weekOn: '2022-04-11' }, morning))
    valueOf(movePlanStep(journal, { id: step, weekOn: '2022-04-04' }, morning))
    expect(planCounts(journal, outcomeId, morning)).toEqual({ steps: 1, movedTwice: 0, done: 0 })
    valueOf(movePlanStep(journal, { id: step, weekOn: '2022-04-25' }, morning))
    expect(planCounts(journal, outcomeId, morning)).toEqual({ steps: 1, movedTwice: 1, done: 0 })
    expect(stepIn(planOf(journal, outcomeId), step)).toMatchObject({ weekOn: '2022-04-25', moves: 2 })
    valueOf(setPlanStep(journal, { id: step, state: 'dropped' }, morning))
    expect(planCounts(journal, outcomeId, morning)).toEqual({ steps: 1, movedTwice: 0, done: 0 })
  })

  it('that is removed comes back as it was', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    const step = planned(journal, outcomeId)
    valueOf(removePlanStep(journal, step, morning))
    expect(planOf(journal, outcomeId).weeks.flatMap(({ steps }) => steps)).toEqual([])
    expect(movePlanStep(journal, { id: step, weekOn: '2022-04-18' }, morning)).toMatchObject({ ok: false, error: { message: 'This step is no longer in the plan.' } })
    valueOf(restorePlanStep(journal, step, morning))
    expect(stepIn(planOf(journal, outcomeId), step)).toMatchObject({ weekOn: '2022-04-11', thenAct: 'I write 200 words' })
  })

  it('stays, in its own week, when the day to apply again comes earlier', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    const no = noTo(application)
    valueOf(recordOutcome(journal, no, morning))
    const [early, late] = [planned(journal, no.id, { weekOn: '2022-04-04' }), planned(journal, no.id, { weekOn: '2022-04-25' })]
    valueOf(recordOutcome(journal, { ...no, statedReapplyOn: '2022-04-12' }, morning))
    const plan = planOf(journal, no.id)
    expect(plan).toMatchObject({ to: '2022-04-12', derivation: 'The letter names this day.' })
    expect(plan.otherWeeks).toMatchObject([{ from: '2022-04-25', to: '2022-05-01', steps: [{ id: late }] }])
    expect(stepIn(plan, early).weekOn).toBe('2022-04-04')
    valueOf(savePlanStep(journal, stepInput(no.id, { id: late, weekOn: '2022-04-25', thenAct: 'I rest' }), morning))
    valueOf(movePlanStep(journal, { id: late, weekOn: '2022-04-11' }, morning))
    expect(planOf(journal, no.id)).toMatchObject({ otherWeeks: [] })
    expect(stepIn(planOf(journal, no.id), late)).toMatchObject({ weekOn: '2022-04-11', thenAct: 'I rest', moves: 0 })
  })

  it('keeps its week when weeks begin on another day', async () => {
    const journal = await opened()
    const outcomeId = refused(journal)
    changeSettings(journal, { weekStart: 7 })
    const steps = ['2022-04-01', '2022-04-03', '2022-04-10', '2022-04-24'].map((weekOn) => planned(journal, outcomeId, { weekOn }))
    expect(steps.map((step) => stepIn(planOf(journal, outcomeId), step).weekOn)).toEqual(['2022-04-01', '2022-04-03', '2022-04-10', '2022-04-24'])
    changeSettings(journal, { weekStart: 1 })
    expect(steps.map((step) => stepIn(planOf(journal, outcomeId), step).weekOn)).toEqual(['2022-04-01', '2022-04-04', '2022-04-11', '2022-04-25'])
    changeSettings(journal, { weekStart: 6 })
    expect(steps.map((step) => stepIn(planOf(journal, outcomeId), step).weekOn)).toEqual(['2022-04-01', '2022-04-02', '2022-04-09', '2022-04-23'])
  })
})

describe('what is different this time', () => {
  it('is offered to the next draft, and to nothing else', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    const outcomeId = answered(journal, application).id
    planned(journal, outcomeId, { measure: 'stories', target: 2, weekOn: '2022-04-01' })
    planned(journal, outcomeId, { measure: 'stories', target: 1, weekOn: '2022-04-18' })
    for (const on of ['2022-04-02', '2022-04-03', '2022-04-06', '2022-04-19']) publishedStory(journal, on)
    const ticked = planned(journal, outcomeId, { thenAct: 'then I ask Ana to read it.' })
    valueOf(setPlanStep(journal, { id: ticked, state: 'done' }, berlin('2022-04-14')))
    const done = ['Four stories published between 2 and 19 April.', 'Done on 14 April: I ask Ana to read it.']
    const may = berlin('2022-05-01')
    expect(planOf(journal, outcomeId, may).done).toEqual([
      { sentence: done[0], behind: { measure: 'stories', from: '2022-04-02', to: '2022-04-19' } },
      { sentence: done[1], behind: null }
    ])
    const draft = drafted(journal, {}, may)
    expect(valueOf(openApplication(journal, draft.id, may)).planDone).toEqual(done)
    expect(valueOf(openApplication(journal, draft.id, may)).application.different).toBe('')
    expect(valueOf(openApplication(journal, application.id, may)).planDone).toEqual([])
    expect(valueOf(openApplication(journal, drafted(journal, { programId: 'youtube-partner-program' }, may).id, may)).planDone).toEqual([])
  })
})
