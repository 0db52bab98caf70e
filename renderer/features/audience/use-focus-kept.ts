import { useCallback, useRef, useState } from 'react'
import { useLostFocus } from '../../components/use-lost-focus.ts'

/** When the row with the focus is gone, the list has it. */
export function useFocusKept(): (element: HTMLElement | null) => void {
  const [list, setList] = useState<HTMLElement | null>(null)
  const latest = useRef<HTMLElement | null>(null)
  useLostFocus(list, useCallback(() => latest.current?.focus(), []))
  return useCallback((element: HTMLElement | null) => {
    latest.current = element
    setList(element)
  }, [])
}
