import { v7 as newId } from 'uuid'
import type { Day, Moment } from '../../shared/dates.ts'
import { occurrenceAfter } from '../../shared/rules/occurrences.ts'
import { timeOfWall, wallTime } from '../../shared/rules/reminder-times.ts'
import { timeWords } from '../../shared/rules/reminder-words.ts'
import { repeatOf, ruleOf } from '../../shared/rules/repeat-rule.ts'
import { sql, type Journal } from './journal.ts'
import { changed, findReminderRow, keepReminder, noteEvent, wasClosed, type ReminderRow } from './reminder-rows.ts'

export type ApplicationReminderKind = 'reapply' | 'appeal' | 'expected_reply'

export interface ApplicationReminder {
  readonly kind: ApplicationReminderKind
  readonly applicationId: string
  /** Of a day that an answer set; null for one of the application itself. */
  readonly outcomeId: string | null
  readonly title: string
  readonly note: string
  /** Null where there is no such day, or no longer. */
  readonly dueOn: Day | null
}

const firstTime = '09:00'

/**
 * Makes, moves or closes the one reminder of this kind that an answer or an application has. Where the writer moved it
 * herself it stays, until the day itself is another. Inside the caller's transaction.
 */
export function keepReminderOf(journal: Journal, { dueOn, ...wanted }: ApplicationReminder, at: Moment): void {
  const row = reminderOfKind(journal, wanted)
  if (dueOn === null) {
    if (row !== null) close(journal, row, 'No longer needed', at)
  } else if (row === null) make(journal, { ...wanted, dueOn }, at)
  else if (row.firstOn !== dueOn) move(journal, row, { ...wanted, dueOn }, at)
  else if (wasClosed(journal, row)) reopen(journal, row, at)
  else if (row.isOwn === 0 && (row.title !== wanted.title || row.note !== wanted.note)) {
    keepReminder(journal, changed(row, { title: wanted.title, note: wanted.note, beforeDoneJson: row.beforeDoneJson }, at))
  }
}

type Wanted = Omit<ApplicationReminder, 'dueOn'> & { readonly dueOn: Day }

function reminderOfKind(journal: Journal, { kind, applicationId, outcomeId }: Omit<ApplicationReminder, 'dueOn'>): ReminderRow | null {
  const id = sql<string>(journal, 'SELECT id FROM reminder WHERE kind = ? AND applicationId = ? AND outcomeId IS ?').pluck().get(kind, applicationId, outcomeId)
  return id === undefined ? null : findReminderRow(journal, id)
}

function make(journal: Journal, { kind, applicationId, outcomeId, title, note, dueOn }: Wanted, at: Moment): void {
  const row: ReminderRow = {
    id: newId({ msecs: at.nowMs }), kind, title, note, firstOn: dueOn, dueAt: wallTime(dueOn, firstTime), policy: 'floating', zone: at.zone, repeatRule: null, missed: 0,
    snoozedUntilMs: null, shownFor: null, sequence: 0, outcomeId, applicationId, storyId: null, isOwn: 0, createdAtMs: at.nowMs, changedAtMs: at.nowMs,
    doneAtMs: null, deletedAtMs: null, beforeDoneJson: null
  }
  keepReminder(journal, row)
  noteEvent(journal, row.id, 'made', `For ${timeWords(row, at)}`, at)
}

/** Her own time of day stays, and her words and zone. */
function move(journal: Journal, row: ReminderRow, { title, note, dueOn }: Wanted, at: Moment): void {
  const words = row.isOwn === 1 ? {} : { title, note }
  const repeat = row.repeatRule === null ? null : repeatOf(row.repeatRule)
  const repeatRule = repeat === null ? null : ruleOf(repeat, dueOn)
  const isRepeated = repeatRule !== null && occurrenceAfter(repeatRule, dueOn, dueOn) !== null
  const moved = changed(
    row,
    {
      ...words, firstOn: dueOn, dueAt: wallTime(dueOn, timeOfWall(row.dueAt)), repeatRule: isRepeated ? repeatRule : null, missed: 0,
      snoozedUntilMs: null, shownFor: null, doneAtMs: null, deletedAtMs: null
    },
    at
  )
  keepReminder(journal, moved)
  noteEvent(journal, row.id, 'changed', `Moved to ${timeWords(moved, at)}`, at)
}

function close(journal: Journal, row: ReminderRow, words: string, at: Moment): void {
  if (row.doneAtMs !== null || row.deletedAtMs !== null) return
  keepReminder(journal, changed(row, { doneAtMs: at.nowMs }, at))
  noteEvent(journal, row.id, 'closed', words, at)
}

function reopen(journal: Journal, row: ReminderRow, at: Moment): void {
  keepReminder(journal, changed(row, { doneAtMs: null }, at))
  noteEvent(journal, row.id, 'changed', `For ${timeWords(row, at)} after all`, at)
}
