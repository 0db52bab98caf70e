import type { Moment } from '../../shared/dates.ts'
import type { Reminder } from '../../shared/models/reminder.ts'
import { isDue } from '../../shared/rules/reminder-times.ts'
import { todayOf } from './today.ts'
import { inTransaction, type Journal } from './journal.ts'
import { inOrder } from './reminders.ts'
import { findReminderRow, keepReminder, noteEvent, reminderOf, rolledRow, type ReminderRow } from './reminder-rows.ts'

/** What a reminder is told for, once: this one of its times, or the end of this snooze. */
export function tellingOf({ dueAt, snoozedUntilMs }: ReminderRow): string {
  return snoozedUntilMs === null ? dueAt : `${dueAt} ${String(snoozedUntilMs)}`
}

export function isUntold(row: ReminderRow): boolean {
  return row.shownFor !== tellingOf(row)
}

/** Another text as soon as what is shown of them, on the page or in the tray, may be another; their words change with the day too. */
export function signatureOf(journal: Journal, due: readonly ReminderRow[], at: Moment): string {
  return [`${todayOf(journal, at)} ${at.zone}`, ...due.map((row) => `${row.id} ${String(row.sequence)} ${tellingOf(row)}`)].join()
}

/**
 * Writes them down as told, and gives back what is to be told, oldest first; before it is, so that a crash between never
 * tells twice. A repeating one stays where it stands until she answers: by a clock that is ahead it would be moved for years.
 */
export function markTold(journal: Journal, rows: readonly ReminderRow[], at: Moment): Reminder[] {
  const today = todayOf(journal, at)
  return inTransaction(journal, () =>
    inOrder(rows, at).flatMap(({ id }) => {
      const found = findReminderRow(journal, id)
      if (found === null) return []
      const row = rolledRow(found, at)
      if (!isUntold(row) || !isDue(row, at)) return []
      keepReminder(journal, { ...found, shownFor: tellingOf(row) })
      // Handed over: whether the desktop shows it now or keeps it for later is the desktop's.
      noteEvent(journal, id, 'shown', 'Given to the desktop to show', at)
      return [reminderOf(journal, row, at, today)]
    })
  )
}

/** The desktop refused them after all. */
export function noteNotShown(journal: Journal, ids: readonly string[], at: Moment): void {
  inTransaction(journal, () => {
    for (const id of ids) if (findReminderRow(journal, id) !== null) noteEvent(journal, id, 'not_shown', 'The desktop could not show it', at)
  })
}
