import { useId } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly type?: 'text' | 'url' | 'date'
  readonly suggestions?: readonly string[]
  readonly isFirst?: boolean
}

export function PlacementField({ name, label, value, hint, type = 'text', suggestions = [], isFirst = false }: Props) {
  const id = useId()
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
        autoComplete="off"
        spellCheck={false}
        list={suggestions.length === 0 ? undefined : `${id}-known`}
        {...(type === 'date' ? { min: '0001-01-01', max: '9999-12-31' } : {})}
      />
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
