import { useId, useState } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { useProgress, useProgressDesk } from './progress-context.ts'
import { chooseDays } from './progress-store.ts'

/** From one day to another, of her own choice. */
export function CustomDays() {
  const desk = useProgressDesk()
  const { from, to } = useProgress((state) => state.wanted)
  const [isWrong, setIsWrong] = useState(false)
  const problemId = useId()
  if (from === null || to === null) return null
  const choose = (days: { readonly from: Day; readonly to: Day }): void => {
    setIsWrong(days.from > days.to)
    if (days.from <= days.to && (days.from !== from || days.to !== to)) chooseDays(desk, days.from, days.to)
  }
  return (
    <div className="progress-custom">
      <DayField key={`from ${from}`} label="From" day={from} problemId={problemId} onChange={(day) => choose({ from: day, to })} />
      <DayField key={`to ${to}`} label="To" day={to} problemId={problemId} onChange={(day) => choose({ from, to: day })} />
      <p id={problemId} role="alert" className={isWrong ? 'progress-problem' : undefined}>
        {isWrong ? 'The first day has to come before the last.' : null}
      </p>
    </div>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly day: Day
  readonly problemId: string
  onChange(this: void, day: Day): void
}

/** Taken on leaving it or with Enter: on the way to 2022 the field holds the years 2, 20 and 202. */
function DayField({ label, day, problemId, onChange }: DayFieldProps) {
  const id = useId()
  const take = (value: string): void => {
    if (isDay(value) && value !== day) onChange(value)
  }
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className="field"
        defaultValue={day}
        aria-describedby={problemId}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={(event) => (event.key === 'Enter' ? take(event.currentTarget.value) : undefined)}
      />
    </>
  )
}
