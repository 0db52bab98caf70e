import { useEffect } from 'react'
import { useReminders, useRemindersDesk } from './reminders-context.ts'

/** The keys go to the reminder that a notification, or its own saving, led to; else, from a place that has gone, to the page. */
export function useWanted(): void {
  const { store } = useRemindersDesk()
  const page = useReminders((state) => state.page)
  const wantedId = useReminders((state) => state.wantedId)
  const isInDialog = useReminders((state) => state.dialog !== null)
  useEffect(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.reminders')?.focus()
  }, [])
  useEffect(() => {
    if (page === null || wantedId === null || isInDialog) return
    const row = document.querySelector<HTMLElement>(`[data-reminder="${CSS.escape(wantedId)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector<HTMLElement>('.reminder-done')?.focus()
    if (row !== null) store.setState({ wantedId: null })
  }, [store, page, wantedId, isInDialog])
}
