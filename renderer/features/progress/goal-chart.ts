import type { GoalKind, GoalProgress } from '../../../shared/models/goal.ts'
import { goalSentence } from '../../../shared/rules/progress-sentences.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { lines } from '../../charts/lines.ts'
import { timeChart } from '../../charts/time-chart.ts'

export const goalNames: Readonly<Record<GoalKind, string>> = {
  days: 'Days with writing',
  words: 'Words',
  minutes: 'Minutes',
  stories: 'Stories published',
  replies: 'Real replies'
}

const height = 150

/** What is done by each day of this week, and the line that the week would take as she spread it; it rests where she does. */
export function goalChart(goal: GoalProgress): ChartSpec {
  const rounded = (value: number): number => Math.round(value * 10) / 10
  return timeChart({
    title: `${goalNames[goal.kind]} this week`,
    reading: goalSentence(goal),
    layers: [
      lines({
        series: [
          { name: 'Done', readings: goal.days.flatMap(({ on, done }) => (done === null ? [] : [{ on, value: done }])) },
          { name: 'As you spread it', color: 'ink', readings: goal.days.map(({ on, par, isRest }) => ({ on, value: rounded(par), ...(isRest ? { words: `${String(rounded(par))}, a rest day` } : {}) })) }
        ]
      })
    ],
    height
  })
}
