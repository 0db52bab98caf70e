import { dayAndMonth } from '../../shared/day-names.ts'
import { noFilter, type EntryLine } from '../../shared/models/find.ts'
import { openLine, searchJournal } from '../features/journal/journal-actions.ts'
import { useJournalDesk } from '../features/journal/journal-context.ts'
import { useApp } from './app-context.ts'
import { FindsSection, mostFinds, useFinds } from './finds-section.tsx'

/** What the journal holds of the words in the palette, and the way to all of it. */
export function JournalFinds({ text }: { text: string }) {
  const desk = useJournalDesk()
  const showOverlay = useApp((app) => app.showOverlay)
  const openPlace = useApp((app) => app.openPlace)
  const lines = useFinds<EntryLine>(text, async (client, words) => {
    const found = await client.call('journal.search', { ...noFilter, text: words, order: 'relevance', offset: 0, limit: mostFinds })
    return found.ok ? found.value.lines : []
  })
  const goToJournal = (act: () => void): void => {
    showOverlay(null)
    openPlace('journal')
    act()
  }
  return (
    <FindsSection
      title="In your journal"
      all={{ key: 'journal', title: `Search the journal for “${text}”`, textValue: text, run: () => goToJournal(() => searchJournal(desk, text)) }}
      finds={lines.map((line) => ({
        key: line.id,
        title: line.title === '' ? 'An entry without words' : line.title,
        note: dayAndMonth(line.datedOn, null),
        passages: line.passages ?? [],
        open: () => goToJournal(() => void openLine(desk, line))
      }))}
    />
  )
}
