import { useEffect, useState } from 'react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import { dayAndMonth } from '../../shared/day-names.ts'
import { longestQuery, noFilter, type EntryLine } from '../../shared/models/find.ts'
import { MarkedText } from '../components/marked-text.tsx'
import { openLine, searchJournal } from '../features/journal/journal-actions.ts'
import { useJournalDesk } from '../features/journal/journal-context.ts'
import { useApp, useClient } from './app-context.ts'

const mostFinds = 6

/** Keys of items that are there for what they hold, whatever they are called. */
export const findKeyStart = 'in-journal:'

/** What the journal holds of the words in the palette, and the way to all of it. */
export function JournalFinds({ text }: { text: string }) {
  const desk = useJournalDesk()
  const showOverlay = useApp((app) => app.showOverlay)
  const openPlace = useApp((app) => app.openPlace)
  const lines = useFinds(text)
  const goToJournal = (act: () => void): void => {
    showOverlay(null)
    openPlace('journal')
    act()
  }
  return (
    <MenuSection>
      <Header className="label menu-header">In your journal</Header>
      <MenuItem id={`${findKeyStart}all`} className="menu-item" textValue={text} onAction={() => goToJournal(() => searchJournal(desk, text))}>
        Search the journal for “{text}”
      </MenuItem>
      {lines.map((line) => (
        <MenuItem
          key={line.id}
          id={`${findKeyStart}${line.id}`}
          className="menu-item is-find"
          textValue={line.title}
          onAction={() => goToJournal(() => void openLine(desk, line))}
        >
          <span className="find-title" dir="auto">
            {line.title === '' ? 'An entry without words' : line.title}
          </span>
          <span className="quiet keys">{dayAndMonth(line.datedOn, null)}</span>
          <span className="find-passages" dir="auto">
            <MarkedText passages={line.passages ?? []} />
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}

/** An answer that comes late, for what was typed before, is dropped. */
function useFinds(text: string): readonly EntryLine[] {
  const client = useClient()
  const [lines, setLines] = useState<readonly EntryLine[]>([])
  useEffect(() => {
    let isLatest = true
    const search = { ...noFilter, text: text.slice(0, longestQuery), order: 'relevance' as const, offset: 0, limit: mostFinds }
    void client.call('journal.search', search).then((found) => {
      if (isLatest && found.ok) setLines(found.value.lines)
    })
    return () => {
      isLatest = false
    }
  }, [client, text])
  return lines
}
