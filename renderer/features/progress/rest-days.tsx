import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { shortDay } from '../../../shared/day-names.ts'

interface Props {
  readonly days: readonly Day[]
  onChange(this: void, days: readonly Day[]): void
}

/** Single days off: a holiday, a day of illness. */
export function RestDays({ days, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const canAdd = isDay(typed) && !days.includes(typed)
  return (
    <fieldset>
      <legend className="label">Days off</legend>
      <div className="goal-rest">
        <label htmlFor={id} className="visually-hidden">
          A day off
        </label>
        <input id={id} type="date" className="field" value={typed} onChange={({ target }) => setTyped(target.value)} />
        <button
          type="button"
          className="button"
          aria-disabled={!canAdd}
          onClick={() => {
            if (!canAdd) return
            onChange([...days, typed].sort())
            setTyped('')
          }}
        >
          Add
        </button>
      </div>
      {days.length === 0 ? null : (
        <ul className="chip-row" aria-label="Days off">
          {days.map((day) => (
            <li key={day} className="chip">
              {shortDay(day, null)}
              <button type="button" aria-label={`${shortDay(day, null)} is no day off`} onClick={() => onChange(days.filter((one) => one !== day))}>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
