interface Props<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly chosen: Value
  readonly choices: readonly { readonly value: Value; readonly title: string }[]
  readonly isFirst?: boolean
  onChoose(this: void, value: Value): void
}

/** One of a few, side by side; the arrow keys go from one to the next. */
export function Choices<Value extends string>({ legend, name, chosen, choices, isFirst = false, onChoose }: Props<Value>) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map(({ value, title }) => (
        <label key={value} className={value === chosen ? 'choice is-chosen' : 'choice'}>
          <input type="radio" name={name} value={value} checked={value === chosen} autoFocus={isFirst && value === chosen} onChange={() => onChoose(value)} />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
