import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { isDay, type Day } from '../../../shared/dates.ts'
import { dayAfterKey, firstDayOf, monthOf, type Month } from '../../components/months.ts'

interface CalendarCursor {
  readonly month: Month
  /** The day that Tab leads to. */
  readonly cursor: Day
  readonly box: RefObject<HTMLTableElement | null>
  followKey(this: void, event: KeyboardEvent): void
  show(this: void, month: Month): void
  choose(this: void, day: Day): void
}

/** The day that the arrow keys have come to, in the month that is shown; Enter goes into a day or opens its only item. */
export function useCalendarCursor(today: Day, weekStart: number): CalendarCursor {
  const [{ month, cursor }, setShown] = useState({ month: monthOf(today), cursor: today })
  const box = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)
  useEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    box.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`)?.focus()
  }, [cursor])
  const choose = (day: Day): void => setShown({ month: monthOf(day), cursor: day })
  const followKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter' || event.key === 'Escape') return goInOrOut(event)
    const to = dayAfterKey(cursor, event.key, { weekStart, isShifted: event.shiftKey })
    if (to === null) return
    event.preventDefault()
    if (!isDay(to) || to === cursor) return
    isMoving.current = true
    choose(to)
  }
  const show = (to: Month): void => setShown({ month: to, cursor: to === monthOf(today) ? today : firstDayOf(to) })
  return { month, cursor, box, followKey, show, choose }
}

function goInOrOut(event: KeyboardEvent): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-day]') : null
  if (cell === null) return
  if (event.key === 'Escape') return cell === event.target ? undefined : cell.focus()
  // On a button Enter is its own.
  if (cell !== event.target) return
  // Else the same press would also count for the button that has the focus by then.
  event.preventDefault()
  const items = cell.querySelectorAll<HTMLElement>('button')
  if (items.length === 1) items[0]?.click()
  else items[0]?.focus()
}
