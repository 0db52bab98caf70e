import type { PlanStep, PlanWeek } from '../../../shared/models/plan.ts'
import { isMeasured, progressInWords } from '../../../shared/rules/plan-words.ts'
import { RowsBehind } from './rows-behind.tsx'

/** "220 of 300 words, in the journal", and those rows. */
export function StepProgress({ step, week }: { readonly step: PlanStep; readonly week: PlanWeek }) {
  const { measure, have } = step
  const words = progressInWords(step)
  if (words === null || have === null || !isMeasured(measure)) return null
  if (have === 0) return <p className="quiet">{words}</p>
  return (
    <div className="plan-progress">
      <RowsBehind behind={{ measure, from: week.from, to: week.to }} words={words} count={have}>
        {words}
      </RowsBehind>
    </div>
  )
}
