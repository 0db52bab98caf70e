import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { useEscape } from '../../components/use-escape.ts'
import { DayPage } from '../../day-page/day-page.tsx'
import type { PageState } from '../../day-page/page-store.ts'
import { EntryList } from './entry-list.tsx'
import { leave, returnToList } from './journal-actions.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import { ListHead } from './list-head.tsx'
import './journal.css'

/** Everything that was ever written, by day, and the page of the entry that is chosen. */
export function JournalPlace() {
  const desk = useJournalDesk()
  const isPageOpen = useJournal((state) => state.isPageOpen)
  const hasNothing = useApp(({ counts }) => counts.entries + counts.trashed === 0)
  const isEmpty = hasNothing && !isPageOpen
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    desk.endAbsence()
    return () => leave(desk)
  }, [desk])
  useEffect(markReady, [])
  useFollowing()
  useFirstButton(list, hasNothing)
  return (
    <div className={`journal${isPageOpen ? ' is-reading' : ''}${isEmpty ? ' is-empty' : ''}`}>
      <section ref={list} className="journal-list" aria-label="Entries" data-keeps-focus>
        <ListHead />
        <EntryList />
      </section>
      {isPageOpen ? <OpenPage /> : null}
      {isPageOpen || isEmpty ? null : <p className="journal-page quiet is-closed">Choose an entry to read it here and write on.</p>}
    </div>
  )
}

function OpenPage() {
  const desk = useJournalDesk()
  const box = useRef<HTMLDivElement>(null)
  const isFocused = useApp((app) => app.isFocused)
  useEscape(box, !isFocused, useCallback(() => returnToList(desk), [desk]))
  return (
    <div ref={box} className="journal-page">
      <button type="button" className="chip back-to-list" onClick={() => returnToList(desk)}>
        Back to the list <kbd>Esc</kbd>
      </button>
      <DayPage />
    </div>
  )
}

/** Without a field and a list to go to, the focus is for the first thing that can be done. */
function useFirstButton(list: RefObject<HTMLElement | null>, hasNothing: boolean): void {
  const desk = useJournalDesk()
  const focus = useJournal((state) => state.focus)
  const shown = useJournal((state) => state.shown)
  useEffect(() => {
    const button = hasNothing && focus !== null ? list.current?.querySelector('button') : null
    if (button === null || button === undefined) return
    button.focus()
    desk.store.setState({ focus: null })
  }, [desk, list, hasNothing, focus, shown])
}

/** The list follows what is written, marked, moved and brought in, on the page beside it or elsewhere. */
function useFollowing(): void {
  const desk = useJournalDesk()
  const client = useClient()
  const counts = useApp((app) => app.counts)
  useEffect(() => void desk.read(), [desk, counts])
  useEffect(() => client.listen(({ name }) => (name === 'journal-changed' ? void desk.read() : undefined)), [client, desk])
  useEffect(
    () => desk.page.store.subscribe((now, before) => (isChanged(now, before) ? void desk.read() : undefined)),
    [desk]
  )
}

/** True where the journal holds something else now. Text on its way there isn't yet, and another day is no change. */
function isChanged({ page }: PageState, { page: before }: PageState): boolean {
  if (page.today !== before.today) return true
  if (page.entries === before.entries || page.summary.on !== before.summary.on) return false
  const facts = ({ entries }: PageState['page']) => JSON.stringify(entries.map(({ body: _body, ...entry }) => entry))
  return facts(page) !== facts(before)
}
