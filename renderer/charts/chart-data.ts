import type { Day } from '../../shared/dates.ts'

/** One known value; what nobody knows is no reading, and never 0. */
export interface ChartReading {
  readonly id: string
  readonly on: Day
  readonly value: number
  /** Rounded and estimated ones are drawn hollow. */
  readonly isExact: boolean
  /** The value as it is said, with its unit. */
  readonly words: string
}

export interface ChartSeries {
  readonly name: string
  /** In the order of their days. */
  readonly readings: readonly ChartReading[]
}

/** Totals are joined by a line where they are near each other; what came on single days stands in bars. */
export type ChartForm = 'line' | 'bars'
