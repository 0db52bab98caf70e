import { useState, type ReactNode } from 'react'
import { ChartLegend } from './chart-legend.tsx'
import { ChartMenu } from './chart-menu.tsx'
import type { ChartSpec } from './chart-spec.ts'
import { ChartStage } from './chart-stage.tsx'
import { ChartTable } from './chart-table.tsx'

interface Props {
  readonly spec: ChartSpec
  /** Of its heading; null where what is around it has one already, and then there is no frame either. */
  readonly level?: 2 | 3 | 4 | null
  /** In the place of the chart's own table, where its rows can be changed, say. */
  readonly table?: ReactNode
  /** Under the sentence: what else can be chosen, or more words. */
  readonly children?: ReactNode
  /** Under everything. */
  readonly foot?: ReactNode
}

/** A chart with its sentence, its table, and the ways to keep it. */
export function ChartCard({ spec, level = 3, table, children, foot }: Props) {
  return (
    <figure className={level === null ? 'chart' : 'chart card'} aria-label={level === null ? undefined : spec.title}>
      <figcaption className="chart-head">
        {level === null ? null : <ChartTitle level={level}>{spec.title}</ChartTitle>}
        <p className="chart-caption">{spec.reading}</p>
      </figcaption>
      {children}
      {spec.isEmpty === true ? null : <Contents spec={spec} table={table} />}
      {foot}
    </figure>
  )
}

function Contents({ spec, table }: Pick<Props, 'spec' | 'table'>) {
  const [isTable, setIsTable] = useState(false)
  return (
    <>
      {isTable ? (
        (table ?? <ChartTable spec={spec} />)
      ) : (
        <>
          <ChartLegend legend={spec.legend} />
          <ChartStage spec={spec} />
        </>
      )}
      <div className="chart-actions">
        <button type="button" role="switch" aria-checked={isTable} className={isTable ? 'chip is-chosen' : 'chip'} onClick={() => setIsTable(!isTable)}>
          Show as table
        </button>
        <ChartMenu spec={spec} />
      </div>
    </>
  )
}

function ChartTitle({ level, children }: { level: 2 | 3 | 4; children: string }) {
  if (level === 2) return <h2 className="label">{children}</h2>
  return level === 3 ? <h3 className="label">{children}</h3> : <h4 className="label">{children}</h4>
}
