import { useMemo } from 'react'
import type { GoalProgress } from '../../../shared/models/goal.ts'
import { ChartCard } from '../../charts/chart-card.tsx'
import { goalChart } from './goal-chart.ts'
import { useProgressDesk } from './progress-context.ts'

/** What she wants of this week, if anything; nothing of it is carried over. */
export function GoalsSection({ goals }: { goals: readonly GoalProgress[] }) {
  const { store } = useProgressDesk()
  const specs = useMemo(() => goals.map(goalChart), [goals])
  return (
    <section className="progress-goals" aria-label="Goals of this week">
      {specs.map((spec) => (
        <ChartCard key={spec.title} spec={spec} level={2} />
      ))}
      <button type="button" className="chip" onClick={() => store.setState({ isSettingGoals: true })}>
        {goals.length === 0 ? 'Set a goal for the week' : 'Change goals and rest days'}
      </button>
    </section>
  )
}
