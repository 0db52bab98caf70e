import { useId, useState, type ReactNode } from 'react'

interface RowProps {
  readonly label: string
  readonly hint?: string
}

/** A label, an optional line on what it does, and the control it belongs to. */
function Row({ id, label, hint, children }: RowProps & { id: string; children: ReactNode }) {
  return (
    <div className="settings-row">
      <div>
        <label htmlFor={id}>{label}</label>
        {hint === undefined ? null : (
          <p className="quiet" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
      {children}
    </div>
  )
}

interface SwitchProps extends RowProps {
  readonly isOn: boolean
  onChange(this: void, isOn: boolean): void
}

export function SwitchRow({ label, hint, isOn, onChange }: SwitchProps) {
  const id = useId()
  return (
    <Row id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <input id={id} type="checkbox" role="switch" className="switch" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
    </Row>
  )
}

interface ChoiceProps<Value extends string | number> extends RowProps {
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  onChange(this: void, value: Value): void
}

export function ChoiceRow<Value extends string | number>({ label, hint, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <Row id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <select
        id={id}
        className="field"
        value={String(value)}
        onChange={(event) => {
          const chosen = options.find(([option]) => String(option) === event.target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([option, text]) => (
          <option key={option} value={String(option)}>
            {text}
          </option>
        ))}
      </select>
    </Row>
  )
}

interface NumberProps extends RowProps {
  readonly value: number | null
  readonly placeholder: string
  readonly max: number
  onChange(this: void, value: number | null): void
}

/** A whole number, or nothing at all: an empty field is "none", never 0. */
export function NumberRow({ label, hint, value, placeholder, max, onChange }: NumberProps) {
  const id = useId()
  const [isRefused, setIsRefused] = useState(false)
  const limits = `A whole number from 1 to ${max.toLocaleString('en-GB')}, or nothing.`
  const shownHint = isRefused ? limits : hint
  return (
    <Row id={id} label={label} {...(shownHint === undefined ? {} : { hint: shownHint })}>
      <input
        id={id}
        className="field number-field"
        aria-invalid={isRefused}
        aria-describedby={`${id}-hint`}
        type="number"
        min={1}
        max={max}
        placeholder={placeholder}
        defaultValue={value ?? ''}
        onChange={(event) => {
          const number = event.target.valueAsNumber
          const isNothing = event.target.value === '' && !event.target.validity.badInput
          const isGood = Number.isInteger(number) && number >= 1 && number <= max
          setIsRefused(!isNothing && !isGood)
          if (isNothing) onChange(null)
          else if (isGood) onChange(number)
        }}
      />
    </Row>
  )
}
