import { useId, useState } from 'react'
import { typed } from './application-actions.ts'
import { useApplication, useApplicationsDesk } from './applications-context.ts'
import { PageSection } from './page-section.tsx'
import { WrittenField } from './written-field.tsx'

/** A note from the self who hopes to the one who reads the answer. */
export function ExpectationFields() {
  return (
    <PageSection title="Note to yourself, before sending">
      <HopedOdds />
      <WrittenField
        field="expectation"
        label="What would a no mean, and what wouldn’t it?"
        hint="You will see it again beside the answer, and can delete it."
      />
    </PageSection>
  )
}

function HopedOdds() {
  const id = useId()
  const desk = useApplicationsDesk()
  const kept = useApplication((state) => state.fields?.hopedOdds ?? null)
  const [text, setText] = useState(() => (kept === null ? '' : String(kept)))
  const refusal = readOdds(text) === undefined ? 'A whole number between 0 and 100, or nothing.' : null
  const change = (value: string): void => {
    setText(value)
    const odds = readOdds(value)
    if (odds !== undefined) typed(desk, { hopedOdds: odds })
  }
  return (
    <div className="form-row">
      <label htmlFor={id}>Odds you hope for</label>
      <span className="day-and-hint">
        <input
          id={id}
          className="field days-field"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={refusal !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => change(target.value)}
        />
        <span>in 100</span>
        <span id={`${id}-hint`} className={refusal === null ? 'quiet' : 'form-problem field-problem'} role="status">
          {refusal ?? 'May stay empty'}
        </span>
      </span>
    </div>
  )
}

/** Null for none; undefined for what isn't such a number. */
function readOdds(text: string): number | null | undefined {
  const typedText = text.trim().replace(/\s*%$/, '')
  if (typedText === '') return null
  return /^\d{1,3}$/.test(typedText) && Number(typedText) <= 100 ? Number(typedText) : undefined
}
