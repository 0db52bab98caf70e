import { useEffect, useLayoutEffect, useRef } from 'react'

/** Nothing tells that the element with the focus was taken away, but that it is nowhere afterwards. */
export function useLostFocus(scroller: HTMLElement | null, onLost: () => void): void {
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) onLost()
    hadFocus.current = scroller?.contains(document.activeElement) === true
  })
  useEffect(() => {
    const note = (): void => {
      hadFocus.current = scroller?.contains(document.activeElement) === true
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [scroller])
}
