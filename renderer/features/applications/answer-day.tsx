import { useId } from 'react'
import type { AnswerPart } from './answer-dialog.tsx'

interface Props extends AnswerPart {
  readonly at: 'decidedOn' | 'receivedOn' | 'statedReapplyOn' | 'appealUntil'
  readonly label: string
  /** The last day that can be chosen. */
  readonly max?: string
  readonly hint?: string
  /** Where it isn't what the form holds. */
  readonly shown?: string
}

/** A day of the answer. */
export function AnswerDay({ form, fault, change, at, label, max = '9999-12-31', hint, shown }: Props) {
  const id = useId()
  return (
    <div className="form-row" data-at={at}>
      <label htmlFor={id}>{label}</label>
      <span className="day-and-hint">
        {/* Not controlled: half a date is no value, and would be taken from under her fingers. */}
        <input
          id={id}
          type="date"
          className="field"
          min="0001-01-01"
          max={max}
          required={at === 'decidedOn' || at === 'statedReapplyOn'}
          defaultValue={shown ?? form[at] ?? ''}
          aria-invalid={fault?.at === at}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={({ target }) => change({ [at]: target.value })}
        />
        {hint === undefined ? null : (
          <span id={`${id}-hint`} className="quiet">
            {hint}
          </span>
        )}
      </span>
    </div>
  )
}
