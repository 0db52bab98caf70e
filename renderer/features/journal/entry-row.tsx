import { Star } from 'lucide-react'
import { memo } from 'react'
import { dayAndMonth, shortMonth, weekdayOf } from '../../../shared/day-names.ts'
import type { EntryLine } from '../../../shared/models/find.ts'
import { counted } from '../../../shared/text.ts'
import { MarkedText } from '../../components/marked-text.tsx'
import { moveCursor, openLine, restoreLine } from './journal-actions.ts'
import { useJournalDesk } from './journal-context.ts'
import type { Listing } from './listing.ts'

interface Props {
  /** Null until it is read. */
  readonly line: EntryLine | null
  readonly section: string
  readonly index: number
  /** True for the one entry of the list that Tab leads to. */
  readonly isCursor: boolean
  readonly isOpen: boolean
  readonly kind: Listing['kind']
  readonly inTrash: boolean
}

/** An entry as the list shows it: its day, how it begins, its marks. */
export const EntryRow = memo(function EntryRow({ line, section, index, isCursor, isOpen, kind, inTrash }: Props) {
  const desk = useJournalDesk()
  const reach = { tabIndex: isCursor ? 0 : -1, onFocus: () => moveCursor(desk, { section, index }) }
  if (line !== null && inTrash) {
    return (
      <div className="entry-line">
        <LineParts line={line} kind={kind} />
        <button type="button" className="button" aria-label={`Restore ${nameOf(line)}`} onClick={() => void restoreLine(desk, line)} {...reach}>
          Restore
        </button>
      </div>
    )
  }
  return (
    <button
      type="button"
      className="entry-line"
      aria-current={isOpen ? 'true' : undefined}
      aria-label={line === null ? 'This entry is being read' : undefined}
      onClick={() => (line === null ? undefined : void openLine(desk, line))}
      {...reach}
    >
      {line === null ? <span className="line-waiting" /> : <LineParts line={line} kind={kind} />}
    </button>
  )
})

function nameOf({ title, datedOn }: EntryLine): string {
  return title === '' ? `an entry without words of ${dayAndMonth(datedOn, null)}` : title
}

function LineParts({ line, kind }: { line: EntryLine; kind: Listing['kind'] }) {
  const { datedOn, rest, passages } = line
  const beneath = kind === 'found' ? shortMonth(datedOn) : weekdayOf(datedOn).slice(0, 3)
  return (
    <>
      <span className="visually-hidden">{`${weekdayOf(datedOn)}, ${dayAndMonth(datedOn, null)}. `}</span>
      <span className="line-day" aria-hidden>
        <span className="line-number">{String(Number(datedOn.slice(8)))}</span>
        {beneath}
      </span>
      <span className="line-words">
        <LineTitle line={line} />
        {passages === null && rest === '' ? null : (
          <span className={passages === null ? 'line-rest' : 'line-rest is-found'} dir="auto">
            {passages === null ? rest : <MarkedText passages={passages} />}
          </span>
        )}
        <LineMarks line={line} />
      </span>
    </>
  )
}

/** A single paragraph has both lines for itself. */
function LineTitle({ line: { title, rest, passages } }: { line: EntryLine }) {
  if (title === '') return <span className="line-title is-wordless">An entry without words</span>
  return (
    <span className={rest === '' && passages === null ? 'line-title is-alone' : 'line-title'} dir="auto">
      {title}
    </span>
  )
}

function LineMarks({ line: { wordCount, tags, isStarred } }: { line: EntryLine }) {
  return (
    <span className="line-marks">
      {isStarred ? (
        <>
          <Star size={12} fill="currentColor" aria-hidden />
          <span className="visually-hidden">Starred. </span>
        </>
      ) : null}
      <span>{counted(wordCount, 'word')}</span>
      {tags.length === 0 ? null : <bdi className="line-tags">{tags.join(' · ')}</bdi>}
    </span>
  )
}
