import { addDays, type Day } from '../../../shared/dates.ts'

// Blogs are younger; what is older comes from a spreadsheet that counts days in its own way.
const firstDay = '1990-01-01'

/** Why no number can have been read on this day; null for most. A zone may be ahead of the writer's own by a day. */
export function dayFault(day: Day, today: Day): string | null {
  if (day < firstDay) return 'is too long ago for such a number'
  return day > addDays(today, 1) ? 'is still to come' : null
}
