import { useId, type ReactNode } from 'react'

interface Props<Value extends string> {
  readonly legend: ReactNode
  readonly options: readonly (readonly [value: Value, name: string])[]
  readonly chosen: Value | null
  /** Has to be answered before going on. */
  readonly isOpen?: boolean
  onChoose(this: void, value: Value): void
}

/** One question with its few answers. */
export function RadioGroup<Value extends string>({ legend, options, chosen, isOpen = false, onChoose }: Props<Value>) {
  const id = useId()
  return (
    <fieldset className={isOpen ? 'question is-open' : 'question'}>
      <legend>{legend}</legend>
      <div className="question-options">
        {options.map(([value, name]) => (
          <label key={value}>
            <input type="radio" name={id} checked={value === chosen} onChange={() => onChoose(value)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
