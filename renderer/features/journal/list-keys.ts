import { rowAt, rowOfEntry, type Layout, type Spot } from './layout.ts'

/** Fewer than any window shows, so that a page of keys never skips an entry. */
const entriesOfPage = 5

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: entriesOfPage,
  PageUp: -entriesOfPage,
  Home: -Infinity,
  End: Infinity
}

/** The entry to which a key leads from the one with this number; null for keys that lead nowhere. */
export function entryAfterKey(layout: Layout, number: number, key: string): Spot | null {
  const step = steps[key]
  if (step === undefined) return null
  const row = rowAt(layout, rowOfEntry(layout, number + step))
  return row?.kind === 'entry' ? { section: row.section.key, index: row.index } : null
}
