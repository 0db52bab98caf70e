import { useId } from 'react'
import { isDay, type Day } from '../../shared/dates.ts'

interface Props {
  readonly label: string
  readonly today: Day
  readonly isInvalid: boolean
  /** In a line of fields the label is only read aloud. */
  readonly isInLine?: boolean
  /** Null while the field doesn't hold a day up to today. */
  onChange(this: void, day: Day | null): void
}

/** Of which day something is noted: today, unless she says an earlier one. */
export function DayField({ label, today, isInvalid, isInLine = false, onChange }: Props) {
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={isInLine ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {/* Not controlled: half a date is no value, and would be taken from under her fingers. */}
      <input
        id={id}
        type="date"
        className="field"
        min="0001-01-01"
        max={today}
        defaultValue={today}
        aria-invalid={isInvalid}
        onChange={({ target }) => onChange(isDay(target.value) && target.value <= today ? target.value : null)}
      />
    </>
  )
}
