import type { Moment } from '../../shared/dates.ts'
import type { Counts } from '../../shared/models/start.ts'
import { restsOnQuietDays } from '../../shared/rules/quiet.ts'
import { sql, type Journal } from './journal.ts'
import { isQuietNow } from './quiet.ts'
import { countDueByKind } from './reminder-rows.ts'

/** What the sidebar marks: reminders that have come, and applications without an answer. On quiet days no log is asked for. */
export function countWaiting(journal: Journal, at: Moment): Pick<Counts, 'dueReminders' | 'dueReapplies' | 'waitingApplications'> {
  const waitingApplications = sql<number>(
    journal,
    `SELECT count(*) FROM application WHERE state = 'sent' AND deletedAtMs IS NULL
       AND NOT EXISTS (SELECT 1 FROM outcome WHERE applicationId = application.id AND outcome.deletedAtMs IS NULL)`
  ).pluck().get()
  const due = countDueByKind(journal, at)
  const isQuiet = isQuietNow(journal, at)
  const marked = [...due].filter(([kind]) => !isQuiet || !restsOnQuietDays(kind))
  return {
    dueReminders: marked.reduce((sum, [, count]) => sum + count, 0),
    dueReapplies: due.get('reapply') ?? 0,
    waitingApplications: waitingApplications ?? 0
  }
}
