import { useCallback, useEffect, useRef, useState } from 'react'
import { useLostFocus } from '../../components/use-lost-focus.ts'

const rowsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('.milestone-row')]

/** When the row with the focus is hidden, the one in its place has it. */
export function useRowFocus(): (list: HTMLElement | null) => void {
  const [list, setList] = useState<HTMLElement | null>(null)
  const focusedAt = useRef(0)
  useEffect(() => {
    if (list === null) return
    const note = ({ target }: FocusEvent): void => {
      const index = rowsIn(list).findIndex((row) => target instanceof Node && row.contains(target))
      if (index >= 0) focusedAt.current = index
    }
    list.addEventListener('focusin', note)
    return () => list.removeEventListener('focusin', note)
  }, [list])
  useLostFocus(list, useCallback(() => {
    const rows = list === null ? [] : rowsIn(list)
    rows[Math.min(focusedAt.current, rows.length - 1)]?.querySelector<HTMLElement>('.icon-button')?.focus()
  }, [list]))
  return setList
}
