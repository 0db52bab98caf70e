import { axisX, axisY, cell as cellMark, type PlotOptions } from '@observablehq/plot'
import { numberWords } from './chart-data.ts'
import { cssColor, type ChartColor, type ChartSpec, type ChartTable, type LegendEntry } from './chart-spec.ts'
import { gridLevels, type GridLevels } from './grid-levels.ts'
import { labelRoom } from './value-axis.ts'

export interface GridCell {
  readonly column: string
  readonly row: string
  /** Null for what nobody knows: a dotted cell, where 0 is a plain one. */
  readonly value: number | null
  words(this: void): string
}

export interface GridOptions {
  readonly title: string
  readonly reading: string
  readonly columns: readonly string[]
  readonly rows: readonly string[]
  /** A cell that isn't given isn't drawn: it is outside of what is looked at. */
  readonly cells: readonly GridCell[]
  /** What stands under some of the columns, by their names; where they would touch, some are left out. */
  readonly columnLabels: ReadonlyMap<string, string>
  /** Else the rows' own names. */
  readonly rowLabels?: ReadonlyMap<string, string>
  readonly color?: ChartColor
  /** With its unit, for the legend: "minutes". */
  readonly unit: string
  table(this: void): ChartTable
}

const [smallest, largest] = [12, 22]
const bottom = 22
const zeroOpacity = 0.6

/** Cells that are the darker the more there is: writing days of a year, sessions by hour and weekday. */
export function gridChart(options: GridOptions): ChartSpec {
  const { title, reading, columns, rows, cells, rowLabels, color = 'sage', unit, table } = options
  const levels = gridLevels(cells.flatMap(({ value }) => (value === null ? [] : [value])))
  const left = labelRoom(rows.map((row) => rowLabels?.get(row) ?? row))
  return {
    title,
    reading,
    legend: legendOf(levels, color, unit, cells.some(({ value }) => value === null)),
    isEmpty: cells.every(({ value }) => value === null),
    points: cells.map(({ column, row, words }) => ({ x: column, y: row, words })),
    draw: (width) => {
      const room = Math.max(40, width - left - 8)
      // No wider than high: a few weeks in a wide window stay cells.
      const size = Math.max(smallest, Math.min(largest, room / columns.length))
      const right = 8 + Math.max(0, room - columns.length * largest * 1.4)
      const frame = { height: Math.round(size * rows.length) + 6 + bottom, marginTop: 6, marginRight: right, marginBottom: bottom, marginLeft: left }
      return { ...frame, ...scales(options), marks: [...axes(options, (width - left - right) / columns.length), ...cellsOf(cells, levels, cssColor(color))] }
    },
    table
  }
}

function scales({ columns, rows }: GridOptions): Pick<PlotOptions, 'x' | 'y'> {
  const shared = { type: 'band', axis: null, padding: 0.14, round: false } as const
  return { x: { ...shared, domain: [...columns] }, y: { ...shared, domain: [...rows] } }
}

function axes({ columns, rows, columnLabels, rowLabels }: GridOptions, columnWidth: number) {
  const shared = { tickSize: 0, tickPadding: 6, label: null } as const
  let free = 0
  const shown = columns.filter((column, index) => {
    const label = columnLabels.get(column)
    const at = index * columnWidth
    if (label === undefined || at < free) return false
    free = at + label.length * 6.6 + 10
    return true
  })
  return [
    axisX(shown, { ...shared, textAnchor: 'start', dx: -columnWidth * 0.36, text: (column: string) => columnLabels.get(column) ?? '' }),
    axisY([...rows], { ...shared, text: (row: string) => rowLabels?.get(row) ?? row })
  ]
}

function cellsOf(cells: readonly GridCell[], levels: GridLevels, color: string) {
  const shared = { x: 'column', y: 'row', rx: 3 } as const
  const known = cells.filter(({ value }) => value !== null)
  return [
    cellMark(known.filter(({ value }) => value === 0), { ...shared, fill: 'var(--rule)', fillOpacity: zeroOpacity, className: 'chart-cell is-zero' }),
    ...levels.opacities.map((opacity, level) =>
      cellMark(known.filter(({ value }) => value !== null && value !== 0 && levels.of(value) === level), { ...shared, fill: color, fillOpacity: opacity, className: 'chart-cell' })
    ),
    cellMark(cells.filter(({ value }) => value === null), { ...shared, fill: 'none', stroke: 'var(--ink-3)', strokeDasharray: '1 3', inset: 0.5, className: 'chart-cell is-unknown' })
  ]
}

function legendOf({ opacities, words }: GridLevels, color: ChartColor, unit: string, hasUnknown: boolean): readonly LegendEntry[] {
  return [
    { name: `0 ${unit}`, color: 'rule', shape: 'block', opacity: zeroOpacity },
    ...opacities.map((opacity, level) => ({ name: words(level, numberWords), color, shape: 'block', opacity }) as const),
    ...(hasUnknown ? [{ name: 'not known', color: 'ink', shape: 'outline' } as const] : [])
  ]
}
