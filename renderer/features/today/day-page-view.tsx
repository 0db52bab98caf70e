import { lazy, Suspense, useLayoutEffect, useRef, type Ref } from 'react'
import { EntryFacts } from './entry-facts.tsx'
import { EntryMarks } from './entry-marks.tsx'
import { RestingEntry } from './resting-entry.tsx'
import { useToday } from './today-context.ts'
import { activeEntry, isOnlyEntry } from './today-store.ts'
import { useMarkdownText } from './use-markdown-text.ts'

const EntryEditor = lazy(() => import('./entry-editor.tsx'))

/** The entries of the day in the order they were begun; one of them, or a blank one at the end, is being written. */
export function DayPageView() {
  const entries = useToday((today) => today.page.entries)
  const activeId = useToday((today) => today.activeId)
  const isBlank = !entries.some(({ id }) => id === activeId)
  const MarkdownText = useMarkdownText(entries.length > (isBlank ? 0 : 1))
  const active = useRef<HTMLElement>(null)
  // The last entry of a full day begins below the fold, and the texts above it take their final height late.
  useLayoutEffect(() => active.current?.scrollIntoView({ block: 'nearest' }), [MarkdownText])
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
  const isAlone = useToday(isOnlyEntry)
  const entry = useToday(activeEntry)
  const question = useToday((today) => today.question)
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
      <Suspense fallback={<div className="entry-plain">{entry?.body ?? ''}</div>}>
        <EntryEditor />
      </Suspense>
    </section>
  )
}
