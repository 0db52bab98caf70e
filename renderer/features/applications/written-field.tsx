import { useId } from 'react'
import { useApp } from '../../app/app-context.ts'
import { typed } from './application-actions.ts'
import { useApplication, useApplicationsDesk } from './applications-context.ts'

interface Props {
  readonly field: 'expectation' | 'different' | 'notes'
  readonly label: string
  /** It stands above already. */
  readonly hidesLabel?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly rows?: number
}

const longest = 100_000

/** A text for herself, kept as it is typed. */
export function WrittenField({ field, label, hidesLabel = false, hint, placeholder, rows = 3 }: Props) {
  const id = useId()
  const desk = useApplicationsDesk()
  const text = useApplication((state) => state.fields?.[field] ?? '')
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <div className="written-field">
      <label htmlFor={id} className={hidesLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <textarea
        id={id}
        className="field written"
        rows={rows}
        dir="auto"
        maxLength={longest}
        spellCheck={spellcheck}
        placeholder={placeholder}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        value={text}
        onChange={({ target }) => typed(desk, { [field]: target.value })}
        onBlur={() => void desk.autosave.flush()}
      />
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="quiet">
          {hint}
        </p>
      )}
    </div>
  )
}
