import { useMemo } from 'react'
import type { MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Placement, Story } from '../../../shared/models/story.ts'
import { captionOf } from '../../charts/caption.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { measureChart } from './story-numbers-chart.ts'
import { NumbersHistory } from './story-numbers-history.tsx'
import type { Measure } from './story-numbers-measures.ts'

interface Props {
  readonly story: Story
  readonly measure: Measure
  readonly placements: readonly Placement[]
  onCorrected(this: void, snapshots: readonly MetricSnapshot[]): void
}

/** One kind of number: a chart, or its readings as a table. */
export function StoryMeasure({ story, measure, placements, onCorrected }: Props) {
  const spec = useMemo(() => measureChart(measure, story.title || 'Untitled'), [measure, story.title])
  const history = <NumbersHistory caption={captionOf(measure.name, measure.series)} measure={measure} placements={placements} onCorrected={onCorrected} />
  return measure.series.length === 0 ? history : <ChartCard spec={spec} level={null} table={history} />
}
