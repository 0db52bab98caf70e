import type { Moment } from '../../shared/dates.ts'
import type { NextReminders, Reminder, ReminderEvent } from '../../shared/models/reminder.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { restsOnQuietDays } from '../../shared/rules/quiet.ts'
import { dueWall, isDue, isKnownZone } from '../../shared/rules/reminder-times.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { isQuietNow } from './quiet.ts'
import {
  changed, comingReminderRows, dueReminderRows, findReminderRow, keepReminder, noteEvent, openReminderRowsOf, reminderOf, rolledRow, rollRow, type ReminderRow
} from './reminder-rows.ts'

export { finishReminder, snoozeReminder, unfinishReminder } from './reminder-answers.ts'
export { saveReminder } from './save-reminder.ts'

const few = 5

/** What the first page and the start show of them, without reading them all. */
export function nextReminders(journal: Journal, at: Moment): NextReminders {
  const today = todayOf(journal, at)
  const due = inOrder(nudgesNow(journal, at), at)
  const coming = inOrder(withoutResting(journal, comingReminderRows(journal, few, at), at), at).filter((row) => !isDue(row, at))
  const shown = (rows: readonly ReminderRow[]): Reminder[] => rows.slice(0, few).map((row) => reminderOf(journal, row, at, today))
  return { due: shown(due), dueCount: due.length, coming: shown(coming), today }
}

/** What waits for an answer now, oldest first. Nothing is marked as told. */
export function dueReminders(journal: Journal, at: Moment): Reminder[] {
  const today = todayOf(journal, at)
  return dueInOrder(journal, at).map((row) => reminderOf(journal, row, at, today))
}

/** Those that are open, the first to come first. */
export function remindersOfApplication(journal: Journal, applicationId: string, at: Moment): Reminder[] {
  const today = todayOf(journal, at)
  return inOrder(openReminderRowsOf(journal, applicationId), at).map((row) => reminderOf(journal, row, at, today))
}

export function dueInOrder(journal: Journal, at: Moment): ReminderRow[] {
  return inOrder(dueNow(journal, at), at)
}

/** The same in no order, for who asks every few seconds. */
export function dueNow(journal: Journal, at: Moment): ReminderRow[] {
  return dueReminderRows(journal, at)
    // The query has decided already, but for a zone that this system doesn't know.
    .filter((row) => row.policy === 'floating' || isKnownZone(row.zone) || isDue(row, at))
    .map((row) => rolledRow(row, at))
}

/** Of these, what is told, marked and shown beside the page: on quiet days none asks for a log. */
export function nudgesNow(journal: Journal, at: Moment): ReminderRow[] {
  return withoutResting(journal, dueNow(journal, at), at)
}

function withoutResting(journal: Journal, rows: readonly ReminderRow[], at: Moment): ReminderRow[] {
  const isQuiet = rows.some(({ kind }) => restsOnQuietDays(kind)) && isQuietNow(journal, at)
  return rows.filter(({ kind }) => !isQuiet || !restsOnQuietDays(kind))
}

/** By the time at which each is due, as seen from where the writer is. */
export function inOrder(rows: readonly ReminderRow[], at: Moment): ReminderRow[] {
  return rows
    .map((row) => rolledRow(row, at))
    .map((row) => ({ row, due: dueWall(row, at) }))
    .sort((one, other) => (one.due === other.due ? one.row.createdAtMs - other.row.createdAtMs : one.due < other.due ? -1 : 1))
    .map(({ row }) => row)
}

/** Oldest first. */
export function reminderHistory(journal: Journal, id: string): ReminderEvent[] {
  return sql<ReminderEvent>(journal, 'SELECT what, atMs, zone, words FROM reminderEvent WHERE reminderId = ? ORDER BY atMs, rowid').all(id)
}

export function removeReminder(journal: Journal, id: string, at: Moment): Result<null> {
  return inTransaction(journal, () => {
    const row = findReminderRow(journal, id)
    if (row === null) return fail('not-found', 'This reminder is no longer in the journal.')
    if (row.deletedAtMs !== null) return succeed(null)
    keepReminder(journal, changed(rollRow(journal, row, at), { deletedAtMs: at.nowMs, beforeDoneJson: row.beforeDoneJson }, at))
    noteEvent(journal, id, 'closed', 'Removed', at)
    return succeed(null)
  })
}

/** Takes a removal back. */
export function restoreReminder(journal: Journal, id: string, at: Moment): Result<null> {
  return inTransaction(journal, () => {
    const row = findReminderRow(journal, id)
    if (row === null) return fail('not-found', 'This reminder is no longer in the journal.')
    if (row.deletedAtMs === null) return succeed(null)
    keepReminder(journal, changed(row, { deletedAtMs: null, beforeDoneJson: row.beforeDoneJson }, at))
    noteEvent(journal, id, 'undone', 'Brought back', at)
    return succeed(null)
  })
}
