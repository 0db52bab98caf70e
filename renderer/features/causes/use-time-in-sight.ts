import { useEffect, useRef, useState, type RefObject } from 'react'

const tickMs = 5_000

/**
 * Whether an element has been in sight for so long since it came, or since the count began again. Ticks are added up
 * rather than one long timer set: time asleep, or behind another window, isn't time spent here.
 */
export function useTimeInSight(element: RefObject<HTMLElement | null>, limitMs: number): { readonly isOver: boolean; beginAgain(this: void): void } {
  const [isOver, setOver] = useState(false)
  const spentMs = useRef(0)
  useEffect(() => {
    if (isOver) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      if (isInSight(element.current)) spentMs.current += Math.min(now - last, 2 * tickMs)
      last = now
      if (spentMs.current >= limitMs) setOver(true)
    }, tickMs)
    return () => clearInterval(timer)
  }, [element, isOver, limitMs])
  const beginAgain = (): void => {
    spentMs.current = 0
    setOver(false)
  }
  return { isOver, beginAgain }
}

function isInSight(element: HTMLElement | null): boolean {
  if (element === null || document.visibilityState !== 'visible') return false
  const { top, bottom, height } = element.getBoundingClientRect()
  return height > 0 && bottom > 0 && top < window.innerHeight
}
