/** One thing that is measured, beside a baseline that does the same work with nothing of ours in it. */
export interface BenchCase {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  /** The candidate may come to this many times the baseline. */
  readonly target: number
  /** Taken off the candidate first: the frames that a screen needs, say. */
  readonly allowance?: number
  /** Of each side, after the warm-up. */
  readonly rounds: number
  /** How many entries or files; fewer in a quick run. */
  readonly rows: number
  readonly baseline: string
  readonly candidate: string
  /** A sentence where it can't be measured on this system. */
  readonly whyNot?: () => string | null
  /** Makes all that the rounds need, in a folder that is gone afterwards. */
  open(this: void, place: BenchPlace): Promise<Sides>
}

export interface BenchPlace {
  readonly folder: string
  readonly rows: number
}

/** One run of each, as a figure in the unit of the case. */
export interface Sides {
  baseline(this: void): number | Promise<number>
  candidate(this: void): number | Promise<number>
  /** Other figures worth knowing, asked for after the last round. */
  notes?(this: void): Notes | Promise<Notes>
  close?(this: void): void | Promise<void>
}

export type Notes = Readonly<Record<string, number>>

/** How long the work took, in milliseconds. */
export function timed(work: () => void): number {
  const startedAtMs = performance.now()
  work()
  return performance.now() - startedAtMs
}
