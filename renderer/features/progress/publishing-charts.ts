import { metricNames } from '../../../shared/metric-words.ts'
import type { ActKind } from '../../../shared/models/audience.ts'
import type { ProgressPage } from '../../../shared/models/progress.ts'
import { actsSentence, storiesSentence, storyNumbersSentence } from '../../../shared/rules/progress-sentences.ts'
import { counted } from '../../../shared/text.ts'
import { bars, type BarSeries } from '../../charts/bars.ts'
import type { ChartColor, ChartSpec } from '../../charts/chart-spec.ts'
import { timeChart } from '../../charts/time-chart.ts'
import { byBucket, rowsOf, stretchesOfPage, valuesOf } from './bucket-values.ts'

export type CountedMetric = ProgressPage['storyNumbers'][number]['metric']

export function storiesChart(page: ProgressPage): ChartSpec {
  const buckets = stretchesOfPage(page)
  const values = valuesOf(buckets, page.stories, page.knownSince.stories, ({ published }) => published)
  return timeChart({
    title: byBucket('Stories published', page.bucket),
    reading: storiesSentence(page),
    layers: [bars({ buckets, series: [{ name: 'Published', values }], words: (value) => counted(value, 'story', 'stories') })],
    rows: rowsOf(page.bucket, buckets)
  })
}

/** Where nothing was read off, nobody knows what was gained. */
export function storyNumbersChart(page: ProgressPage, metric: CountedMetric): ChartSpec {
  const buckets = stretchesOfPage(page)
  const rows = page.storyNumbers.filter((row) => row.metric === metric)
  const name = metricNames[metric]
  return timeChart({
    title: byBucket(`${name} of stories`, page.bucket),
    reading: storyNumbersSentence(page, metric),
    layers: rows.length === 0 ? [] : [bars({ buckets, series: [{ name, values: valuesOf(buckets, rows, null, ({ gain }) => gain) }] })],
    rows: rowsOf(page.bucket, buckets)
  })
}

const reading: readonly { readonly kind: ActKind; readonly name: string; readonly color: ChartColor; readonly opacity?: number }[] = [
  { kind: 'read', name: 'Read', color: 'sage' },
  { kind: 'reply', name: 'Replied', color: 'indigo' },
  { kind: 'clap', name: 'Clapped', color: 'ink' },
  { kind: 'highlight', name: 'Highlighted', color: 'ink', opacity: 0.35 }
]

/** What she did with the work of others, and beside it how often she asked for a follow. */
export function actsChart(page: ProgressPage): ChartSpec {
  const buckets = stretchesOfPage(page)
  const valuesOfKind = (kind: ActKind) => valuesOf(buckets, page.acts.filter((row) => row.kind === kind), page.knownSince.acts, ({ count }) => count)
  // A kind that was never logged has no zeros.
  const known = reading.filter(({ kind }) => page.totals.acts[kind] !== undefined)
  const series = known.map(({ kind, ...look }): BarSeries => ({ ...look, values: valuesOfKind(kind) }))
  const asks: readonly BarSeries[] = page.totals.acts.ask === undefined ? [] : [{ name: 'Asked for a follow', color: 'amber', values: valuesOfKind('ask') }]
  const layers = [series, asks].filter((one) => one.length > 0)
  return timeChart({
    title: byBucket('Reading and asking', page.bucket),
    reading: actsSentence(page),
    layers: layers.map((one, at) => bars({ buckets, series: one, isStacked: true, slot: { at, of: layers.length }, words: (value, index) => `${counted(value, 'time')}${one.length > 1 ? '' : `, ${one[index]?.name ?? ''}`}` })),
    rows: rowsOf(page.bucket, buckets)
  })
}
