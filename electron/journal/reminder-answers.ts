import * as v from 'valibot'
import { addDays, dayAt, type Moment } from '../../shared/dates.ts'
import type { Reminder, SnoozeInput } from '../../shared/models/reminder.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { nextTime } from '../../shared/rules/occurrences.ts'
import { instantOf, isDue, reachedWall, timeOfWall, wallTime, zoneOf } from '../../shared/rules/reminder-times.ts'
import { instantWords, timeWords } from '../../shared/rules/reminder-words.ts'
import { todayOf } from './today.ts'
import { inTransaction, type Journal } from './journal.ts'
import { changed, findReminderRow, keepReminder, noteEvent, reminderOf, rollRow, type ReminderRow } from './reminder-rows.ts'

/** A repeating one goes on to the first of its times that is still to come, any other is done. */
export function finishReminder(journal: Journal, id: string, at: Moment): Result<Reminder> {
  return answer(journal, id, at, (found) => {
    if (found.doneAtMs !== null) return succeed(found)
    const row = rollRow(journal, found, at)
    const { dueAt, missed, snoozedUntilMs, shownFor } = row
    const next = row.repeatRule === null ? null : nextTime(row.repeatRule, dueAt, reachedWall(at, zoneOf(row, at)))
    const beforeDoneJson = JSON.stringify({ dueAt, missed, snoozedUntilMs, shownFor } satisfies BeforeDone)
    noteEvent(journal, id, 'done', next === null ? 'Done' : `Done; next on ${timeWords({ ...row, dueAt: next }, at)}`, at)
    return succeed(
      next === null
        ? changed(row, { doneAtMs: at.nowMs, beforeDoneJson }, at)
        : changed(row, { dueAt: next, missed: 0, snoozedUntilMs: null, shownFor: null, beforeDoneJson }, at)
    )
  })
}

/** Puts everything back as it was before it was done, as long as nothing else was done with it. */
export function unfinishReminder(journal: Journal, id: string, at: Moment): Result<Reminder> {
  return answer(journal, id, at, (row) => {
    if (row.doneAtMs === null && row.beforeDoneJson === null) return fail('bad-input', 'This reminder isn’t done, so there is nothing to take back.')
    const before = row.beforeDoneJson === null ? null : v.parse(beforeDoneSchema, JSON.parse(row.beforeDoneJson))
    // What was told since, its next time, stays told.
    const shownFor = row.shownFor ?? before?.shownFor ?? null
    noteEvent(journal, id, 'undone', 'Not done after all', at)
    return succeed(changed(row, { ...before, shownFor, doneAtMs: null }, at))
  })
}

export function snoozeReminder(journal: Journal, { id, until }: SnoozeInput, at: Moment): Result<Reminder> {
  return answer(journal, id, at, (found) => {
    const row = rollRow(journal, found, at)
    if (row.doneAtMs !== null) return fail('bad-input', 'This reminder is done. Open it again, then it can be put off.')
    if (!isDue({ ...row, snoozedUntilMs: null }, at)) return fail('bad-input', 'This reminder isn’t due yet. Change its day or its time instead.')
    const snoozedUntilMs = snoozeEnd(journal, row, until, at)
    noteEvent(journal, id, 'snoozed', `Put off until ${instantWords(snoozedUntilMs, at)}`, at)
    return succeed({ ...row, snoozedUntilMs, beforeDoneJson: null, changedAtMs: at.nowMs })
  })
}

const beforeDoneSchema = v.object({ dueAt: v.string(), missed: v.number(), snoozedUntilMs: v.nullable(v.number()), shownFor: v.nullable(v.string()) })
type BeforeDone = v.InferOutput<typeof beforeDoneSchema>

function answer(journal: Journal, id: string, at: Moment, change: (row: ReminderRow) => Result<ReminderRow>): Result<Reminder> {
  return inTransaction(journal, () => {
    const row = findReminderRow(journal, id)
    if (row?.deletedAtMs !== null) return fail('not-found', 'This reminder is no longer in the journal.')
    const after = change(row)
    if (!after.ok) return after
    if (after.value !== row) keepReminder(journal, after.value)
    return succeed(reminderOf(journal, after.value, at, todayOf(journal, at)))
  })
}

const hourMs = 3_600_000

function snoozeEnd(journal: Journal, row: ReminderRow, until: SnoozeInput['until'], at: Moment): number {
  const inAnHour = at.nowMs + hourMs
  if (until === 'hour') return inAnHour
  if (until === 'evening') {
    const eveningMs = instantOf(wallTime(dayAt(at), '18:00'), at.zone)
    return eveningMs > at.nowMs ? eveningMs : inAnHour
  }
  const zone = zoneOf(row, at)
  const today = zone === at.zone ? todayOf(journal, at) : dayAt({ nowMs: at.nowMs, zone })
  const onDay = (days: number): number => instantOf(wallTime(addDays(today, days), timeOfWall(row.dueAt)), zone)
  const days = until === 'tomorrow' ? 1 : 7
  // Where her day begins at 3:00, the tomorrow of 2:00 holds times that have passed already.
  return onDay(days) > at.nowMs ? onDay(days) : onDay(days + 1)
}
