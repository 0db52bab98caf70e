import type { Day } from '../../shared/dates.ts'
import { windowInWords } from '../../shared/period-words.ts'
import type { ChartColor } from './chart-spec.ts'

/** One known value; what nobody knows is no reading, and never 0. */
export interface ChartReading {
  readonly on: Day
  readonly value: number
  /** Rounded and estimated ones are drawn hollow. */
  readonly isExact?: boolean
  /** The value as it is said, with its unit; else the number alone. */
  readonly words?: string
}

export interface ChartSeries {
  readonly name: string
  /** Else by its place among the others. */
  readonly color?: ChartColor
  /** In the order of their days. */
  readonly readings: readonly ChartReading[]
}

/** A day, week, month or year: its first and its last day. */
export interface Bucket {
  readonly from: Day
  readonly to: Day
}

/** Totals are joined by a line where they are near each other; what came on single days stands in bars. */
export type ChartForm = 'line' | 'bars'

const colors = ['sage', 'indigo', 'amber', 'ink'] as const satisfies readonly ChartColor[]

export function colorAt(index: number): ChartColor {
  return colors[index % colors.length] ?? 'ink'
}

const dashes = ['none', '6 3', '2 3', '10 3 2 3']

/** Lines are told apart without their colours too. */
export function dashesAt(index: number): string {
  return dashes[index % dashes.length] ?? 'none'
}

export function numberWords(value: number): string {
  return value.toLocaleString('en-GB')
}

/** "3 to 9 April 2022", "April 2022". */
export const bucketWords: (bucket: Bucket) => string = windowInWords
