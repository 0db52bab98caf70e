import { addDays, type Day } from '../../shared/dates.ts'
import type { FollowerProgress } from '../../shared/models/progress.ts'
import { nextBucket } from '../../shared/rules/periods.ts'
import { growthSentence } from '../../shared/rules/progress-sentences.ts'
import type { ChartReading } from './chart-data.ts'
import type { ChartSpec } from './chart-spec.ts'
import { lines } from './lines.ts'
import { timeChart } from './time-chart.ts'

/** In days, to the next one of its kind. */
const longestJoins: Readonly<Record<FollowerProgress['bucket'], number>> = { day: 7, week: 13, month: 40 }

/** What came since the beginning of the chosen time, of followers and of reads, so that one rising alone is seen. */
export function growthChart(progress: FollowerProgress): ChartSpec {
  const { followers, period } = progress
  const first = followers[0]?.[1] ?? 0
  const gained = followers.map(([on, count]) => ({ on, value: count - first }))
  const both = [{ name: 'More followers', readings: gained }, { name: 'Reads of your stories', readings: readsSoFar(progress) }]
  const series = both.filter(({ readings }) => readings.length > 0)
  const last = series.flatMap(({ readings }) => readings.map(({ on }) => on)).sort().at(-1)
  return timeChart({
    title: 'Growth beside reading',
    reading: growthSentence(progress),
    ...(last === undefined ? {} : { days: { from: addDays(period.from, -1), to: addDays(last, 1) } }),
    layers: series.length === 0 ? [] : [lines({ series, isStepped: true, longestJoin: longestJoins[progress.bucket] })]
  })
}

/** At the end of each stretch in which reads were read off. */
function readsSoFar({ reads, bucket, period }: FollowerProgress): ChartReading[] {
  let sum = 0
  return reads.map(([start, count]) => {
    sum += count
    return { on: earlier(addDays(nextBucket(start, bucket), -1), period.to), value: sum }
  })
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
