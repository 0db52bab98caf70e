import { addDays } from '../../../shared/dates.ts'
import { weekdayOf } from '../../../shared/day-names.ts'
import { goalKinds, type Goal, type GoalKind } from '../../../shared/models/goal.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { goalNames } from './goal-chart.ts'

const largestAmount = 1_000_000

/** What is typed for each kind as goals; an empty field is none. */
export function readGoals(amounts: Readonly<Partial<Record<GoalKind, string>>>): Result<readonly Goal[]> {
  const goals: Goal[] = []
  for (const kind of goalKinds) {
    const text = (amounts[kind] ?? '').replace(/[\s,.]/g, '')
    if (text === '') continue
    const amount = Number(text)
    const largest = kind === 'days' ? 7 : largestAmount
    if (!/^\d+$/.test(text) || amount < 1 || amount > largest) return fail('bad-input', `${goalNames[kind]}: type a whole number from 1 to ${largest.toLocaleString('en-GB')}, or leave it empty.`)
    goals.push({ kind, amount })
  }
  return succeed(goals)
}

/** In the order of her weeks, each with its place in the weights, which begin on Monday. */
export function weekdayNames(weekStart: number): readonly { readonly name: string; readonly index: number }[] {
  return Array.from({ length: 7 }, (_, at) => {
    const index = (weekStart - 1 + at) % 7
    // 5 January 1970 was a Monday.
    return { name: weekdayOf(addDays('1970-01-05', index)), index }
  })
}
