import { useMemo } from 'react'
import type { ChartCell, ChartSpec } from './chart-spec.ts'

/** The numbers of a chart, the newest at the end as in the drawing. */
export function ChartTable({ spec }: { spec: ChartSpec }) {
  const { columns, rows, format } = useMemo(() => spec.table(), [spec])
  const show = (cell: string | number, column: number): string => format?.(cell, column) ?? (typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)
  return (
    <div className="chart-table" role="region" aria-label={`Table: ${spec.title}`} tabIndex={0}>
      <table>
        <caption className="visually-hidden">{spec.reading}</caption>
        <thead>
          <tr>
            {columns.map((name, column) => (
              <th key={column} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <Cell key={column} cell={cell} isHead={column === 0} show={(known) => show(known, column)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, isHead, show }: { cell: ChartCell; isHead: boolean; show: (cell: string | number) => string }) {
  const words = cell === null ? <span className="quiet">not known</span> : show(cell)
  return isHead ? <th scope="row">{words}</th> : <td className={typeof cell === 'string' ? 'is-text' : undefined}>{words}</td>
}
