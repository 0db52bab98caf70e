import { useCallback, useRef, useState } from 'react'
import { useLostFocus } from './use-lost-focus.ts'

/** When the row, button or field with the focus is gone, the part around it has it. */
export function useFocusKept(): (element: HTMLElement | null) => void {
  const [list, setList] = useState<HTMLElement | null>(null)
  const latest = useRef<HTMLElement | null>(null)
  useLostFocus(list, useCallback(() => latest.current?.focus(), []))
  return useCallback((element: HTMLElement | null) => {
    latest.current = element
    setList(element)
  }, [])
}
