import { X } from 'lucide-react'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { StoryLink } from '../../../shared/models/story.ts'
import { usePage } from '../../day-page/page-context.ts'

interface Props {
  readonly link: StoryLink
  /** What it is called without words of its own. */
  readonly nameless: string
  onOpen(this: void): void
  onRemove?: (this: void) => void
}

/** An entry or a story that belongs to this one. */
export function LinkedLine({ link: { title, on }, nameless, onOpen, onRemove }: Props) {
  const today = usePage((state) => state.page.today)
  const name = title === '' ? nameless : title
  return (
    <li className="linked-line">
      <button type="button" className="linked-open" onClick={onOpen}>
        <span className="linked-title" dir="auto">
          {name}
        </span>
        {on === null ? null : <span className="quiet">{dayAndMonth(on, today)}</span>}
      </button>
      {onRemove === undefined ? null : (
        <button type="button" className="icon-button" aria-label={`Unlink ${name}`} onClick={onRemove}>
          <X size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
