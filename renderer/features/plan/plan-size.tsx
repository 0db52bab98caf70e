import { useId } from 'react'
import type { Plan, WordsOfWeek } from '../../../shared/models/plan.ts'
import { counted } from '../../../shared/text.ts'
import { readWords, typed } from './plan-actions.ts'
import { weekInWords } from './plan-words.ts'
import { RowsBehind } from './rows-behind.tsx'
import { usePlan, usePlanDesk } from './use-plan-desk.ts'

/** How much a light week is: half of her usual one, or what she says. */
export function PlanSize({ plan }: { plan: Plan }) {
  const id = useId()
  const desk = usePlanDesk()
  const text = usePlan((state) => state.texts?.weekWords ?? '')
  const read = readWords(text)
  const half = plan.medianWeekWords === null ? 0 : Math.round(plan.medianWeekWords / 2)
  return (
    <div className="plan-text">
      <label htmlFor={id}>How many words is a light week for you?</label>
      <div className="plan-size">
        <input
          id={id}
          className="field"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          placeholder={half === 0 ? '' : half.toLocaleString('en-GB')}
          aria-describedby={`${id}-why`}
          aria-invalid={!read.ok}
          value={text}
          onChange={({ target }) => typed(desk, { weekWords: target.value })}
          onBlur={() => void desk.autosave.flush()}
        />
        <p id={`${id}-why`} className="quiet" role={read.ok ? undefined : 'alert'}>
          {read.ok ? sizeInWords(plan, half) : read.error.message}
        </p>
      </div>
      {plan.lastWeeks.length === 0 ? null : <LastWeeks weeks={plan.lastWeeks} today={plan.today} />}
    </div>
  )
}

export function sizeInWords({ medianWeekWords, ownWeekWords }: Pick<Plan, 'medianWeekWords' | 'ownWeekWords'>, half: number): string {
  if (medianWeekWords === null) return 'The journal knows fewer than three of your weeks, so this is for you to say, or to leave open.'
  if (medianWeekWords === 0) return 'The middle one of your last weeks has no words, so this is for you to say, or to leave open.'
  const usual = `Half of your usual week of ${counted(medianWeekWords, 'word')} is ${half.toLocaleString('en-GB')}.`
  return ownWeekWords === null ? `${usual} A figure of your own counts instead.` : `${usual} Yours counts instead.`
}

function LastWeek({ week: { from, to, words }, today }: { readonly week: WordsOfWeek; readonly today: string }) {
  const title = weekInWords({ from, to }, today)
  if (words === 0) return <>{title}: no words</>
  const said = `${title}: ${counted(words, 'word')}`
  return (
    <RowsBehind behind={{ measure: 'words', from, to }} words={said} count={words}>
      {said}
    </RowsBehind>
  )
}

function LastWeeks({ weeks, today }: { readonly weeks: readonly WordsOfWeek[]; readonly today: string }) {
  return (
    <details className="plan-last-weeks">
      <summary>The weeks it looks at</summary>
      <ul>
        {weeks.map((week) => (
          <li key={week.from}>
            <LastWeek week={week} today={today} />
          </li>
        ))}
      </ul>
    </details>
  )
}
