import { useLayoutEffect, useMemo } from 'react'
import { daysBetween } from '../../../shared/dates.ts'
import type { ProgressPage } from '../../../shared/models/progress.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { FollowerCards } from './follower-cards.tsx'
import type { ProgressState } from './progress-store.ts'
import { actsChart, storiesChart } from './publishing-charts.ts'
import { StoryNumbersCard } from './story-numbers-card.tsx'
import { daysChart, hoursChart, minutesChart, wordsChart } from './writing-charts.ts'

/** In days: more weeks than that need the whole width. */
const mostHalf = 190

/** Everything of one time, in the order in which it comes about: writing, publishing, readers. */
export function ProgressCharts({ shown }: { shown: NonNullable<ProgressState['shown']> }) {
  const { page, followers } = shown
  const { days, acts, ...others } = useMemo(() => chartsOf(page), [page])
  useSayPainted(shown)
  return (
    <div className="progress-charts">
      <div className={page.bucket !== 'month' && daysBetween(page.period.from, page.period.to) > mostHalf ? 'is-wide' : undefined}>
        <ChartCard spec={days} level={2} />
      </div>
      {Object.entries(others).map(([name, spec]) => (
        <ChartCard key={name} spec={spec} level={2} />
      ))}
      <StoryNumbersCard page={page} />
      <FollowerCards progress={followers} weekStart={page.weekStart} today={page.today} />
      <ChartCard spec={acts} level={2} />
    </div>
  )
}

// Under names of their own: a card stays the same one from time to time, whatever its title says.
function chartsOf(page: ProgressPage) {
  return { days: daysChart(page), words: wordsChart(page), minutes: minutesChart(page), hours: hoursChart(page), stories: storiesChart(page), acts: actsChart(page) } as const
}

/** Charts are drawn as the page is put together; what the next frame shows is the last of them. */
function useSayPainted(shown: ProgressState['shown']): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    let timer = 0
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => {
        performance.clearMarks('progress-painted')
        performance.mark('progress-painted')
        dataset['progressPainted'] = 'true'
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
      delete dataset['progressPainted']
    }
  }, [shown])
}
