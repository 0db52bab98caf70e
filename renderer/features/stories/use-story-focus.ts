import { useEffect } from 'react'
import { useLostFocus } from '../../components/use-lost-focus.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'

/** Takes the focus to the story at the cursor when it is asked for, and keeps it there when that story goes away. */
export function useStoryFocus(total: number, scroller: HTMLElement | null, showRow: (row: number) => void): void {
  const desk = useStoriesDesk()
  const isWanted = useStories(({ focus, openId }) => focus?.on === 'list' && openId === null)
  const row = useStories(({ cursor }) => Math.min(cursor.index, total - 1))
  useEffect(() => {
    if (!isWanted) return
    if (total === 0) return desk.store.setState({ focus: { on: 'field' } })
    showRow(row)
    // A list that has just come has no rows yet; this runs again when they are there.
    const line = scroller?.querySelector<HTMLElement>(`[data-row="${String(row)}"] .story-line`)
    line?.focus({ preventScroll: true })
    if (line instanceof HTMLElement) desk.store.setState({ focus: null })
  })
  // The list was read anew, and the story that has the focus stands elsewhere in it.
  useEffect(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]')
    if (focused instanceof HTMLElement && scroller?.contains(focused) === true && focused.dataset['row'] !== String(row)) {
      desk.store.setState({ focus: { on: 'list' } })
    }
  }, [desk, scroller, row])
  useLostFocus(scroller, () => {
    const { openId, focus } = desk.store.getState()
    if (openId === null && focus === null) desk.store.setState({ focus: { on: 'list' } })
  })
}
