import { useLayoutEffect, useRef, type Ref } from 'react'
import { latePart } from '../components/late-part.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { EntryMarks } from './entry-marks.tsx'
import { RestingEntry } from './resting-entry.tsx'
import { usePage } from './page-context.ts'
import { activeEntry, isOnlyEntry, isTopEntry } from './page-store.ts'
import { useMarkdownText } from './use-markdown-text.ts'

// Asked for at once, so that it comes while the journal is asked for the page.
const loading = import('./entry-editor.tsx')
const EntryEditor = latePart(async () => (await loading).EntryEditor, PlainEntry)

/** The entries of the day in the order they were begun; one of them, or a blank one at the end, is being written. */
export function DayPageView() {
  const entries = usePage((page) => page.page.entries)
  const activeId = usePage((page) => page.activeId)
  const isBlank = !entries.some(({ id }) => id === activeId)
  const MarkdownText = useMarkdownText(entries.length > (isBlank ? 0 : 1))
  const active = useRef<HTMLElement>(null)
  // The last entry of a full day begins below the fold, and the texts above it take their final height late.
  const isTop = usePage(isTopEntry)
  useLayoutEffect(() => (isTop ? undefined : active.current?.scrollIntoView({ block: 'nearest' })), [MarkdownText, isTop])
  const shown = isBlank ? [...entries, null] : entries
  return (
    <div className="day-page">
      {shown.map((entry) =>
        entry === null || entry.id === activeId ? (
          <ActiveEntry key={activeId} ref={active} />
        ) : (
          <RestingEntry key={entry.id} entry={entry} MarkdownText={MarkdownText} />
        )
      )}
    </div>
  )
}

function ActiveEntry({ ref }: { ref: Ref<HTMLElement> }) {
  const isAlone = usePage(isOnlyEntry)
  const entry = usePage(activeEntry)
  const question = usePage((page) => page.question)
  const textVersion = usePage((page) => page.textVersion)
  const asked = entry?.prompt ?? question
  return (
    <section ref={ref} className="entry is-active" aria-label="The entry you are writing">
      {entry === null || (isAlone && entry.datedOn === entry.createdOn) ? null : (
        <div className="chips">
          <EntryFacts entry={entry} isBrief />
          {isAlone ? null : <EntryMarks />}
        </div>
      )}
      {asked === null ? null : <p className="entry-question">{asked}</p>}
      <EntryEditor key={textVersion} />
    </section>
  )
}

function PlainEntry() {
  const entry = usePage(activeEntry)
  return <div className="entry-plain">{entry?.body ?? ''}</div>
}
