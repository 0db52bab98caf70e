import { useMemo } from 'react'
import type { Day } from '../../../shared/dates.ts'
import type { ProgramLine } from '../../../shared/models/application.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { programChart } from './program-chart.ts'

/** One program's history at a glance, drawn and as a table; nothing while nothing was sent to it. */
export function ProgramTimeline({ line, today }: { line: Pick<ProgramLine, 'applications' | 'nextPossible'>; today: Day }) {
  const spec = useMemo(() => programChart(line, today), [line, today])
  return spec.isEmpty === true ? null : <ChartCard spec={spec} level={2} />
}
