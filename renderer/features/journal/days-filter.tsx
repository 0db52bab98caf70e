import { ChevronDown } from 'lucide-react'
import { shortDay } from '../../../shared/day-names.ts'
import type { Filter } from '../../../shared/models/find.ts'
import { ChosenDay } from '../../components/chosen-day.tsx'
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
      <FilterDay label="From" name="from" />
      <FilterDay label="to" name="to" />
      {isBackwards(filter) ? <p className="quiet">The first day is after the last one.</p> : null}
    </div>
  )
}

function FilterDay({ label, name }: { label: string; name: 'from' | 'to' }) {
  const desk = useJournalDesk()
  const day = useJournal((state) => state.filter[name])
  return <ChosenDay label={label} day={day} onChange={(chosen) => askFor(desk, { [name]: chosen })} />
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
