import { useCallback } from 'react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import { noFilter } from '../../../shared/models/find.ts'
import { isSearch } from '../../../shared/rules/is-search.ts'
import { FindDialog, type Choice } from '../../components/find-dialog.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { linkEntry } from './story-changes.ts'

const mostOffered = 8

/** An entry of the journal that belongs to the story: one of the latest, or one that is searched. */
export function LinkEntryDialog({ onClose }: { onClose: () => void }) {
  const desk = useStoriesDesk()
  const today = usePage((state) => state.page.today)
  const linked = useStories(({ page }) => page?.linkedEntries)
  const find = useCallback(
    async (text: string): Promise<readonly Choice[]> => {
      const of = { ...noFilter, offset: 0, limit: mostOffered + (linked?.length ?? 0) }
      const result = isSearch(text)
        ? await desk.client.call('journal.search', { ...of, text, order: 'relevance' })
        : await desk.client.call('journal.list', of)
      if (!result.ok) {
        desk.say(result.error.message)
        return []
      }
      const lines = 'lines' in result.value ? result.value.lines : result.value
      return lines
        .filter(({ id }) => linked?.some((link) => link.id === id) !== true)
        .slice(0, mostOffered)
        .map(({ id, title, datedOn }) => ({ id, title: title === '' ? 'An entry without words' : title, note: dayAndMonth(datedOn, today) }))
    },
    [desk, linked, today]
  )
  return (
    <FindDialog
      title="Link an entry"
      label="Entries"
      placeholder="Search your journal"
      nothing="No entry has these words."
      find={find}
      onChoose={(id) => {
        onClose()
        void linkEntry(desk, id)
      }}
      onClose={onClose}
    />
  )
}
