import { clockTime } from '../../../shared/dates.ts'
import type { Entry } from '../../../shared/models/entry.ts'

/** When the entry was begun and how it is marked, in one line; with `onEdit` the line opens it. */
export function EntryFacts({ entry, onEdit }: { entry: Entry; onEdit?: () => void }) {
  const facts = [clockTime(entry.createdAtMs, entry.zone), ...(entry.isStarred ? ['starred'] : []), ...entry.tags]
  const line = facts.join(' · ')
  return onEdit === undefined ? (
    <p className="entry-facts">{line}</p>
  ) : (
    <button type="button" className="entry-facts" onClick={onEdit} title="Write in this entry">
      {line}
    </button>
  )
}
