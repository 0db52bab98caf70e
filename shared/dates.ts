import { Temporal } from 'temporal-polyfill'

/** A civil day as text, YYYY-MM-DD, years 0001 to 9999. Never an instant. */
export type Day = string

/** When something happens: the caller's clock, and the zone the writer is in (an IANA name). */
export interface Moment {
  readonly nowMs: number
  readonly zone: string
}

const dayPattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/

export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** A day, or only its month ("2023-08") or year ("2024"), as far as it is known. */
export type PartialDay = string

export function isPartialDay(text: string): boolean {
  return isDay(firstDayOf(text))
}

/** The first day that a partial day can be. */
export function firstDayOf(partial: PartialDay): Day {
  if (/^\d{4}$/.test(partial)) return `${partial}-01-01`
  return /^\d{4}-\d{2}$/.test(partial) ? `${partial}-01` : partial
}

/**
 * The civil day the writer is living in. With a day start of 180 (3 a.m.), 02:59 is still yesterday.
 * The wall clock decides, not elapsed hours, so the answer holds on the two days a year with a changed clock.
 */
export function dayAt(moment: Moment, dayStartMinutes = 0): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.trunc(moment.nowMs)).toZonedDateTimeISO(moment.zone)
  const minutes = local.hour * 60 + local.minute
  const day = local.toPlainDate()
  return (minutes < dayStartMinutes ? day.subtract({ days: 1 }) : day).toString()
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The first day of the week that holds `day`; `weekStart` 1 is Monday, 7 is Sunday (ISO numbers). */
export function startOfWeek(day: Day, weekStart: number): Day {
  return dayOfNumber(dayNumber(day) - ((isoWeekday(day) - weekStart + 7) % 7))
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: Day): number {
  // Day 0 of 1970 was a Thursday; before it, numbers are below zero.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function daysFrom(first: Day, count: number): Day[] {
  const day = Temporal.PlainDate.from(first)
  return Array.from({ length: count }, (_, days) => day.add({ days }).toString())
}

/** The wall-clock time of an instant in the zone it was written in, "09:14". */
export function clockTime(atMs: number, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.trunc(atMs)).toZonedDateTimeISO(zone)
  return `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`
}

/** The hour on the wall clock, 0 to 23. */
export function hourOf(atMs: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(atMs)).toZonedDateTimeISO(zone).hour
}

/**
 * Days since 1 January 1970, for distances and scales. Plain integers, because charts and the ledger ask for thousands
 * (H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 */
export function dayNumber(day: Day): number {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8)) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The day of that number (civil_from_days, as above). */
export function dayOfNumber(number: number): Day {
  const shifted = Math.round(number) + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** How many days `to` lies after `from`; below zero where it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}
