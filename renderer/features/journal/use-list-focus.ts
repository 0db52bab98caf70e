import { useEffect } from 'react'
import { useLostFocus } from '../../components/use-lost-focus.ts'
import { useJournal, useJournalDesk } from './journal-context.ts'
import type { Shown } from './journal-store.ts'
import { rowOf } from './layout.ts'

/** Takes the focus to the entry at the cursor when it is asked for, and keeps it there when that entry goes away. */
export function useListFocus({ listing, layout }: Shown, scroller: HTMLElement | null, showRow: (row: number) => void): void {
  const desk = useJournalDesk()
  const focus = useJournal((state) => state.focus)
  const cursorRow = useJournal(({ cursor }) => rowOf(layout, cursor))
  useEffect(() => {
    if (focus === null || focus.on === 'field' || (focus.on === 'calendar' && listing.kind === 'month')) return
    if (cursorRow === null) return desk.store.setState({ focus: { on: 'field' } })
    showRow(cursorRow)
    // A list that has just come has no rows yet; this runs again when they are there.
    if (focusRow(scroller, cursorRow)) desk.store.setState({ focus: null })
  })
  useLostFocus(scroller, () => desk.store.setState({ focus: { on: 'list' } }))
}

function focusRow(scroller: HTMLElement | null, row: number): boolean {
  const button = scroller?.querySelector<HTMLElement>(`[data-row="${String(row)}"] button`)
  button?.focus({ preventScroll: true })
  return button !== undefined && button !== null
}
