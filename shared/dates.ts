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
  const { dayOfWeek } = Temporal.PlainDate.from(day)
  return addDays(day, -((dayOfWeek - weekStart + 7) % 7))
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
