import { dayAndMonth, distanceInWords } from '../../../shared/day-names.ts'
import type { Plan } from '../../../shared/models/plan.ts'

/** The day that the plan leads to; below it who says so. */
export function PlanTitle({ plan }: { plan: Plan | null }) {
  if (plan?.reapplyOn == null) return 'A plan for the wait'
  const { reapplyOn, today } = plan
  return `You can apply again ${reapplyOn < today ? 'since' : reapplyOn === today ? 'from today,' : 'on'} ${dayAndMonth(reapplyOn, today)}`
}

export function PlanDay({ plan: { reapplyOn, today, derivation } }: { plan: Plan }) {
  const distance = reapplyOn === null || reapplyOn === today ? '' : distanceInWords(reapplyOn, today).replace(/^i/, 'I')
  const parts = [distance === '' ? '' : `${distance}.`, derivation].filter((part) => part !== '')
  return parts.length === 0 ? null : <p className="quiet">{parts.join(' ')}</p>
}
