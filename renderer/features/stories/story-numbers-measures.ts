import { metricNames, readingInWords } from '../../../shared/metric-words.ts'
import { metrics, type Metric, type MetricSnapshot } from '../../../shared/models/metric.ts'
import type { Placement } from '../../../shared/models/story.ts'
import type { ChartForm, ChartReading, ChartSeries } from '../../charts/chart-data.ts'

/** What can be drawn on one axis: totals and single days are never mixed, nor are two currencies. */
export interface Measure {
  readonly key: string
  readonly name: string
  readonly metric: Metric
  readonly currency: string | null
  readonly form: ChartForm
  /** All its numbers, corrected ones too, in the order of their days. */
  readonly snapshots: readonly MetricSnapshot[]
  readonly series: readonly ChartSeries[]
  /** The newest totals of all places together; null where only single days are known. */
  readonly latest: number | null
}

/** What is known of a story's numbers, in the order of the table in which they are logged. */
export function measuresOf(snapshots: readonly MetricSnapshot[], placements: readonly Placement[]): readonly Measure[] {
  const groups = new Map<string, MetricSnapshot[]>()
  for (const snapshot of snapshots) {
    const key = `${snapshot.metric} ${snapshot.span} ${snapshot.currency ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), snapshot])
  }
  return [...groups]
    .flatMap(([key, group]) => describe(key, group, placements))
    .sort((one, other) => metrics.indexOf(one.metric) - metrics.indexOf(other.metric) || other.form.localeCompare(one.form))
}

function describe(key: string, snapshots: readonly MetricSnapshot[], placements: readonly Placement[]): Measure[] {
  const [first] = snapshots
  if (first === undefined) return []
  const { metric, currency, span } = first
  const form = span === 'day' ? 'bars' : 'line'
  const series = seriesOf(snapshots, placements)
  const latest = form === 'bars' || series.length === 0 ? null : series.reduce((sum, { readings }) => sum + (readings.at(-1)?.value ?? 0), 0)
  return [{ key, name: `${metricNames[metric]}${form === 'bars' ? ' a day' : ''}`, metric, currency, form, snapshots, series, latest }]
}

/** One for each place where the story appeared. */
function seriesOf(snapshots: readonly MetricSnapshot[], placements: readonly Placement[]): readonly ChartSeries[] {
  const ids = [...new Set(snapshots.map(({ placementId }) => placementId))]
  return ids
    .map((id) => ({ name: placeName(id, placements), readings: snapshots.filter(({ placementId }) => placementId === id).flatMap(readingOf) }))
    .filter(({ readings }) => readings.length > 0)
}

export function placeName(id: string | null, placements: readonly Placement[]): string {
  if (id === null) return 'No place said'
  const placement = placements.find((one) => one.id === id)
  return placement === undefined ? 'A place removed since' : (placement.publication ?? placement.platform)
}

// Corrected numbers are history, and one taken back is none.
function readingOf({ takenOn, value, currency, precision, isSuperseded }: MetricSnapshot): ChartReading[] {
  if (isSuperseded || value === null) return []
  return [{ on: takenOn, value, isExact: precision === 'exact', words: readingInWords(value, currency, precision) }]
}
