import { useId } from 'react'
import { useApp } from '../app/app-context.ts'
import './form-field.css'

interface Props {
  /** By which a form of fields is read. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly maxLength: number
  readonly isFirst?: boolean
}

/** Several lines of a dialog's form. */
export function TextAreaField({ name, label, value, hint, maxLength, isFirst = false }: Props) {
  const id = useId()
  const { spellcheck } = useApp((app) => app.settings)
  return (
    <div className="form-row">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        className="field"
        rows={2}
        dir="auto"
        defaultValue={value}
        placeholder={hint}
        maxLength={maxLength}
        autoFocus={isFirst}
        spellCheck={spellcheck}
      />
    </div>
  )
}
