import type { Day } from '../../../shared/dates.ts'
import type { FollowerProgress } from '../../../shared/models/progress.ts'
import { partsSentence } from '../../../shared/rules/progress-sentences.ts'
import { counted } from '../../../shared/text.ts'
import { bars } from '../../charts/bars.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { timeChart } from '../../charts/time-chart.ts'
import { byBucket, rowsOf, stretchesOf } from './bucket-values.ts'

/** What the charts of followers need besides the followers: the calendar of the page. */
export interface Calendar {
  readonly weekStart: number
  readonly today: Day
}

/** Of each stretch that brought more followers: known to be earned, of unknown origin, known to be exchanged. */
export function partsChart(progress: FollowerProgress, calendar: Calendar): ChartSpec {
  const { bucket, stretches, parts } = partsByStretch(progress, calendar)
  // Where nothing was gained there is nothing to be told apart.
  const valuesOf = (key: 'earned' | 'unknown' | 'exchanged') => parts.map((part) => (part === undefined || (part.change !== null && part.change <= 0) ? undefined : part[key]))
  return timeChart({
    title: byBucket('Where new followers came from,', bucket),
    reading: partsSentence(progress),
    layers: [
      bars({
        buckets: stretches,
        isStacked: true,
        series: [
          { name: 'Earned, at least', color: 'sage', values: valuesOf('earned') },
          { name: 'Unknown', color: 'amber', values: valuesOf('unknown') },
          { name: 'Exchanged, at least', color: 'indigo', values: valuesOf('exchanged') }
        ],
        words: (value) => counted(value, 'follower')
      })
    ],
    rows: rowsOf(bucket, stretches)
  })
}

function partsByStretch({ period, bucket, parts }: FollowerProgress, { weekStart, today }: Calendar) {
  const wide = bucket === 'day' ? 'week' : bucket
  const stretches = stretchesOf(period, wide, weekStart, today)
  const found = new Map(parts.map((part) => [part.on, part]))
  return { bucket: wide, stretches, parts: stretches.map(({ start }) => found.get(start)) } as const
}
