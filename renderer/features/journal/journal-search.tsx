import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { longestQuery } from '../../../shared/models/find.ts'
import { ask, searchJournal } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import { isSearch } from './listing.ts'

/** Finds with every key; the arrow down, or Enter, leads into what was found. */
export function JournalSearch() {
  const desk = useJournalDesk()
  const text = useJournal((state) => state.text)
  const focus = useJournal((state) => state.focus)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus?.on !== 'field') return
    field.current?.focus()
    field.current?.select()
    desk.store.setState({ focus: null })
  }, [desk, focus])
  return (
    <div className="journal-search" role="search">
      <Search size={15} aria-hidden />
      <input
        ref={field}
        type="search"
        className="field"
        aria-label="Search the journal"
        aria-describedby="search-hint"
        placeholder="Search everything you wrote"
        spellCheck={false}
        maxLength={longestQuery}
        value={text}
        onChange={(event) => ask(desk, { text: event.target.value })}
        onKeyDown={(event) => {
          if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || event.nativeEvent.isComposing) return
          event.preventDefault()
          desk.store.setState({ focus: { on: 'list' } })
        }}
      />
      {text === '' ? null : (
        <button type="button" className="icon-button" aria-label="Clear the search" onClick={() => searchJournal(desk, '')}>
          <X size={14} aria-hidden />
        </button>
      )}
      <p id="search-hint" className={text.trim() === '' ? 'visually-hidden' : 'quiet'}>
        {text.trim() === '' || isSearch(text) ? 'Words in quotes stand together; gar* finds garden.' : 'Two letters or more are searched.'}
      </p>
    </div>
  )
}
