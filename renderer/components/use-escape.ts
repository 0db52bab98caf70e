import { useEffect, type RefObject } from 'react'

/** Escape leads out of a part of the window, unless something in it has a use for the key. */
export function useEscape(part: RefObject<HTMLElement | null>, isOn: boolean, leave: () => void): void {
  // A listener of the element itself: what React calls the part's own includes the dialogs over it.
  useEffect(() => {
    const element = part.current
    if (element === null || !isOn) return
    const leaveOnEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leave()
    }
    element.addEventListener('keydown', leaveOnEscape)
    return () => element.removeEventListener('keydown', leaveOnEscape)
  }, [part, isOn, leave])
}
