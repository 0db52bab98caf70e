import { useId } from 'react'
import type { Plan } from '../../../shared/models/plan.ts'
import { useApp } from '../../app/app-context.ts'
import { typed } from './plan-actions.ts'
import type { PlanTexts } from './plan-store.ts'
import { PlanSize } from './plan-size.tsx'
import { usePlan, usePlanDesk } from './use-plan-desk.ts'

/** In this order: a wish alone makes the way look shorter than it is. */
export function PlanWish({ plan }: { plan: Plan }) {
  return (
    <div className="plan-wish">
      <PlanText field="wish" label="What you wish for in this time" />
      <PlanText field="bestResult" label="The best that could come of it" />
      <PlanText field="obstacle" label="What in you may stand in the way" />
      <PlanSize plan={plan} />
    </div>
  )
}

const longest = 10_000

function PlanText({ field, label }: { readonly field: Exclude<keyof PlanTexts, 'weekWords'>; readonly label: string }) {
  const id = useId()
  const desk = usePlanDesk()
  const text = usePlan((state) => state.texts?.[field] ?? '')
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <div className="plan-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field plan-words"
        rows={1}
        dir="auto"
        maxLength={longest}
        spellCheck={spellcheck}
        value={text}
        onChange={({ target }) => typed(desk, { [field]: target.value })}
        onBlur={() => void desk.autosave.flush()}
      />
    </div>
  )
}
