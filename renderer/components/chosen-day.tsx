import { useId } from 'react'
import { isDay, type Day } from '../../shared/dates.ts'

interface Props {
  readonly label: string
  readonly day: Day | null
  /** Null where the field was cleared. */
  onChange(this: void, day: Day | null): void
}

/** One end of a stretch of days that is to be shown. */
export function ChosenDay({ label, day, onChange }: Props) {
  const id = useId()
  const apply = (value: string): void => {
    const chosen = isDay(value) ? value : null
    if (chosen !== day) onChange(chosen)
  }
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {/* Not controlled: half a date is no value, and would be taken from under her fingers. */}
      <input
        id={id}
        type="date"
        className="field"
        min="0001-01-01"
        max="9999-12-31"
        defaultValue={day ?? ''}
        onChange={({ target }) => (isYearBegun(target.value) ? undefined : apply(target.value))}
        onBlur={({ target }) => apply(target.value)}
        onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? apply(currentTarget.value) : undefined)}
      />
    </>
  )
}

/** On the way to 2022 the field holds the years 2, 20 and 202; one that is meant is entered or left. */
function isYearBegun(value: string): boolean {
  return value.startsWith('0')
}
