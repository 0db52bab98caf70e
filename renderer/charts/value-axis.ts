/** From 0 unless something is below it, and up to a round number above the largest. Of a count there are no halves. */
export function valueTicks(values: readonly number[], wanted = 4): readonly number[] {
  const low = values.reduce((least, value) => Math.min(least, value), 0)
  const high = values.reduce((most, value) => Math.max(most, value), 0)
  if (low === high) return [0, 1]
  const step = Math.max(1, roundStep((high - low) / wanted))
  const first = Math.floor(low / step)
  const count = Math.ceil(high / step) - first + 1
  // Never -0, which would be written with its sign.
  return Array.from({ length: count }, (_, index) => (first + index) * step + 0)
}

/** 1, 2 or 5 and zeros: the one that is nearest by its ratio, as d3 chooses it. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const ratio = raw / power
  return power * (ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.SQRT2 ? 2 : 1)
}

/** Room for the widest of some labels, in pixels of 12 px text. */
export function labelRoom(labels: readonly string[]): number {
  return 14 + Math.max(...labels.map((label) => label.length)) * 7
}
