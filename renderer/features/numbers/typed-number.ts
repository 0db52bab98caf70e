import { metricNames, readingInWords } from '../../../shared/metric-words.ts'
import type { Metric } from '../../../shared/models/metric.ts'
import type { NumbersRow } from '../../../shared/models/story-list.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { readMetric, type ReadMetric } from '../../../shared/rules/read-number.ts'

/** One field of the table: a number of a story, in one of the places it appeared. */
export interface FieldOf {
  readonly storyId: string
  readonly placementId: string | null
  readonly metric: Metric
}

export type FieldKey = string

export function keyOf({ storyId, placementId }: Pick<NumbersRow, 'storyId' | 'placementId'>, metric: Metric): FieldKey {
  return `${storyId} ${placementId ?? ''} ${metric}`
}

/** What a text in a field comes to; null for none, which is unknown and never 0. */
export function readTyped(metric: Metric, text: string, currency: string | null): Result<ReadMetric> | null {
  if (text.trim() === '') return null
  const read = readMetric(metric, text)
  if (!read.ok || metric !== 'earnings' || read.value.currency !== null) return read
  return currency === null ? fail('bad-input', 'Say in which currency, above.') : succeed({ ...read.value, currency })
}

/** What stands under a field as it is understood, where that isn't plain from what is typed. */
export function understoodInWords({ value, precision, currency }: ReadMetric): string | null {
  return precision === 'exact' && currency === null ? null : readingInWords(value, currency, precision)
}

/** "Views of Chalk, Medium": a field's name for those who don't see the table. */
export function nameOfField({ title, platform }: NumbersRow, metric: Metric): string {
  return `${metricNames[metric]} of ${title === '' ? 'an untitled story' : title}${platform === null ? '' : `, ${platform}`}`
}
