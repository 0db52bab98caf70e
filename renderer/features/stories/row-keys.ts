/** Fewer than any window shows, so that a page of keys never skips a story. */
const rowsOfPage = 5

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: rowsOfPage,
  PageUp: -rowsOfPage,
  Home: -Infinity,
  End: Infinity
}

/** The row to which a key leads from this one; null for keys that lead nowhere. */
export function rowAfterKey(row: number, key: string, total: number): number | null {
  const step = steps[key]
  return step === undefined || total === 0 ? null : Math.min(Math.max(row + step, 0), total - 1)
}
