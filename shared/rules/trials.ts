import { daysBetween, type Day } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import type { Window } from '../models/ledger.ts'
import type { StrategyTrial } from '../models/notebook.ts'
import { counted } from '../text.ts'

type TrialDays = Pick<StrategyTrial, 'fromOn' | 'untilOn'>

/** The days of a trial that have come; null where it begins later. */
export function trialWindow({ fromOn, untilOn }: TrialDays, today: Day): Window | null {
  if (fromOn > today) return null
  return { from: fromOn, to: untilOn !== null && untilOn < today ? untilOn : today }
}

/** "28 March to 2 April, 6 days", "Since 28 March, 16 days so far". */
export function trialDaysInWords({ fromOn, untilOn }: TrialDays, today: Day): string {
  const day = (on: Day): string => dayAndMonth(on, today)
  if (fromOn > today) return untilOn === null ? `From ${day(fromOn)}` : `From ${day(fromOn)} to ${day(untilOn)}`
  if (untilOn === null) return `Since ${day(fromOn)}, ${daysOf(fromOn, today)} so far`
  return fromOn === untilOn ? `${day(fromOn)}, one day` : `${day(fromOn)} to ${day(untilOn)}, ${daysOf(fromOn, untilOn)}`
}

function daysOf(from: Day, to: Day): string {
  return counted(daysBetween(from, to) + 1, 'day')
}

/** The others that ran on some of the same days: whatever moved then may belong to any of them. */
export function trialsBeside<Trial extends TrialDays & { readonly id: string }>(trial: Trial, all: readonly Trial[]): Trial[] {
  return all.filter((other) => other.id !== trial.id && other.fromOn <= (trial.untilOn ?? '9999-12-31') && trial.fromOn <= (other.untilOn ?? '9999-12-31'))
}
