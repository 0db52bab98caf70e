export interface GridLevels {
  /** How strongly each level is painted, the least first. */
  readonly opacities: readonly number[]
  of(this: void, value: number): number
  /** "1 to 120", "over 900". */
  words(this: void, level: number, number: (value: number) => string): string
}

const all = [[1], [0.4, 1], [0.3, 0.6, 1], [0.25, 0.5, 0.75, 1]]

/** At most four levels with about as many values each; fewer where few values differ. */
export function gridLevels(values: readonly number[]): GridLevels {
  const positive = values.filter((value) => value > 0).sort((one, other) => one - other)
  const most = positive.at(-1) ?? 0
  const quartiles = [0.25, 0.5, 0.75].map((share) => positive[Math.ceil(share * positive.length) - 1] ?? most)
  const ends = [...new Set(quartiles.filter((end) => end < most)), ...(most > 0 ? [most] : [])]
  return {
    opacities: all[ends.length - 1] ?? [],
    of: (value) => ends.findIndex((end) => value <= end),
    words: (level, number) => {
      const [from, to] = [(ends[level - 1] ?? 0) + 1, ends[level] ?? most]
      return from >= to ? number(to) : `${number(from)} to ${number(to)}`
    }
  }
}
