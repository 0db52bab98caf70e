import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Stretch } from '../../../shared/rules/letter-marks.ts'

/** What is chosen by sentences: from where Shift was held to where the keys are. */
export interface SentenceCursor {
  readonly cursor: number
  readonly from: number
  readonly to: number
  moveTo(this: void, index: number, extends_: boolean): void
  /** True where the key was one that moves. */
  followKey(this: void, event: KeyboardEvent): boolean
}

export function useSentenceCursor(count: number): SentenceCursor {
  const [{ cursor, anchor }, setPlace] = useState({ cursor: 0, anchor: 0 })
  const moveTo = (index: number, extends_: boolean): void => {
    const to = Math.max(0, Math.min(count - 1, index))
    setPlace((place) => ({ cursor: to, anchor: extends_ ? place.anchor : to }))
  }
  const followKey = (event: KeyboardEvent): boolean => {
    const to = afterKey(event.key, cursor, count)
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return false
    event.preventDefault()
    moveTo(to, event.shiftKey)
    return true
  }
  return { cursor, from: Math.min(cursor, anchor), to: Math.max(cursor, anchor), moveTo, followKey }
}

function afterKey(key: string, cursor: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return cursor + 1
  if (key === 'ArrowUp' || key === 'ArrowLeft') return cursor - 1
  if (key === 'PageDown') return cursor + 10
  if (key === 'PageUp') return cursor - 10
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** What is selected in the text by mouse or touch; null where nothing is. */
export function useSelectedText(box: RefObject<HTMLElement | null>): readonly [Stretch | null, () => void] {
  const [selected, setSelected] = useState<Stretch | null>(null)
  useEffect(() => {
    const note = (): void => setSelected(box.current === null ? null : selectedIn(box.current))
    document.addEventListener('selectionchange', note)
    return () => document.removeEventListener('selectionchange', note)
  }, [box])
  return [selected, () => document.getSelection()?.removeAllRanges()]
}

/** By UTF-16 positions of the text, whatever elements it is cut into. */
function selectedIn(box: HTMLElement): Stretch | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(box) || !box.contains(range.startContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(box)
  const length = before.toString().length
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: Math.min(length, start + withinBox(range, box)) }
}

function withinBox(range: Range, box: HTMLElement): number {
  if (box.contains(range.endContainer)) return range.toString().length
  const rest = range.cloneRange()
  rest.setEnd(box, box.childNodes.length)
  return rest.toString().length
}
