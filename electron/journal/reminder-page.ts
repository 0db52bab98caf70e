import { addDays, type Moment } from '../../shared/dates.ts'
import type { SomeReminders } from '../../shared/models/reminder.ts'
import { isDue, reachedWall, wallTime } from '../../shared/rules/reminder-times.ts'
import { clockTrouble } from './clock-seen.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { comingReminderRows, countDueByKind, doneReminderRows, dueRowsQuery, reminderOf, type ReminderRow } from './reminder-rows.ts'
import { inOrder } from './reminders.ts'

const mostDone = 50

/** The first `most` that are due and the first `most` to come, however many there are. */
export function pageOfReminders(journal: Journal, most: number, at: Moment): SomeReminders {
  const today = todayOf(journal, at)
  const due = inOrder(firstDue(journal, most, at), at).filter((row) => isDue(row, at))
  const coming = inOrder(comingReminderRows(journal, most, at), at).filter((row) => !isDue(row, at))
  const shown = (rows: readonly ReminderRow[]) => rows.slice(0, most).map((row) => reminderOf(journal, row, at, today))
  const dueCount = [...countDueByKind(journal, at).values()].reduce((sum, count) => sum + count, 0)
  return {
    due: shown(due), coming: shown(coming), done: doneReminderRows(journal, mostDone).map((row) => reminderOf(journal, row, at, today)),
    today, trouble: clockTrouble(journal, at), dueCount, comingCount: countOpen(journal) - dueCount,
    nextMorning: wallTime(today, '09:00') > reachedWall(at) ? today : addDays(today, 1)
  }
}

/** By the day and the time that each has written; a time zone apart doesn't matter among thousands. */
function firstDue(journal: Journal, most: number, at: Moment): ReminderRow[] {
  const first = `SELECT * FROM (${dueRowsQuery}) ORDER BY coalesce(snoozedUntilMs, unixepoch(dueAt) * 1000) LIMIT @most`
  return sql<ReminderRow>(journal, first).all({ nowMs: at.nowMs, reached: reachedWall(at), most })
}

function countOpen(journal: Journal): number {
  return sql<number>(journal, 'SELECT count(*) FROM reminder WHERE doneAtMs IS NULL AND deletedAtMs IS NULL').pluck().get() ?? 0
}
