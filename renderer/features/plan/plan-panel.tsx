import { useId } from 'react'
import type { Plan } from '../../../shared/models/plan.ts'
import { SaveLine } from '../../components/save-line.tsx'
import { PlanDay, PlanTitle } from './plan-day.tsx'
import { PlanDifference } from './plan-difference.tsx'
import { PlanWeeks } from './plan-weeks.tsx'
import { PlanWish } from './plan-wish.tsx'
import { StepDialog } from './step-dialog.tsx'
import { PlanContext, useOpenPlan, usePlan } from './use-plan-desk.ts'
import './plan.css'

interface Props {
  readonly outcomeId: string
  /** Begins the next application, or shows the draft there is. */
  onApplyAgain?(this: void): void
}

/** What the writer wants to do with the wait: hers to change, to move and to leave empty. */
export function PlanPanel({ outcomeId, onApplyAgain }: Props) {
  const desk = useOpenPlan(outcomeId)
  return (
    <PlanContext value={desk}>
      <Panel key={outcomeId} outcomeId={outcomeId} onApplyAgain={onApplyAgain} />
    </PlanContext>
  )
}

function Panel({ outcomeId, onApplyAgain }: { readonly outcomeId: string; readonly onApplyAgain: Props['onApplyAgain'] }) {
  const id = useId()
  const plan = usePlan((state) => (state.plan?.outcomeId === outcomeId ? state.plan : null))
  const refusal = usePlan((state) => state.refusal)
  const saveState = usePlan((state) => state.saveState)
  return (
    <section className="plan" aria-labelledby={id}>
      <h2 id={id}>
        <PlanTitle plan={plan} />
      </h2>
      {refusal === null ? null : <p className="quiet">{refusal}</p>}
      {plan === null ? null : <OpenPlan plan={plan} onApplyAgain={onApplyAgain} />}
      <SaveLine state={saveState} />
    </section>
  )
}

function OpenPlan({ plan, onApplyAgain }: { readonly plan: Plan; readonly onApplyAgain: Props['onApplyAgain'] }) {
  const editing = usePlan((state) => state.editing)
  return (
    <>
      <PlanDay plan={plan} />
      <PlanWish plan={plan} />
      <PlanWeeks plan={plan} />
      <PlanDifference plan={plan} onApplyAgain={onApplyAgain} />
      {editing === null ? null : <StepDialog plan={plan} step={editing.step} weekOn={editing.weekOn} />}
    </>
  )
}
