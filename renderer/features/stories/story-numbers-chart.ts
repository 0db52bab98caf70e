import { bars } from '../../charts/bars.ts'
import { captionOf } from '../../charts/caption.ts'
import { numberWords, type ChartSeries } from '../../charts/chart-data.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import type { Layer } from '../../charts/layer.ts'
import { lines } from '../../charts/lines.ts'
import { timeChart } from '../../charts/time-chart.ts'
import type { Measure } from './story-numbers-measures.ts'

/** A story's number over time, as a picture of it is named: by the story. */
export function measureChart({ name, series, form, currency }: Measure, title: string): ChartSpec {
  return timeChart({
    title,
    reading: captionOf(name, series),
    layers: [form === 'line' ? lines({ series }) : singleDays(series)],
    label: (value) => axisLabel(value, currency)
  })
}

/** Of a day without a reading nothing was noted: it isn't even unknown. */
function singleDays(series: readonly ChartSeries[]): Layer {
  const days = [...new Set(series.flatMap(({ readings }) => readings.map(({ on }) => on)))].sort()
  const found = series.map(({ readings }) => new Map(readings.map((reading) => [reading.on, reading])))
  const at = (one: number, day: number) => found[one]?.get(days[day] ?? '')
  return bars({
    buckets: days.map((day) => ({ from: day, to: day })),
    series: series.map(({ name }, one) => ({ name, values: days.map((_, day) => at(one, day)?.value), isExact: (day) => at(one, day)?.isExact ?? true })),
    words: (value, one, day) => at(one, day)?.words ?? numberWords(value)
  })
}

/** "1,200", "120K"; of earnings whole amounts, whose currency the readings name. */
function axisLabel(value: number, currency: string | null): string {
  const shown = currency === null ? value : value / 100
  return Math.abs(shown) < 100_000 ? shown.toLocaleString('en-GB') : shown.toLocaleString('en-US', { notation: 'compact' })
}
