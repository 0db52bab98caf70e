import { ChevronDown } from 'lucide-react'

interface Props {
  readonly label: string
  /** What stands for no choice; left out where there is always one. */
  readonly all?: string
  readonly chosen: string | null
  readonly options: readonly (readonly [value: string, text: string])[]
  /** A status that says itself what it is, beside its story. */
  readonly className?: string
  onChoose(this: void, value: string | null): void
}

/** A choice as small as a chip; away where there is nothing to choose. */
export function ChipSelect({ label, all, chosen, options, className = '', onChoose }: Props) {
  if (options.length < 2 && chosen === null) return null
  return (
    <span className={`chip-select ${all !== undefined && chosen !== null ? 'is-chosen' : ''} ${className}`}>
      <select aria-label={label} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}>
        {all === undefined ? null : <option value="">{all}</option>}
        {chosen === null || options.some(([value]) => value === chosen) ? null : <option value={chosen}>{chosen}</option>}
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <ChevronDown size={12} aria-hidden />
    </span>
  )
}
