import { useMemo } from 'react'
import { addDays } from '../../../shared/dates.ts'
import { dayAndMonth } from '../../../shared/day-names.ts'
import type { ComparisonPage } from '../../../shared/models/notebook.ts'
import { windowInWords } from '../../../shared/period-words.ts'
import { nextBucket } from '../../../shared/rules/periods.ts'
import { counted } from '../../../shared/text.ts'
import { useApp } from '../../app/app-context.ts'
import { bars } from '../../charts/bars.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { timeChart } from '../../charts/time-chart.ts'

/** Her own months, beside which nobody else's are drawn. */
export function OwnTrend({ page: { own, ownSince, ownDays } }: { page: ComparisonPage }) {
  const openPlace = useApp((app) => app.openPlace)
  const words = useMemo(() => monthsChart(own, 'words'), [own])
  const stories = useMemo(() => monthsChart(own, 'stories'), [own])
  return (
    <section className="own-trend" aria-labelledby="own-trend">
      <h2 id="own-trend">Your own way</h2>
      {ownSince === null || ownDays === null ? (
        <p className="quiet">Your own months will stand here, once something is written or published.</p>
      ) : (
        <>
          <p>
            From the first day this journal knows, {dayAndMonth(ownSince, null)}, to today:{' '}
            <button type="button" className="link" aria-label={`${counted(ownDays, 'day')}: see them in Progress`} onClick={() => openPlace('progress')}>
              {counted(ownDays, 'day')}
            </button>
            .
          </p>
          <ChartCard spec={words} />
          <ChartCard spec={stories} />
        </>
      )}
    </section>
  )
}

type Own = ComparisonPage['own']

/** What nobody knows of a month is a gap. */
export function monthsChart(own: Own, what: 'words' | 'stories'): ChartSpec {
  const buckets = own.map(({ on }) => ({ from: on, to: addDays(nextBucket(on, 'month'), -1) }))
  const values = own.map((month) => month[what])
  const inWords = (value: number): string => (what === 'words' ? counted(value, 'word') : counted(value, 'story', 'stories'))
  return timeChart({
    title: what === 'words' ? 'Words by month' : 'Stories published by month',
    reading: readingOf(own, what, inWords),
    layers: [bars({ buckets, series: [{ name: what === 'words' ? 'Words' : 'Stories published', values }], words: inWords })],
    rows: { name: 'Month from', buckets },
    height: 190
  })
}

function readingOf(own: Own, what: 'words' | 'stories', inWords: (value: number) => string): string {
  const known = own.filter((month) => month[what] !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return what === 'words' ? 'No words are known yet.' : 'No story is known to be published yet.'
  const sum = known.reduce((total, month) => total + (month[what] ?? 0), 0)
  const months = windowInWords({ from: first.on, to: addDays(nextBucket(last.on, 'month'), -1) })
  return `${months}: ${inWords(sum)} so far.`
}
