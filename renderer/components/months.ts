import { Temporal } from 'temporal-polyfill'
import { addDays, daysFrom, startOfWeek, type Day } from '../../shared/dates.ts'

/** A month, YYYY-MM. */
export type Month = string

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`
}

export function lastDayOf(month: Month): Day {
  const date = Temporal.PlainYearMonth.from(month)
  return date.toPlainDate({ day: date.daysInMonth }).toString()
}

/** Null outside of the years 1 to 9999, which is all that days are kept for. */
export function addMonths(month: Month, months: number): Month | null {
  const date = Temporal.PlainYearMonth.from(month).add({ months })
  return date.year >= 1 && date.year <= 9999 ? date.toString() : null
}

/** The same day of another month, or its last one where it is shorter; null where there is no such month. */
export function sameDayIn(day: Day, months: number): Day | null {
  const date = Temporal.PlainDate.from(day).add({ months })
  return date.year >= 1 && date.year <= 9999 ? date.toString() : null
}

/** The weeks that a month touches; the days of its neighbours are null. */
export function weeksOf(month: Month, weekStart: number): (Day | null)[][] {
  const [first, last] = [firstDayOf(month), lastDayOf(month)]
  const days = daysFrom(first, Number(last.slice(8)))
  const before = weekdaysBetween(first, weekStart)
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, (_day, index) => cells[week * 7 + index] ?? null))
}

/** How many days of its week come before this one. In the year 1 the week may begin where there are no days yet. */
function weekdaysBetween(day: Day, weekStart: number): number {
  return (Temporal.PlainDate.from(day).dayOfWeek - weekStart + 7) % 7
}

/** Where a key of the calendar leads from a day; null for other keys, and past the end of time. */
export function dayAfterKey(day: Day, key: string, { weekStart, isShifted }: { weekStart: number; isShifted: boolean }): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return startOfWeek(day, weekStart)
    case 'End':
      return addDays(startOfWeek(day, weekStart), 6)
    case 'PageUp':
      return sameDayIn(day, isShifted ? -12 : -1)
    case 'PageDown':
      return sameDayIn(day, isShifted ? 12 : 1)
    default:
      return null
  }
}
