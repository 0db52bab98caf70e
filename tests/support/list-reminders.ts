import { clockTrouble } from '../../electron/journal/clock-seen.ts'
import { todayOf } from '../../electron/journal/today.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { doneReminderRows, openReminderRows, reminderOf } from '../../electron/journal/reminder-rows.ts'
import { inOrder } from '../../electron/journal/reminders.ts'
import type { Moment } from '../../shared/dates.ts'
import type { ReminderPage } from '../../shared/models/reminder.ts'

/** All there are, each judged by itself: what the queries of the app, which judge in SQL, must agree with. */
export function listReminders(journal: Journal, at: Moment): ReminderPage {
  const today = todayOf(journal, at)
  const open = inOrder(openReminderRows(journal), at).map((row) => reminderOf(journal, row, at, today))
  return {
    due: open.filter(({ state }) => state === 'due'),
    coming: open.filter(({ state }) => state === 'pending'),
    done: doneReminderRows(journal, 50).map((row) => reminderOf(journal, row, at, today)),
    today,
    trouble: clockTrouble(journal, at)
  }
}
