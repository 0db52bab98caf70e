import type { Moment } from '../../shared/dates.ts'
import type { Counts } from '../../shared/models/start.ts'
import { sql, type Journal } from './journal.ts'
import { countDueReminders } from './reminders.ts'

/** What the sidebar marks: reminders that have come, and applications without an answer. */
export function countWaiting(journal: Journal, at: Moment): Pick<Counts, 'dueReminders' | 'dueReapplies' | 'waitingApplications'> {
  const waitingApplications = sql<number>(
    journal,
    `SELECT count(*) FROM application WHERE state = 'sent' AND deletedAtMs IS NULL
       AND NOT EXISTS (SELECT 1 FROM outcome WHERE applicationId = application.id AND outcome.deletedAtMs IS NULL)`
  ).pluck().get()
  return { ...countDueReminders(journal, at), waitingApplications: waitingApplications ?? 0 }
}
