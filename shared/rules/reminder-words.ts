import { addDays, clockTime, dayAt, type Day, type Moment } from '../dates.ts'
import { dayAndMonth } from '../day-names.ts'
import { dayOfWall, dueDay, isDue, isKnownZone, isOverdue, reachedWall, timeOfWall, type ReminderTimes } from './reminder-times.ts'

/** "Today at 09:00", "30 April at 09:00 in Lagos", "Overdue since 30 April", "Snoozed until tomorrow at 09:00". `today` is the writer's day. */
export function whenWords(times: ReminderTimes, at: Moment, today: Day): string {
  if (isOverdue(times, at, today)) return `Overdue since ${dayAndMonth(dueDay(times, at), today)}`
  if (times.snoozedUntilMs !== null && !isDue(times, at)) return `Snoozed until ${instantWords(times.snoozedUntilMs, at)}`
  const { dueAt, policy, zone } = times
  const time = timeOfWall(dueAt)
  const day = dayOfWall(dueAt)
  if (policy === 'floating' || zone === at.zone) return capital(`${dayWords(day, at)} at ${time}`)
  if (!isKnownZone(zone)) return capital(`${dayWords(day, at)} at ${time} by your own clock, as no zone ${zone} is known here`)
  // "Today" would be hers, and the day over there may be another.
  const where = day === dueDay({ ...times, snoozedUntilMs: null }, at) ? dayWords(day, at) : dayAndMonth(day, today)
  return capital(`${where} at ${time} in ${cityOf(zone)}`)
}

/** "Done on 1 May", "Done today"; of one that the app closed "No longer needed since 1 May". */
export function doneWords(doneAtMs: number, isClosed: boolean, at: Moment): string {
  const day = dayAt({ nowMs: doneAtMs, zone: at.zone })
  const words = dayWords(day, at)
  if (isClosed) return `No longer needed since ${words}`
  return words === 'today' || words === 'yesterday' ? `Done ${words}` : `Done on ${dayAndMonth(day, dayAt(at))}`
}

/** "today at 18:00", by the writer's clock. */
export function instantWords(atMs: number, at: Moment): string {
  return `${dayWords(dayAt({ nowMs: atMs, zone: at.zone }), at)} at ${clockTime(atMs, at.zone)}`
}

/** "30 April at 09:00 in Lagos", whatever the day is. */
export function timeWords({ dueAt, policy, zone }: Omit<ReminderTimes, 'snoozedUntilMs'>, at: Moment): string {
  const where = policy === 'fixed' && zone !== at.zone ? ` in ${cityOf(zone)}` : ''
  return `${dayAndMonth(dayOfWall(dueAt), dayAt(at))} at ${timeOfWall(dueAt)}${where}`
}

export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

// By the calendar, wherever the writer's own day begins: what has a time on the clock is named by the clock.
function dayWords(day: Day, at: Moment): string {
  const today = dayOfWall(reachedWall(at))
  if (day === today) return 'today'
  if (day === addDays(today, 1)) return 'tomorrow'
  return day === addDays(today, -1) ? 'yesterday' : dayAndMonth(day, today)
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
