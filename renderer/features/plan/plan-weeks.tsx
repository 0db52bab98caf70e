import { useState } from 'react'
import type { Plan, PlanWeek } from '../../../shared/models/plan.ts'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { PlanStepRow } from './plan-step-row.tsx'
import { weekInWords } from './plan-words.ts'
import { usePlanDesk } from './use-plan-desk.ts'

/** A wait of a year has more weeks than anyone plans at once. */
const weeksAhead = 5

export function PlanWeeks({ plan }: { plan: Plan }) {
  const { weeks, otherWeeks, today } = plan
  const [showsAll, setShowsAll] = useState(false)
  const list = useRowFocus('.plan-week', 'button')
  const known = Math.max(weeks.findIndex(({ to }) => to >= today), weeks.findLastIndex(({ steps }) => steps.length > 0), 0)
  const shown = showsAll ? weeks : weeks.slice(0, known + weeksAhead)
  const last = weeks.at(-1)
  return (
    <>
      <ol ref={list} className="plan-weeks" aria-label="Weeks of the plan" tabIndex={-1}>
        {shown.map((week) => (
          <Week key={week.from} plan={plan} week={week} isOfPlan />
        ))}
        {shown.length === weeks.length || last === undefined ? null : (
          <li>
            <button type="button" className="link" onClick={() => setShowsAll(true)}>
              Show all weeks until {weekInWords({ from: last.to, to: last.to }, today)}
            </button>
          </li>
        )}
      </ol>
      {otherWeeks.length === 0 ? null : (
        <section aria-labelledby="plan-other-weeks" className="plan-others">
          <h3 id="plan-other-weeks">Other weeks</h3>
          <p className="quiet">The day to apply again was another when these were planned. Nothing of them is lost; move what you still want.</p>
          <ol className="plan-weeks">
            {otherWeeks.map((week) => (
              <Week key={week.from} plan={plan} week={week} isOfPlan={false} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Week({ plan, week, isOfPlan }: { readonly plan: Plan; readonly week: PlanWeek; readonly isOfPlan: boolean }) {
  const desk = usePlanDesk()
  const { today } = plan
  const isNow = week.from <= today && today <= week.to
  const title = weekInWords(week, today)
  return (
    <li className="plan-week">
      <div className="plan-week-head">
        <h3>
          {title}
          {isNow ? <span className="quiet"> · this week</span> : null}
        </h3>
        {isOfPlan ? (
          <button type="button" className="link" aria-label={`Add a step to ${title}`} onClick={() => desk.store.setState({ editing: { step: null, weekOn: week.from } })}>
            Add a step
          </button>
        ) : null}
      </div>
      {week.steps.length === 0 ? (
        <p className="quiet">Nothing planned. That is fine.</p>
      ) : (
        <ul className="plan-steps">
          {week.steps.map((step) => (
            <PlanStepRow key={step.id} plan={plan} week={week} step={step} />
          ))}
        </ul>
      )}
    </li>
  )
}
