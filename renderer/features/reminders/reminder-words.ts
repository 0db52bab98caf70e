import { addDays, dayAt, daysBetween, isoWeekday, type Day } from '../../../shared/dates.ts'
import { dayTitle } from '../../../shared/day-names.ts'
import type { Reminder, ReminderKind, SaveReminderInput, SnoozeInput } from '../../../shared/models/reminder.ts'
import { counted } from '../../../shared/text.ts'

export const kindNames: Readonly<Record<ReminderKind, string>> = {
  own: 'Something of my own',
  weekly_log: 'The week’s log',
  story_deadline: 'A story’s deadline',
  reapply: 'The day you can apply again',
  appeal: 'The last day to appeal',
  expected_reply: 'The day an answer is expected'
}

/** Those that she may give to a reminder herself; the others belong to an application. */
export const ownKinds = ['own', 'weekly_log', 'story_deadline'] as const satisfies readonly ReminderKind[]

export const snoozes: readonly (readonly [until: SnoozeInput['until'], title: string])[] = [
  ['hour', 'In an hour'],
  ['evening', 'This evening'],
  ['tomorrow', 'Tomorrow'],
  ['week', 'In a week']
]

/** Of a repeating one: those before the one that is due. */
export function missedInWords(missed: number): string | null {
  return missed === 0 ? null : `${counted(missed, 'earlier one', 'earlier ones')} went by`
}

/** On which day it comes, by the writer's own calendar. */
export function comesOn({ snoozedUntilMs, dueOn }: Reminder, zone: string): Day {
  return snoozedUntilMs === null ? dueOn : dayAt({ nowMs: snoozedUntilMs, zone })
}

export function dayHeading(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'Today'
  return days === 1 ? 'Tomorrow' : dayTitle(day, today)
}

export interface ComingDay {
  readonly on: Day
  readonly reminders: readonly Reminder[]
}

/** In the order of their days, as they come. */
export function byDay(coming: readonly Reminder[], zone: string): ComingDay[] {
  const days = new Map<Day, Reminder[]>()
  for (const reminder of coming) {
    const on = comesOn(reminder, zone)
    const ofDay = days.get(on)
    if (ofDay === undefined) days.set(on, [reminder])
    else ofDay.push(reminder)
  }
  return [...days].map(([on, reminders]) => ({ on, reminders })).sort((one, other) => (one.on < other.on ? -1 : 1))
}

/** Every Sunday at 18:00, wherever she is; the first one is after today. */
export function weeklyLog(id: string, today: Day): SaveReminderInput {
  const daysToSunday = (7 - isoWeekday(today)) % 7
  const dueOn = addDays(today, daysToSunday === 0 ? 7 : daysToSunday)
  return {
    id, kind: 'weekly_log', title: 'Log the week', note: '', dueOn, dueTime: '18:00', policy: 'floating', zone: null, storyId: null,
    repeat: { every: 1, unit: 'week', weekdays: [7], lastOn: null }
  }
}
