import type { PlotOptions } from '@observablehq/plot'

/** A token of the theme: in the drawing it is `var(--sage)` and the like, so that both themes are right at once. */
export type ChartColor = 'sage' | 'indigo' | 'amber' | 'ink'

/** Something the keyboard and the pointer reach. */
export interface ChartPoint {
  /** Where it stands, in the values of the drawing's own scales: a number, or the name of a column or row. */
  readonly x: number | string
  readonly y: number | string
  /** What is said of it, with its day and its unit: "3 April 2022: 120 words". Asked for only when it is reached. */
  words(this: void): string
}

export interface LegendEntry {
  readonly name: string
  readonly color: ChartColor | 'rule'
  readonly shape: 'line' | 'block' | 'outline'
  /** Of a line, as of an SVG's stroke. */
  readonly dashes?: string
  /** Of a block, 1 unless said. */
  readonly opacity?: number
}

/** Numbers as they are, and null for what nobody knows. */
export type ChartCell = string | number | null

export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ChartCell[])[]
  /** How a cell is shown in the table of the page, a day in words, say; a CSV has it as it is. */
  format?(this: void, cell: string | number, column: number): string
}

/**
 * A whole chart as a plain value, made from data by a pure function; `timeChart` and `gridChart` make most of them.
 * ChartCard draws it, says it, shows its table and saves it.
 */
export interface ChartSpec {
  readonly title: string
  /** What it shows, in one sentence computed from the data. */
  readonly reading: string
  /** Shown where there are several. */
  readonly legend: readonly LegendEntry[]
  /** Nothing is known that could be drawn: then the sentence stands alone. */
  readonly isEmpty?: boolean
  /** In any order: left and right go by place. */
  readonly points: readonly ChartPoint[]
  /** What Plot is to draw in this width; the height is among the options. */
  draw(this: void, width: number): PlotOptions
  table(this: void): ChartTable
}

export function cssColor(color: LegendEntry['color']): string {
  return `var(--${color === 'ink' ? 'ink-2' : color})`
}

/** Of a chart with axes: not too flat where there is room, and readable in a side column. */
export function usualHeight(width: number): number {
  return Math.round(Math.max(190, Math.min(300, width * 0.46)))
}
