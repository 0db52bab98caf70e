import { X } from 'lucide-react'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { askFor, clearFilter } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import { DayFields, DaysChip } from './days-filter.tsx'
import { isFiltered } from './listing.ts'
import { TagFilter } from './tag-filter.tsx'

export function FilterChips() {
  const desk = useJournalDesk()
  const filter = useJournal((state) => state.filter)
  const { isStarred, inTrash } = filter
  const isChoosingDays = useJournal((state) => state.isChoosingDays)
  return (
    <>
      <div className="chip-row" role="group" aria-label="Show only">
        <ToggleChip title="Starred" isOn={isStarred} onPress={() => askFor(desk, { isStarred: !isStarred })} />
        <TagFilter />
        <DaysChip isOpen={isChoosingDays} onToggle={() => desk.store.setState({ isChoosingDays: !isChoosingDays })} />
        <ToggleChip title="Trash" isOn={inTrash} onPress={() => askFor(desk, { inTrash: !inTrash })} />
        {isFiltered(filter) ? (
          <button type="button" className="chip is-open" aria-label="Clear the filters" onClick={() => clearFilter(desk)}>
            <X size={12} aria-hidden />
            Clear
          </button>
        ) : null}
      </div>
      {isChoosingDays ? <DayFields /> : null}
    </>
  )
}
