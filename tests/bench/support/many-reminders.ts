import { inTransaction, type Journal } from '../../../electron/journal/journal.ts'
import { saveReminder } from '../../../electron/journal/reminders.ts'
import { addDays, dayAt, type Moment } from '../../../shared/dates.ts'
import { id } from '../../support/journal-builders.ts'
import { reminderInput } from '../../support/reminder-builders.ts'

/** Written by the app's own function: one in a hundred is due, half go with the writer, a tenth repeat every week. */
export function addReminders(journal: Journal, count: number, at: Moment): void {
  const today = dayAt(at)
  inTransaction(journal, () => {
    for (let number = 1; number <= count; number += 1) {
      const isDue = number % 100 === 0
      const saved = saveReminder(
        journal,
        reminderInput({
          id: id(number), title: `Reminder ${String(number)}`, dueOn: addDays(today, isDue ? -(number % 7) : 1 + (number % 365)),
          ...(number % 2 === 0 ? { policy: 'fixed', zone: 'America/Chicago' } : {}),
          repeat: number % 10 === 5 ? { every: 1, unit: 'week', weekdays: [], lastOn: null } : null
        }),
        at
      )
      if (!saved.ok) throw new Error(saved.error.message)
    }
  })
}
