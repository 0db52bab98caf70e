import { addDays, type Day } from './dates.ts'
import { dayAndMonth, monthTitle } from './day-names.ts'
import type { Window } from './models/ledger.ts'
import type { Period, PeriodKind } from './models/progress.ts'

/** "3 April 2022", "3 to 9 April 2022", "April 2022", "January to March 2022", "2022". */
export function windowInWords({ from, to }: Window): string {
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  if (from === to) return dayAndMonth(from, null)
  if (from.endsWith('-01') && addDays(to, 1).endsWith('-01')) return monthsInWords(from, to)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${String(Number(from.slice(8)))} to ${dayAndMonth(to, null)}`
  return `${dayAndMonth(from, year === lastYear ? to : null)} to ${dayAndMonth(to, null)}`
}

/** Of whole months. */
function monthsInWords(from: Day, to: Day): string {
  const [first, last] = [monthTitle(from.slice(0, 7)), monthTitle(to.slice(0, 7))]
  if (first === last) return first
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  if (isOneYear && from.endsWith('-01-01') && to.endsWith('-12-31')) return first.replace(/^\D+/, '')
  return `${isOneYear ? first.replace(/ \d+$/, '') : first} to ${last}`
}

/** "Week of 28 March 2022", "March 2022", "January to March 2022", "2022", "Since 3 May 2019". */
export function periodTitle(period: Period): string {
  if (period.kind === 'week') return `Week of ${dayAndMonth(period.from, null)}`
  return period.kind === 'all' ? `Since ${dayAndMonth(period.from, null)}` : windowInWords(period)
}

const before: Readonly<Record<PeriodKind, string>> = {
  week: 'the week before',
  month: 'the month before',
  quarter: 'the quarter before',
  year: 'the year before',
  all: 'the time before',
  custom: 'the days before'
}

/** "the month before". */
export function timeBefore(kind: PeriodKind): string {
  return before[kind]
}
