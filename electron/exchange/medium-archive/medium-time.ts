import { isDay, type Day } from '../../../shared/dates.ts'
import { dayText } from '../date-reading.ts'

export interface MediumTime {
  readonly day: Day
  /** HH:MM, in a zone that nobody names. */
  readonly clockTime: string
}

const written = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{2})\s*(am|pm)\s*$/i

/** "2015-02-1 2:59 am": days without a zero in front, twelve hours, no zone. Null for anything else. */
export function readMediumTime(text: string): MediumTime | null {
  const match = written.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = match.slice(1, 6).map(Number)
  const day = dayText(year, month, date)
  if (!isDay(day) || hour < 1 || hour > 12 || minute > 59) return null
  const hours = (hour % 12) + (match[6]?.toLowerCase() === 'pm' ? 12 : 0)
  return { day, clockTime: `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}
