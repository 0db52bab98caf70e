import { useEffect, useState } from 'react'

type MarkdownText = typeof import('../editor/markdown-text.tsx').MarkdownText

let loaded: MarkdownText | null = null

/**
 * The reading view, loaded after the first paint and only where something is there to read. One piece of state for
 * the whole page: with a lazy component each, a day of 500 entries took 500 turns of React to show its editor.
 */
export function useMarkdownText(isNeeded: boolean): MarkdownText | null {
  const [component, setComponent] = useState(() => loaded)
  useEffect(() => {
    if (!isNeeded || loaded !== null) return
    void import('../editor/markdown-text.tsx').then(({ MarkdownText }) => {
      loaded = MarkdownText
      setComponent(() => MarkdownText)
    })
  }, [isNeeded])
  return component
}
