import { useEffect, useId, useRef, useState } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { useProgress, useProgressDesk } from './progress-context.ts'
import { chooseDays } from './progress-store.ts'

/** From one day to another, of her own choice. */
export function CustomDays() {
  const desk = useProgressDesk()
  const { from, to } = useProgress((state) => state.wanted)
  // What both fields say: one that can't be shown yet waits for the other.
  const typed = useRef({ from, to })
  useEffect(() => {
    typed.current = { from, to }
  }, [from, to])
  const [isWrong, setIsWrong] = useState(false)
  const problemId = useId()
  if (from === null || to === null) return null
  const choose = (days: { readonly from?: Day; readonly to?: Day }): void => {
    const both = { from: days.from ?? typed.current.from ?? from, to: days.to ?? typed.current.to ?? to }
    typed.current = both
    setIsWrong(both.from > both.to)
    if (both.from <= both.to && (both.from !== from || both.to !== to)) chooseDays(desk, both.from, both.to)
  }
  return (
    <div className="progress-custom">
      <DayField key={`from ${from}`} label="From" day={from} problemId={problemId} onChange={(day) => choose({ from: day })} />
      <DayField key={`to ${to}`} label="To" day={to} problemId={problemId} onChange={(day) => choose({ to: day })} />
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
    if (isDay(value)) onChange(value)
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
