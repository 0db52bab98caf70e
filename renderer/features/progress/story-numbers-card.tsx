import { useMemo, useState } from 'react'
import { metricNames } from '../../../shared/metric-words.ts'
import { countedMetrics, type ProgressPage } from '../../../shared/models/progress.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { ToggleChip } from '../../components/toggle-chip.tsx'
import { storyNumbersChart, type CountedMetric } from './publishing-charts.ts'

/** One number of all stories together; which one is chosen among those that were read off. */
export function StoryNumbersCard({ page }: { page: ProgressPage }) {
  const [wanted, setWanted] = useState<CountedMetric | null>(null)
  const found = useMemo(() => countedMetrics.filter((metric) => page.storyNumbers.some((row) => row.metric === metric)), [page])
  const metric = found.find((one) => one === wanted) ?? found[0] ?? 'views'
  const spec = useMemo(() => storyNumbersChart(page, metric), [page, metric])
  return (
    <ChartCard spec={spec} level={2}>
      {found.length < 2 ? null : (
        <div className="chip-row" role="group" aria-label="Which number">
          {found.map((one) => (
            <ToggleChip key={one} title={metricNames[one]} isOn={one === metric} onPress={() => setWanted(one)} />
          ))}
        </div>
      )}
    </ChartCard>
  )
}
