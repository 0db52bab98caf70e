import { useCallback, useEffect } from 'react'
import { useLostFocus } from './use-lost-focus.ts'

/** What had the keys may go with a change of the page (`shown`), or with a dialog (`over`): then the page has them. */
export function useUnmovedFocus(scroller: HTMLElement | null, shown: string, over: string): void {
  const take = useCallback(() => (document.activeElement === document.body ? scroller?.focus() : undefined), [scroller])
  useEffect(take, [take, shown])
  useEffect(() => {
    // A dialog that closes gives the focus back a frame later, to a button that may be gone.
    let frame = requestAnimationFrame(() => (frame = requestAnimationFrame(take)))
    return () => cancelAnimationFrame(frame)
  }, [take, shown, over])
  useLostFocus(scroller, take)
}
