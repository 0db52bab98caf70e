import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect } from 'react'
import { pageLength } from './questions.ts'
import { readPage } from './read-stories.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import type { Question } from './stories-store.ts'

// stories.css is made for these.
const heights = { plain: 88, found: 110 }

interface StoryRows {
  readonly items: readonly VirtualItem[]
  readonly height: number
  /** Scrolls as little as it takes. */
  readonly showRow: (row: number) => void
}

/** The rows in sight and a few around them, with their lines on the way. Nothing is measured: all rows are alike. */
export function useStoryRows(question: Question, total: number, scroller: HTMLElement | null): StoryRows {
  const desk = useStoriesDesk()
  const cursorRow = useStories(({ cursor }) => cursor.index)
  const isSearching = question.text !== ''
  // eslint-disable-next-line react-hooks/incompatible-library -- it only asks not to be compiled, and nothing here is
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller,
    estimateSize: () => (isSearching ? heights.found : heights.plain),
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    overscan: 8,
    // The one with the focus is kept, however far it is scrolled away: the keys go on from there.
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), cursorRow, total), [cursorRow, total])
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, isSearching])
  const key = JSON.stringify(question)
  // Another list begins at its top.
  useLayoutEffect(() => scroller?.scrollTo({ top: 0 }), [scroller, key])
  const items = virtualizer.getVirtualItems()
  useEffect(() => {
    for (const { index } of items) void readPage(desk, Math.floor(index / pageLength))
  })
  return { items, height: virtualizer.getTotalSize(), showRow: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }) }
}

function withRow(rows: number[], row: number, total: number): number[] {
  return row >= total || rows.includes(row) ? rows : [...rows, row].sort((one, other) => one - other)
}
