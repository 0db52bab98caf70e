import { useId, useState, type ReactNode } from 'react'
import type { Plan, PlanWeek } from '../../../shared/models/plan.ts'
import { useRowFocus } from '../../components/use-row-focus.ts'
import { PlanStepRow } from './plan-step-row.tsx'
import { weekInWords, weeksInOrder } from './plan-words.ts'
import { usePlanDesk } from './use-plan-desk.ts'

/** A wait of a year has more weeks than anyone plans at once. */
const weeksAhead = 5

/** What is over stands below what can still be planned. */
export function PlanWeeks({ plan }: { plan: Plan }) {
  const list = useRowFocus('.plan-week', 'button')
  const { ahead, before } = weeksInOrder(plan.weeks, plan.today)
  return (
    <div ref={list} className="plan-all-weeks" role="group" aria-label="All weeks" tabIndex={-1}>
      {ahead.length === 0 ? <p className="quiet">The weeks of this plan are over.</p> : <WeeksAhead plan={plan} weeks={ahead} />}
      <OtherWeeks title="Weeks before" plan={plan} weeks={before} />
      <OtherWeeks title="Other weeks" plan={plan} weeks={plan.otherWeeks}>
        The day to apply again was another when these were planned. Nothing of them is lost; move what you still want.
      </OtherWeeks>
    </div>
  )
}

interface WeeksProps {
  readonly plan: Plan
  readonly weeks: readonly PlanWeek[]
}

function WeeksAhead({ plan, weeks }: WeeksProps) {
  const [showsAll, setShowsAll] = useState(false)
  const planned = weeks.findLastIndex(({ steps }) => steps.length > 0)
  const shown = showsAll ? weeks : weeks.slice(0, Math.max(planned, 0) + weeksAhead)
  const last = weeks.at(-1)
  return (
    <ol className="plan-weeks" aria-label="Weeks of the plan">
      {shown.map((week) => (
        <Week key={week.from} plan={plan} week={week} canAdd />
      ))}
      {shown.length === weeks.length || last === undefined ? null : (
        <li>
          <button type="button" className="link" onClick={() => setShowsAll(true)}>
            Show all weeks until {weekInWords({ from: last.to, to: last.to }, plan.today)}
          </button>
        </li>
      )}
    </ol>
  )
}

function OtherWeeks({ title, plan, weeks, children }: WeeksProps & { readonly title: string; readonly children?: ReactNode }) {
  const id = useId()
  if (weeks.length === 0) return null
  return (
    <section aria-labelledby={id} className="plan-others">
      <h3 id={id}>{title}</h3>
      {children === undefined ? null : <p className="quiet">{children}</p>}
      <ol className="plan-weeks">
        {weeks.map((week) => (
          <Week key={week.from} plan={plan} week={week} canAdd={false} />
        ))}
      </ol>
    </section>
  )
}

function Week({ plan, week, canAdd }: { readonly plan: Plan; readonly week: PlanWeek; readonly canAdd: boolean }) {
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
        {canAdd ? (
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
