import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { shortDay } from '../../../shared/day-names.ts'
import type { Filter } from '../../../shared/models/find.ts'
import { askFor } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'

interface ChipProps {
  readonly isOpen: boolean
  onToggle(this: void): void
}

/** Says which days are shown, and opens the fields to change them. */
export function DaysChip({ isOpen, onToggle }: ChipProps) {
  const filter = useJournal((state) => state.filter)
  const words = daysInWords(filter)
  return (
    <button
      type="button"
      className={words === null ? 'chip' : 'chip is-chosen'}
      aria-label={words === null ? 'Days' : `Days: ${words}`}
      aria-expanded={isOpen}
      onClick={onToggle}
    >
      {words ?? 'Days'}
      <ChevronDown size={12} aria-hidden />
    </button>
  )
}

/** The days from one to another, both with their entries; either end may be open. */
export function DayFields() {
  const filter = useJournal((state) => state.filter)
  return (
    <div className="days-filter" role="group" aria-label="Days">
      <DayField label="From" name="from" />
      <DayField label="to" name="to" />
      {isBackwards(filter) ? <p className="quiet">The first day is after the last one.</p> : null}
    </div>
  )
}

function DayField({ label, name }: { label: string; name: 'from' | 'to' }) {
  const desk = useJournalDesk()
  const day = useJournal((state) => state.filter[name])
  const id = useId()
  const apply = (value: string): void => {
    const to = dayOrNull(value)
    if (to !== desk.store.getState().filter[name]) askFor(desk, { [name]: to })
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

function dayOrNull(value: string): Day | null {
  return isDay(value) ? value : null
}

/** On the way to 2022 the field holds the years 2, 20 and 202; one that is meant is entered or left. */
function isYearBegun(value: string): boolean {
  return value.startsWith('0')
}

function isBackwards({ from, to }: Filter): boolean {
  return from !== null && to !== null && from > to
}

/** "25 Mar to 2 Apr 2022": short, for there is little room. */
function daysInWords({ from, to }: Filter): string | null {
  if (from === null) return to === null ? null : `to ${shortDay(to, null)}`
  if (to === null) return `from ${shortDay(from, null)}`
  const isSameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isSameYear ? shortDay(from, null).replace(/ \d+$/, '') : shortDay(from, null)} to ${shortDay(to, null)}`
}
