import { Temporal } from 'temporal-polyfill'
import { addDays, daysBetween, isDay, type Day } from './dates.ts'
import { counted } from './text.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
]

export function weekdayOf(day: Day): string {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? ''
}

/** "Tuesday, 12 April", with the year only where it isn't this year's. */
export function dayTitle(day: Day, today: Day): string {
  return `${weekdayOf(day)}, ${dayAndMonth(day, today)}`
}

/** "12 April", with the year only where it isn't this year's; without a today, always. */
export function dayAndMonth(day: Day, today: Day | null): string {
  const date = Temporal.PlainDate.from(day)
  const year = day.slice(0, 4) === today?.slice(0, 4) ? '' : ` ${String(date.year)}`
  return `${String(date.day)} ${months[date.month - 1] ?? ''}${year}`
}

/** "April 2022", of a month written YYYY-MM. */
export function monthTitle(month: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month)
  return `${months[number - 1] ?? ''} ${String(year)}`
}

/** "Apr 2022", to stand under the number of a day. */
export function shortMonth(day: Day): string {
  return `${months[Number(day.slice(5, 7)) - 1]?.slice(0, 3) ?? ''} ${String(Number(day.slice(0, 4)))}`
}

/** "12 Apr", where there is little room; with the year only where it isn't this year's, and without a today always. */
export function shortDay(day: Day, today: Day | null): string {
  const month = shortMonth(day)
  return `${String(Number(day.slice(8)))} ${day.slice(0, 4) === today?.slice(0, 4) ? month.slice(0, 3) : month}`
}

/** "today", "yesterday", "Saturday", else "12 April": how a person would say it on `today`. */
export function dayInWords(day: Day, today: Day): string {
  if (day === today) return 'today'
  if (day === addDays(today, -1)) return 'yesterday'
  if (day < today && day > addDays(today, -7)) return weekdayOf(day)
  return dayAndMonth(day, today)
}

/** "in 29 days", "today", "3 days ago". */
export function distanceInWords(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`
}

/**
 * The day a writer means by what she types, never later than today: "yesterday", "y", "-3", "fri", "12",
 * "12 apr", "april 12 2022", "12 apr 22" (of this century), "2022-04-12". Null where it can't be read as a day.
 */
export function readDay(typed: string, today: Day): Day | null {
  const text = typed.trim().toLowerCase()
  if (isDay(text)) return text <= today ? text : null
  if (text !== '' && 'today'.startsWith(text)) return today
  if (text !== '' && 'yesterday'.startsWith(text)) return addDays(today, -1)
  const back = /^-(\d{1,5})$/.exec(text)
  if (back) return addDays(today, -Number(back[1]))
  return lastWeekday(text, today) ?? lastDate(text, today)
}

function lastWeekday(text: string, today: Day): Day | null {
  if (text.length < 2) return null
  const index = weekdays.findIndex((name) => name.toLowerCase().startsWith(text))
  if (index < 0) return null
  const back = (Temporal.PlainDate.from(today).dayOfWeek - (index + 1) + 6) % 7
  return addDays(today, -(back + 1))
}

function lastDate(text: string, today: Day): Day | null {
  const words = text.split(/[\s,./]+/).filter((word) => word !== '')
  const month = words.find((word) => /^[a-z]{3,}$/.test(word))
  const numbers = words.filter((word) => /^\d{1,4}$/.test(word)).map(Number)
  if (words.length !== numbers.length + (month === undefined ? 0 : 1)) return null
  const [day, year] = numbers
  if (day === undefined || numbers.length > 2 || (month === undefined && year !== undefined)) return null
  const monthNumber = month === undefined ? null : months.findIndex((name) => name.toLowerCase().startsWith(month)) + 1
  if (monthNumber === 0) return null
  if (year !== undefined && year >= 100 && year < 1000) return null
  return latestMatch(day, monthNumber, year === undefined ? null : wholeYear(year, today), today)
}

function wholeYear(year: number, today: Day): number {
  return year < 100 ? Temporal.PlainDate.from(today).year - (Temporal.PlainDate.from(today).year % 100) + year : year
}

function latestMatch(day: number, month: number | null, year: number | null, today: Day): Day | null {
  const now = Temporal.PlainDate.from(today)
  // A 29 February may be up to eight years back (1900 and 2100 have none).
  const steps = year !== null ? 1 : month === null ? 3 : 9
  for (let step = 0; step < steps; step += 1) {
    const around = month === null ? now.subtract({ months: step }) : now.subtract({ years: step })
    const candidate = dayText(year ?? around.year, month ?? around.month, day)
    if (isDay(candidate) && candidate <= today) return candidate
  }
  return null
}

function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
