import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Plan, PlanStep, PlanWeek } from '../../../shared/models/plan.ts'
import { stepInWords } from '../../../shared/rules/plan-words.ts'
import { isStepDone } from '../../../shared/rules/plans.ts'
import { MoreMenu, type MenuChoice } from '../../components/more-menu.tsx'
import { MoveMenu } from './move-menu.tsx'
import { removeStep, setStep } from './plan-actions.ts'
import { isLeftOver } from './plan-words.ts'
import type { PlanDesk } from './plan-store.ts'
import { StepProgress } from './step-progress.tsx'
import { usePlan, usePlanDesk } from './use-plan-desk.ts'

interface Props {
  readonly plan: Plan
  readonly week: PlanWeek
  readonly step: PlanStep
}

/** If this comes, then I do that; what may stand in the way; and how far the journal has it. */
export function PlanStepRow({ plan, week, step }: Props) {
  const desk = usePlanDesk()
  const words = stepInWords(step)
  const isDropped = step.state === 'dropped'
  const row = useFocusWhenKept(step.id)
  return (
    <li ref={row} tabIndex={-1} className={isDropped ? 'plan-step is-dropped' : 'plan-step'}>
      <StepMark step={step} words={words} />
      <div className="plan-step-body">
        <p className="plan-step-words">
          <bdi>{words}</bdi>
        </p>
        {step.obstacle === '' || isDropped ? null : (
          <p className="plan-step-obstacle">
            What may stand in the way: <bdi>{step.obstacle}</bdi>
          </p>
        )}
        {step.ruleWords === null || isDropped ? null : <p className="quiet">For: {step.ruleWords}</p>}
        {isDropped ? (
          <p className="quiet">
            Dropped.{' '}
            <button type="button" className="link" aria-label={`Take it back: ${words}`} onClick={() => void setStep(desk, step, 'open')}>
              Take it back
            </button>
          </p>
        ) : (
          <StepProgress step={step} week={week} />
        )}
        {isLeftOver(step, week, plan.today) ? (
          <div className="plan-step-actions">
            <MoveMenu plan={plan} step={step} words={words} />
            <button type="button" className="button is-plain" aria-label={`Drop: ${words}`} onClick={() => void setStep(desk, step, 'dropped')}>
              Drop
            </button>
          </div>
        ) : null}
      </div>
      <MoreMenu label={`More for: ${words}`} choices={choicesFor(desk, step)} />
    </li>
  )
}

/** The dialog gives the focus back to where it was opened, which may be weeks away from the step. */
function useFocusWhenKept(id: string) {
  const desk = usePlanDesk()
  const row = useRef<HTMLLIElement>(null)
  const isKept = usePlan(({ keptElsewhere }) => keptElsewhere === id)
  useEffect(() => {
    if (!isKept) return
    row.current?.focus()
    desk.store.setState({ keptElsewhere: null })
  }, [desk, isKept])
  return row
}

/** A box to tick where nothing in the journal tells that it is done. */
function StepMark({ step, words }: { readonly step: PlanStep; readonly words: string }) {
  const desk = usePlanDesk()
  if (step.state === 'dropped') return <span className="plan-mark" />
  if (step.measure === 'tick') {
    return (
      <span className="plan-mark">
        <input type="checkbox" aria-label={`Done: ${words}`} checked={step.state === 'done'} onChange={({ target }) => void setStep(desk, step, target.checked ? 'done' : 'open')} />
      </span>
    )
  }
  return <span className="plan-mark">{isStepDone(step) ? <Check size={16} role="img" aria-hidden={false} aria-label="Done" /> : null}</span>
}

function choicesFor(desk: PlanDesk, step: PlanStep): MenuChoice[] {
  const change = { title: 'Change…', run: () => desk.store.setState({ editing: { step, weekOn: step.weekOn } }) }
  const remove = { title: 'Remove', run: () => void removeStep(desk, step) }
  const set = (title: string, state: PlanStep['state']): MenuChoice => ({ title, run: () => void setStep(desk, step, state) })
  if (step.state === 'dropped') return [set('Take it back', 'open'), change, remove]
  if (step.state === 'done') return [set('Not done after all', 'open'), change, remove]
  return [change, ...(isStepDone(step) ? [] : [set('It is done', 'done')]), set('Drop', 'dropped'), remove]
}
