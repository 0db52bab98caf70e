import { useCallback, useEffect, useRef, useState } from 'react'
import { useLostFocus } from './use-lost-focus.ts'

/** When the row with the focus goes, the one in its place has it, on what `target` selects in it; the list itself where no row is left. */
export function useRowFocus(row: string, target: string): (list: HTMLElement | null) => void {
  const [list, setList] = useState<HTMLElement | null>(null)
  const focusedAt = useRef(0)
  useEffect(() => {
    if (list === null) return
    const note = (event: FocusEvent): void => {
      const index = [...list.querySelectorAll(row)].findIndex((one) => event.target instanceof Node && one.contains(event.target))
      if (index >= 0) focusedAt.current = index
    }
    list.addEventListener('focusin', note)
    return () => list.removeEventListener('focusin', note)
  }, [list, row])
  useLostFocus(list, useCallback(() => {
    const rows = list === null ? [] : [...list.querySelectorAll(row)]
    const next = rows[Math.min(focusedAt.current, rows.length - 1)]?.querySelector<HTMLElement>(target)
    if (next != null) next.focus()
    else list?.focus()
  }, [list, row, target]))
  return setList
}
