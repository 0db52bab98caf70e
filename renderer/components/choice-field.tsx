import { useId } from 'react'
import './form-field.css'

interface Props {
  /** By which a form of fields is read. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly title: string }[]
  readonly isFirst?: boolean
  onChange?(this: void, value: string): void
}

/** A line of a dialog's form where one of several is chosen. */
export function ChoiceField({ name, label, value, choices, isFirst = false, onChange }: Props) {
  const id = useId()
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        className="field"
        autoFocus={isFirst}
        defaultValue={value}
        onChange={onChange === undefined ? undefined : ({ target }) => onChange(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </div>
  )
}
