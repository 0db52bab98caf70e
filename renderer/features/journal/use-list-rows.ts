import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useJournal, useJournalDesk } from './journal-context.ts'
import type { Shown } from './journal-store.ts'
import { offsetOf, pageLength, rowAt, rowOf, type Layout } from './layout.ts'
import { isSameListing, type Listing } from './listing.ts'
import { readPage } from './read-listing.ts'

// entry-list.css is made for these.
const heights = { heading: 50, entry: 86, found: 104 }

interface ListRows {
  readonly items: readonly VirtualItem[]
  readonly height: number
  /** The height of what is above the rows. */
  readonly margin: number
  readonly cursorRow: number | null
  /** The first row in sight. */
  readonly topRow: number
  /** Scrolls as little as it takes. */
  readonly showRow: (row: number) => void
  /** Scrolls until the row is the first one. */
  readonly goToRow: (row: number) => void
}

/** The rows in sight and a few around them, with their lines on the way. Nothing is measured: all rows are alike. */
export function useListRows({ listing, layout }: Shown, scroller: HTMLElement | null, lead: HTMLElement | null): ListRows {
  const desk = useJournalDesk()
  const cursorRow = useJournal(({ cursor }) => rowOf(layout, cursor))
  const margin = useHeight(lead)
  const sizes = sizesOf(listing)
  // eslint-disable-next-line react-hooks/incompatible-library -- it only asks not to be compiled, and nothing here is
  const virtualizer = useVirtualizer({
    count: layout.rowCount,
    getScrollElement: () => scroller,
    estimateSize: (row) => (layout.headings.has(row) ? sizes.heading : sizes.entry),
    scrollMargin: margin,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    overscan: 8,
    // The one with the focus is kept, however far it is scrolled away: the keys go on from there.
    rangeExtractor: useCallback((range: Range) => withRow(defaultRangeExtractor(range), cursorRow), [cursorRow])
  })
  // It keeps the places of its rows for as long as their number is the same.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout])
  const items = virtualizer.getVirtualItems()
  useEffect(() => {
    for (const { index } of items) {
      const row = rowAt(layout, index)
      if (row?.kind === 'entry') void readPage(desk, row.section, Math.floor(row.index / pageLength))
    }
  })
  useStillList({ listing, layout }, scroller, margin)
  const [jump, setJump] = useState<{ readonly row: number; readonly top: number } | null>(null)
  const top = virtualizer.scrollOffset ?? 0
  return {
    items,
    height: virtualizer.getTotalSize(),
    margin,
    cursorRow,
    // At the end of the list the row that was asked for can't come up to the top.
    topRow: jump !== null && Math.abs(jump.top - top) < 2 ? jump.row : rowAtHeight(layout, top - margin + 1, sizes),
    showRow: (row) => virtualizer.scrollToIndex(row, { align: 'auto' }),
    goToRow: (row) => {
      scroller?.scrollTo({ top: margin + offsetOf(layout, row, sizes) })
      setJump({ row, top: scroller?.scrollTop ?? 0 })
    }
  }
}

function sizesOf({ kind }: Listing): { heading: number; entry: number } {
  return { heading: heights.heading, entry: kind === 'found' ? heights.found : heights.entry }
}

/** The same entry's place has the same element, also after others have come above it. */
export function keyOf(layout: Layout, row: number): string {
  const found = rowAt(layout, row)
  if (found === null) return String(row)
  return found.kind === 'heading' ? found.section.key : `${found.section.key}/${String(found.index)}`
}

function withRow(rows: number[], row: number | null): number[] {
  return row === null || rows.includes(row) ? rows : [...rows, row].sort((one, other) => one - other)
}

function useHeight(element: HTMLElement | null): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return height
}

/** Another list begins at its top; the same one, read again, keeps in sight what was there. */
function useStillList({ listing, layout }: Pick<Shown, 'listing' | 'layout'>, scroller: HTMLElement | null, margin: number): void {
  const before = useRef({ listing, layout })
  useLayoutEffect(() => {
    const { listing: listingBefore, layout: layoutBefore } = before.current
    before.current = { listing, layout }
    if (scroller === null || layoutBefore === layout) return
    const isSame = isSameListing(listingBefore, listing)
    const top = scroller.scrollTop
    if (!isSame) scroller.scrollTo({ top: 0 })
    else if (top > margin) scroller.scrollTo({ top: top + moved(layoutBefore, layout, top - margin, sizesOf(listing)) })
  }, [listing, layout, scroller, margin])
}

/** How much further down the row that begins above this height stands in the new layout. */
function moved(before: Layout, now: Layout, height: number, sizes: { heading: number; entry: number }): number {
  const row = rowAtHeight(before, height, sizes)
  const found = rowAt(before, row)
  if (found === null || !now.sections.some(({ key }) => key === found.section.key)) return 0
  const index = found.kind === 'entry' ? found.index : 0
  const first = rowOf(now, { section: found.section.key, index })
  const sameRow = first === null ? row : found.kind === 'entry' ? first : first - 1
  return offsetOf(now, sameRow, sizes) - offsetOf(before, row, sizes)
}

function rowAtHeight(layout: Layout, height: number, sizes: { heading: number; entry: number }): number {
  let [low, high] = [0, Math.max(0, layout.rowCount - 1)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (offsetOf(layout, middle, sizes) <= height) low = middle
    else high = middle - 1
  }
  return low
}
