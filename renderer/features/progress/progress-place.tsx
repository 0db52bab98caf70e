import { useEffect, useMemo, type ReactNode } from 'react'
import { useApp, useClient } from '../../app/app-context.ts'
import { markReady } from '../../app/ready.ts'
import { EmptyProgress } from './empty-progress.tsx'
import { GoalDialog } from './goal-dialog.tsx'
import { GoalsSection } from './goals-section.tsx'
import { ProgressCharts } from './progress-charts.tsx'
import { ProgressContext, useProgress } from './progress-context.ts'
import { ProgressFacts } from './progress-facts.tsx'
import { ProgressHead } from './progress-head.tsx'
import { askAhead, progressDeskOf, type ProgressDesk, type ProgressState } from './progress-store.ts'
import './progress.css'

interface Props {
  /** In the head, beside the title. */
  readonly tabs: ReactNode
  /** Under the charts. */
  readonly below: ReactNode
}

/** What her weeks add up to. */
export function ProgressPlace({ tabs, below }: Props) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const desk = useMemo(() => progressDeskOf({ client, say: (message) => say({ message }) }), [client, say])
  useFollowing(desk)
  useEffect(markReady, [])
  return (
    <ProgressContext value={desk}>
      <div className="progress">
        <ProgressHead tabs={tabs} />
        <Contents below={below} />
      </div>
    </ProgressContext>
  )
}

function Contents({ below }: { below: ReactNode }) {
  const shown = useProgress((state) => state.shown)
  const isSettingGoals = useProgress((state) => state.isSettingGoals)
  if (shown === null) return null
  if (isEmpty(shown)) return <EmptyProgress />
  return (
    <>
      <ProgressFacts page={shown.page} />
      <GoalsSection goals={shown.page.goals} />
      <ProgressCharts shown={shown} />
      {below}
      {isSettingGoals ? <GoalDialog /> : null}
    </>
  )
}

function isEmpty({ page: { knownSince, storyNumbers }, followers }: NonNullable<ProgressState['shown']>): boolean {
  return Object.values(knownSince).every((day) => day === null) && storyNumbers.length === 0 && followers.accounts.length === 0
}

/** Read when the place is opened, and when something it counts has changed. */
function useFollowing(desk: ProgressDesk): void {
  const { read } = desk
  const client = useClient()
  const version = useApp((app) => app.numbersVersion)
  const plan = useApp(({ settings: { weekStart, weekGoals, weekdayWeights, restDays, showsStreak } }) => JSON.stringify([weekStart, weekGoals, weekdayWeights, restDays, showsStreak]))
  useEffect(() => void read(), [read, version, plan])
  useEffect(
    () =>
      client.listen((event) => {
        if (event.name === 'journal-changed' || event.name === 'day-changed') void read()
      }),
    [client, read]
  )
  useEffect(() => {
    let idle = 0
    const stop = desk.store.subscribe(({ shown }, before) => {
      if (shown === before.shown) return
      cancelIdleCallback(idle)
      idle = requestIdleCallback(() => void askAhead(desk))
    })
    return () => {
      stop()
      cancelIdleCallback(idle)
    }
  }, [desk])
}
