import { useId } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { Plan } from '../../../shared/models/plan.ts'
import { RowsBehind } from './rows-behind.tsx'

interface Props {
  readonly plan: Plan
  readonly onApplyAgain: ((this: void) => void) | undefined
}

/** What the plan leaves for the next application, which may take it up or not. */
export function PlanDifference({ plan: { done, reapplyOn, today }, onApplyAgain }: Props) {
  const id = useId()
  return (
    <section className="plan-difference" aria-labelledby={id}>
      <h3 id={id}>What is different this time</h3>
      {done.length === 0 ? (
        <p className="quiet">What you get done stands here, and the next application can take it up.</p>
      ) : (
        <ul>
          {done.map(({ sentence, behind }) => (
            <li key={sentence}>
              {behind === null ? (
                <bdi>{sentence}</bdi>
              ) : (
                <RowsBehind behind={behind} words={sentence} count={0}>
                  {sentence}
                </RowsBehind>
              )}
            </li>
          ))}
        </ul>
      )}
      {onApplyAgain === undefined ? null : (
        <>
          <button type="button" className="button" onClick={onApplyAgain}>
            Begin the next application
          </button>
          {reapplyOn === null || reapplyOn <= today ? null : <p className="quiet">The draft can be begun now, and sent from {dayAndMonth(reapplyOn, today)} on.</p>}
        </>
      )}
    </section>
  )
}
