import type { Day } from '../../shared/dates.ts'
import type { FollowerProgress } from '../../shared/models/progress.ts'
import { followersSentence } from '../../shared/rules/progress-sentences.ts'
import { counted } from '../../shared/text.ts'
import type { ChartSeries } from './chart-data.ts'
import type { ChartSpec } from './chart-spec.ts'
import { daysOfFollowers, followerNotes } from './follower-notes.ts'
import { lines } from './lines.ts'
import { longestJoin } from './segments.ts'
import { spans, type Span } from './spans.ts'
import { timeChart } from './time-chart.ts'

/** Of counts a week: the last ones of two weeks lie at most this far apart. */
const longestWeekJoin = 13

/**
 * Both counts over the chosen time, with the largest step and what happened outside as bands behind them, her answers on
 * the line, and how many followers were asked for.
 */
export function followersChart(progress: FollowerProgress): ChartSpec {
  const { followers, following, events, ledger, step } = progress
  const counts = seriesOf('Followers', followers, (value) => counted(value, 'follower'))
  const series = [counts, seriesOf('Followed by you', following, (value) => value.toLocaleString('en-GB'))].filter(({ readings }) => readings.length > 0)
  const days = daysOfFollowers(progress)
  const join = step === 'week' ? longestWeekJoin : longestJoin
  const burst = ledger?.burst ?? null
  const bands: Span[] = [
    ...(burst === null ? [] : [{ from: burst.from, to: burst.to, label: 'largest step', isBetween: burst.from !== burst.to }]),
    ...events.map(({ on, words }) => ({ from: on, to: on, label: words, color: 'ink' }) as const)
  ]
  return timeChart({
    title: 'Followers',
    reading: followersSentence(progress),
    ...(days === null ? {} : { days }),
    layers: days === null ? [] : [spans(bands), lines({ series, longestJoin: join }), followerNotes(progress, counts.readings, days, join)]
  })
}

function seriesOf(name: string, counts: readonly (readonly [on: Day, count: number])[], words: (value: number) => string): ChartSeries {
  return { name, readings: counts.map(([on, value]) => ({ on, value, words: words(value) })) }
}
