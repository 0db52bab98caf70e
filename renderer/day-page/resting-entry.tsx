import { memo, useCallback, type ComponentType } from 'react'
import { clockTime } from '../../shared/dates.ts'
import type { Entry } from '../../shared/models/entry.ts'
import { counted } from '../../shared/text.ts'
import type { MarkdownTextProps } from '../editor/markdown-text.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { editEntry, openLink } from './page-actions.ts'
import { usePageDesk } from './page-context.ts'
import type { PageDesk } from './page-store.ts'

/** More than anyone reads beside another entry; the whole of it opens in the editor, which shows only what is in sight. */
const longestResting = 60_000

interface Props {
  readonly entry: Entry
  /** Null until the reader's half of the editor is loaded; the plain text stands in for it. */
  readonly MarkdownText: ComponentType<MarkdownTextProps> | null
}

/** An entry of the day that isn't being written: its text to read, and the ways into it. */
export const RestingEntry = memo(function RestingEntry({ entry, MarkdownText }: Props) {
  const desk = usePageDesk()
  const open = useCallback((url: string) => void openLink(desk, url), [desk])
  const opening = openingOf(entry.body)
  return (
    <section className="entry" aria-label={entry.isImported ? 'Imported entry' : `Entry of ${clockTime(entry.createdAtMs, entry.zone)}`}>
      <EntryFacts entry={entry} onEdit={() => editEntry(desk, entry.id)} />
      {entry.prompt === null ? null : <p className="entry-question">{entry.prompt}</p>}
      {/* A click on the text is a shortcut for the mouse; the button above is the way for everyone. */}
      <div className="entry-text" onClick={(event) => openOnPlainClick(desk, entry.id, event.target)}>
        {entry.body.trim() === '' ? (
          <p className="quiet">An entry without words</p>
        ) : MarkdownText === null ? (
          <div className="entry-plain">{opening}</div>
        ) : (
          <MarkdownText text={opening} topHeading="h2" onOpenLink={open} />
        )}
      </div>
      {opening === entry.body ? null : (
        <button type="button" className="button" onClick={() => editEntry(desk, entry.id)}>
          Open the whole entry, {counted(entry.wordCount, 'word')}
        </button>
      )}
    </section>
  )
})

function openingOf(body: string): string {
  if (body.length <= longestResting) return body
  const end = body.lastIndexOf('\n', longestResting)
  return body.slice(0, end > 0 ? end : longestResting)
}

// Selecting a passage to copy it, or pressing a link, is not asking for the editor.
function openOnPlainClick(desk: PageDesk, id: string, target: EventTarget): void {
  const isSelecting = window.getSelection()?.isCollapsed === false
  const isOnLink = target instanceof Element && target.closest('a, button') !== null
  if (!isSelecting && !isOnLink) editEntry(desk, id)
}
