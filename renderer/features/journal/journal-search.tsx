import { useCallback } from 'react'
import { SearchBox } from '../../components/search-box.tsx'
import { ask } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'

export function JournalSearch() {
  const desk = useJournalDesk()
  const text = useJournal((state) => state.text)
  const isWanted = useJournal(({ focus }) => focus?.on === 'field')
  return (
    <SearchBox
      label="Search the journal"
      placeholder="Search everything you wrote"
      text={text}
      isWanted={isWanted}
      onTaken={useCallback(() => desk.store.setState({ focus: null }), [desk])}
      onChange={(typed) => ask(desk, { text: typed })}
      onLeave={() => desk.store.setState({ focus: { on: 'list' } })}
    />
  )
}
