import { use, useId } from 'react'
import { RefusalContext } from './field-refusal.ts'
import './form-field.css'

interface Props {
  /** By which a form of fields is read. */
  readonly name?: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly type?: 'text' | 'url' | 'date'
  /** The last day that can be chosen. */
  readonly max?: string
  readonly suggestions?: readonly string[]
  readonly maxLength?: number
  readonly isFirst?: boolean
  readonly isRequired?: boolean
  onChange?(this: void, text: string): void
}

/** A line of a dialog's form: what it asks for, and the field. */
export function FormField({ name, label, value, hint, type = 'text', max = '9999-12-31', suggestions = [], maxLength, isFirst = false, isRequired = false, onChange }: Props) {
  const id = useId()
  const refusal = use(RefusalContext)
  const problem = refusal !== null && refusal.field === name ? refusal.message : null
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      {/* Not controlled: half a date is no value, and would be taken from under her fingers. */}
      <input
        id={id}
        name={name}
        type={type}
        className="field"
        defaultValue={value}
        placeholder={hint}
        autoFocus={isFirst}
        required={isRequired}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        list={suggestions.length === 0 ? undefined : `${id}-known`}
        onChange={onChange === undefined ? undefined : ({ target }) => onChange(target.value)}
        {...(type === 'date' ? { min: '0001-01-01', max } : {})}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} role="alert" className="form-problem">
          {problem}
        </p>
      )}
      {suggestions.length === 0 ? null : (
        <datalist id={`${id}-known`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </div>
  )
}
