import { isSearch } from '../../../shared/rules/is-search.ts'
import { useApp } from '../../app/app-context.ts'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { AlsoInStories } from './also-in-stories.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ask } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import { JournalSearch } from './journal-search.tsx'
import type { JournalView } from './listing.ts'

const views: readonly { id: JournalView; title: string }[] = [
  { id: 'timeline', title: 'Timeline' },
  { id: 'calendar', title: 'Calendar' },
  { id: 'on-this-day', title: 'On this day' }
]

/** What the list shows, and how. The calendar and this day have days of their own, so the filters are away there. */
export function ListHead() {
  const isSearching = useJournal((state) => isSearch(state.text))
  const view = useJournal((state) => state.view)
  const isEmpty = useApp(({ counts }) => counts.entries + counts.trashed === 0)
  return (
    <header className="journal-head">
      <h1>Journal</h1>
      {isEmpty ? null : (
        <>
          <JournalSearch />
          <AlsoInStories />
          <ViewChips />
          {isSearching || view === 'timeline' ? <FilterChips /> : null}
        </>
      )}
    </header>
  )
}

function ViewChips() {
  const desk = useJournalDesk()
  const chosen = useJournal((state) => (isSearch(state.text) ? null : state.view))
  return (
    <div className="chip-row" role="group" aria-label="View">
      {views.map(({ id, title }) => (
        <ToggleChip key={id} title={title} isOn={chosen === id} onPress={() => ask(desk, { view: id, text: '' })} />
      ))}
    </div>
  )
}
