import type { Markish } from '@observablehq/plot'
import type { Day } from '../../shared/dates.ts'
import type { ChartCell, ChartPoint, LegendEntry } from './chart-spec.ts'

/** What a layer is drawn into. */
export interface Frame {
  /** Day numbers of both ends. */
  readonly days: readonly [number, number]
  readonly values: readonly [number, number]
  readonly pixelsADay: number
  /** How high 1 is. */
  readonly pixelsAUnit: number
}

/** A column of the table: its values by the first day of their row. */
export interface LayerColumn {
  readonly name: string
  readonly values: ReadonlyMap<Day, ChartCell>
  /** What stands in the rows of other layers; not known, unless said. */
  elsewhere?(this: void, day: Day): ChartCell
}

/** One thing among others on the axes of a time chart: lines, bars, a band, a line to compare with. */
export interface Layer {
  /** Day numbers and values that the axes must hold. */
  readonly days: readonly number[]
  readonly values: readonly number[]
  readonly points: readonly (ChartPoint & { readonly x: number; readonly y: number })[]
  readonly legend: readonly LegendEntry[]
  readonly columns: readonly LayerColumn[]
  /** Pixels above the drawing for what stands there. */
  headroom?(this: void, frame: Frame): number
  /** Anew for each drawing: Plot keeps state in its marks. */
  marks(this: void, frame: Frame): readonly Markish[]
}
