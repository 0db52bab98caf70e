import { Temporal } from 'temporal-polyfill'
import type { Day } from '../../../shared/dates.ts'

export interface ClockTime {
  /** HH:MM:SS. */
  readonly clock: string
  /** "+02:00" or "UTC", where it is said. */
  readonly offset: string | null
}

const form = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)? ?(?:([ap])\.?m\.?)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i

/** "8:25:47", "1:41 pm", "23:30:00.000Z"; null where it is no time of day. */
export function readClock(text: string): ClockTime | null {
  const match = form.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  const [, hours = '', minutes = '', seconds = '00', half, offset] = match
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59 || (half !== undefined && Number(hours) > 12)) return null
  return { clock: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`, offset: offset === undefined ? null : offsetOf(offset) }
}

function offsetOf(text: string): string {
  if (!/^[+-]/.test(text)) return 'UTC'
  const digits = text.slice(1).replace(':', '').padEnd(4, '0')
  return `${text.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`
}

/** Null where neither the time nor the file says in which zone it is. */
export function instantOf(day: Day, { clock, offset }: ClockTime, zone: string | null): number | null {
  const where = offset ?? zone
  if (where === null) return null
  try {
    return Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime(where).epochMilliseconds
  } catch {
    // An offset of 25 hours, say.
    return null
  }
}
