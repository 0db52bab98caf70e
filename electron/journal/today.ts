import { dayAt, type Day, type Moment } from '../../shared/dates.ts'
import type { Journal } from './journal.ts'
import { readSettings } from './settings.ts'

/** The civil day she is living in, by her zone and the hour at which her day begins. */
export function todayOf(journal: Journal, at: Moment): Day {
  return dayAt(at, readSettings(journal).dayStartMinutes)
}
