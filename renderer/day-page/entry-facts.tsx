import { clockTime } from '../../shared/dates.ts'
import { dayInWords } from '../../shared/day-names.ts'
import type { Entry } from '../../shared/models/entry.ts'
import { usePage } from './page-context.ts'

interface Props {
  readonly entry: Entry
  /** Without its tags and star, where they stand beside it already. */
  readonly isBrief?: boolean
  readonly onEdit?: () => void
}

/** When the entry was begun and how it is marked, in one line; with `onEdit` the line opens it. */
export function EntryFacts({ entry, isBrief = false, onEdit }: Props) {
  const today = usePage((state) => state.page.today)
  const begun = entry.isImported ? 'imported' : clockTime(entry.createdAtMs, entry.zone)
  const typedOn = entry.createdOn === entry.datedOn ? [] : [`typed ${dayInWords(entry.createdOn, today)}`]
  const marks = isBrief ? [] : [...(entry.isStarred ? ['starred'] : []), ...entry.tags]
  const line = [begun, ...typedOn, ...marks].join(' · ')
  return onEdit === undefined ? (
    <p className="entry-facts">{line}</p>
  ) : (
    <button type="button" className="entry-facts" onClick={onEdit} title="Write in this entry">
      {line}
    </button>
  )
}
