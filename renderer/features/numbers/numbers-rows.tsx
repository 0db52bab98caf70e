import { useNumbers, useNumbersDesk } from './numbers-context.ts'
import { NumbersTable, StoryFields } from './numbers-table.tsx'
import { showMore } from './numbers-store.ts'

/** The fields, or why there are none. */
export function NumbersRows() {
  const desk = useNumbersDesk()
  const total = useNumbers((state) => state.total)
  const shown = useNumbers((state) => state.rows.length)
  const isSearch = useNumbers((state) => state.search.trim() !== '')
  if (total === null) return null
  if (total === 0) return <p className="quiet">{isSearch ? 'No published story has these words.' : emptyWords(desk.storyId)}</p>
  if (desk.storyId !== null) return <StoryFields />
  return (
    <div className="numbers-scroll">
      <NumbersTable />
      {shown >= total ? null : (
        <button type="button" className="button" onClick={() => void showMore(desk)}>
          Show more ({(total - shown).toLocaleString('en-GB')})
        </button>
      )}
    </div>
  )
}

function emptyWords(storyId: string | null): string {
  if (storyId !== null) return 'This story is no longer in the journal.'
  return 'Every story that is published will stand here, with a field for each of its numbers. None is published yet.'
}
