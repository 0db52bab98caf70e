import type { Moment } from '../../shared/dates.ts'
import type { Reminder, SaveReminderInput } from '../../shared/models/reminder.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { firstOccurrence } from '../../shared/rules/occurrences.ts'
import { dayOfWall, isKnownZone, wallTime, type WallTime } from '../../shared/rules/reminder-times.ts'
import { timeWords } from '../../shared/rules/reminder-words.ts'
import { dayOfMonthIn, repeatOf, ruleOf, type RepeatRule } from '../../shared/rules/repeat-rule.ts'
import { todayOf } from './today.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { changed, findReminderRow, isOfApplication, keepReminder, noteEvent, reminderOf, rolledRow, rollRow, type ReminderRow } from './reminder-rows.ts'

/** Adds a reminder or changes it; one that was removed comes back, and one that was done when it gets a new time. */
export function saveReminder(journal: Journal, input: SaveReminderInput, at: Moment): Result<Reminder> {
  return inTransaction(journal, () => {
    if (input.zone !== null && !isKnownZone(input.zone)) return fail('bad-input', `No time zone “${input.zone}” is known on this computer. Nothing was changed.`)
    if (input.storyId !== null && sql(journal, 'SELECT 1 FROM story WHERE id = ?').get(input.storyId) === undefined) {
      return fail('not-found', 'The story of this reminder is no longer in the journal. Nothing was changed.')
    }
    const found = findReminderRow(journal, input.id)
    const known = found === null ? null : rollRow(journal, found, at)
    const time = timeOf(input, known)
    if (time === null) return fail('bad-input', 'This reminder would end before it comes for the first time. Choose a later last day. Nothing was changed.')
    const row = known === null ? newRow(input, time, at) : changedRow(known, input, time, at)
    keepReminder(journal, row)
    noteChange(journal, known, row, at)
    return succeed(reminderOf(journal, row, at, todayOf(journal, at)))
  })
}

interface Time {
  readonly dueAt: WallTime
  readonly repeatRule: RepeatRule | null
}

/** Null where it would never come. */
function timeOf({ dueOn, dueTime, repeat }: SaveReminderInput, known: ReminderRow | null): Time | null {
  if (repeat === null) return { dueAt: wallTime(dueOn, dueTime), repeatRule: null }
  // On the 28th of February, the one of every 31st is still the one of every 31st.
  const isSameDay = known?.repeatRule != null && dayOfWall(known.dueAt) === dueOn && repeatOf(known.repeatRule)?.unit === repeat.unit
  const dayOfMonth = isSameDay ? dayOfMonthIn(known.repeatRule) : null
  const repeatRule = dayOfMonth === null ? ruleOf(repeat, dueOn) : ruleOf(repeat, dueOn, dayOfMonth)
  const first = firstOccurrence(repeatRule, dueOn)
  return first === null ? null : { dueAt: wallTime(first, dueTime), repeatRule }
}

function newRow({ id, kind, title, note, policy, zone, storyId }: SaveReminderInput, { dueAt, repeatRule }: Time, at: Moment): ReminderRow {
  const row = {
    id, kind, title, note, firstOn: dayOfWall(dueAt), dueAt, policy, zone: zone ?? at.zone, repeatRule, missed: 0, snoozedUntilMs: null, shownFor: null,
    sequence: 0, outcomeId: null, applicationId: null, storyId, isOwn: 1, createdAtMs: at.nowMs, changedAtMs: at.nowMs, doneAtMs: null, deletedAtMs: null,
    beforeDoneJson: null
  }
  return begun(row, at)
}

function changedRow(known: ReminderRow, input: SaveReminderInput, { dueAt, repeatRule }: Time, at: Moment): ReminderRow {
  const { title, note, policy, storyId } = input
  const zone = input.zone ?? (policy === 'floating' && known.policy === 'floating' ? known.zone : at.zone)
  const isOwn = known.isOwn === 1 || title !== known.title || note !== known.note ? 1 : 0
  // By its kind the app finds the one it made.
  const kind = isOfApplication(known) ? known.kind : input.kind
  const words = { kind, title, note, storyId, isOwn, deletedAtMs: null }
  const isSameTime = dueAt === known.dueAt && policy === known.policy && zone === known.zone && repeatRule === known.repeatRule
  if (isSameTime) return changed(known, words, at)
  // The day that the app set stays known: it moves the reminder only when that day changes.
  const firstOn = isOfApplication(known) ? known.firstOn : dayOfWall(dueAt)
  return begun(changed(known, { ...words, firstOn, dueAt, policy, zone, repeatRule, missed: 0, snoozedUntilMs: null, shownFor: null, doneAtMs: null }, at), at)
}

/** One that she lets begin in the past has missed nothing. */
function begun(row: ReminderRow, at: Moment): ReminderRow {
  return { ...rolledRow(row, at), missed: 0 }
}

function noteChange(journal: Journal, before: ReminderRow | null, row: ReminderRow, at: Moment): void {
  if (before === null) return noteEvent(journal, row.id, 'made', `For ${timeWords(row, at)}`, at)
  if (before.deletedAtMs !== null) noteEvent(journal, row.id, 'undone', 'Brought back', at)
  const isMoved = before.dueAt !== row.dueAt || before.policy !== row.policy || before.zone !== row.zone
  noteEvent(journal, row.id, 'changed', isMoved ? `Moved to ${timeWords(row, at)}` : 'Changed', at)
}
