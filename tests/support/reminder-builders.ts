import { saveReminder } from '../../electron/journal/reminders.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import type { Moment } from '../../shared/dates.ts'
import type { Reminder, Repeat, SaveReminderInput } from '../../shared/models/reminder.ts'
import { id, morning, valueOf } from './journal-builders.ts'

/** Saves a reminder; what a test doesn't say is reminder 1, for 30 April at nine, wherever she is. */
export function remind(journal: Journal, wanted: Partial<SaveReminderInput> = {}, at: Moment = morning): Reminder {
  return valueOf(saveReminder(journal, reminderInput(wanted), at))
}

export function reminderInput(wanted: Partial<SaveReminderInput> = {}): SaveReminderInput {
  return {
    id: id(1), kind: 'own', title: 'Write to the editor', note: '', dueOn: '2022-04-30', dueTime: '09:00', policy: 'floating', zone: null, repeat: null,
    storyId: null, ...wanted
  }
}

export const daily: Repeat = { every: 1, unit: 'day', weekdays: [], lastOn: null }
