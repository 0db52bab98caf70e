import { v7 as newId } from 'uuid'
import type { Day, Moment } from '../../shared/dates.ts'
import type { Reminder, ReminderEvent, ReminderKind, ZonePolicy } from '../../shared/models/reminder.ts'
import { rolledTo } from '../../shared/rules/occurrences.ts'
import { dayOfWall, dueDay, instantOf, isDue, isKnownZone, reachedWall, timeOfWall, zoneOf, type WallTime } from '../../shared/rules/reminder-times.ts'
import { doneWords, whenWords } from '../../shared/rules/reminder-words.ts'
import { repeatOf, repeatWords, type RepeatRule } from '../../shared/rules/repeat-rule.ts'
import { counted } from '../../shared/text.ts'
import { sql, type Journal } from './journal.ts'

export interface ReminderRow {
  readonly id: string
  readonly kind: ReminderKind
  readonly title: string
  readonly note: string
  readonly firstOn: Day
  readonly dueAt: WallTime
  readonly policy: ZonePolicy
  readonly zone: string
  readonly repeatRule: RepeatRule | null
  readonly missed: number
  readonly snoozedUntilMs: number | null
  readonly shownFor: string | null
  readonly sequence: number
  readonly outcomeId: string | null
  readonly applicationId: string | null
  readonly storyId: string | null
  /** 1: its words are the writer's. */
  readonly isOwn: number
  readonly createdAtMs: number
  readonly changedAtMs: number
  readonly doneAtMs: number | null
  readonly deletedAtMs: number | null
  readonly beforeDoneJson: string | null
}

const columns = `reminder.id, reminder.kind, title, note, firstOn, dueAt, policy, zone, repeatRule, missed, snoozedUntilMs, shownFor, sequence,
  outcomeId, applicationId, storyId, isOwn, createdAtMs, changedAtMs, doneAtMs, deletedAtMs, beforeDoneJson`

const open = 'doneAtMs IS NULL AND deletedAtMs IS NULL'

/** Also one that was removed. */
export function findReminderRow(journal: Journal, id: string): ReminderRow | null {
  return sql<ReminderRow>(journal, `SELECT ${columns} FROM reminder WHERE id = ?`).get(id) ?? null
}

export function openReminderRows(journal: Journal): ReminderRow[] {
  return sql<ReminderRow>(journal, `SELECT ${columns} FROM reminder WHERE ${open} ORDER BY dueAt, createdAtMs, id`).all()
}

export function openReminderRowsOf(journal: Journal, applicationId: string): ReminderRow[] {
  return sql<ReminderRow>(journal, `SELECT ${columns} FROM reminder WHERE applicationId = ? AND ${open}`).all(applicationId)
}

export function doneReminderRows(journal: Journal, limit: number): ReminderRow[] {
  return sql<ReminderRow>(journal, `SELECT ${columns} FROM reminder WHERE doneAtMs IS NOT NULL AND deletedAtMs IS NULL ORDER BY doneAtMs DESC, id LIMIT ?`).all(limit)
}

// A snooze ends when it ends, wherever its own time stands by then: she may have flown west, or the clock gone back.
const dueNow = (columns: string): string => `SELECT ${columns} FROM reminder WHERE ${open} AND dueAtMs IS NULL AND dueAt <= @reached AND snoozedUntilMs IS NULL
  UNION ALL SELECT ${columns} FROM reminder WHERE ${open} AND dueAtMs IS NOT NULL AND dueAtMs <= @nowMs AND snoozedUntilMs IS NULL
  UNION ALL SELECT ${columns} FROM reminder WHERE ${open} AND snoozedUntilMs <= @nowMs`

/** In parts, so that each has an index. */
export const dueRowsQuery = dueNow(columns)
const dueKindsQuery = dueNow('kind')

/** What has come and waits for an answer, in no order. */
export function dueReminderRows(journal: Journal, at: Moment): ReminderRow[] {
  return sql<ReminderRow>(journal, dueRowsQuery).all({ nowMs: at.nowMs, reached: reachedWall(at) })
}

/** How many of each kind have come; a kind of which none has is not in it. */
export function countDueByKind(journal: Journal, at: Moment): ReadonlyMap<ReminderKind, number> {
  const counts = `SELECT kind, count(*) FROM (${dueKindsQuery}) GROUP BY kind`
  return new Map(sql<[ReminderKind, number]>(journal, counts).raw().all({ nowMs: at.nowMs, reached: reachedWall(at) }))
}

const notYet = `SELECT * FROM (SELECT ${columns} FROM reminder WHERE ${open} AND dueAtMs IS NULL AND dueAt > @reached AND snoozedUntilMs IS NULL ORDER BY dueAt LIMIT @limit)
  UNION ALL SELECT * FROM (SELECT ${columns} FROM reminder WHERE ${open} AND dueAtMs > @nowMs AND snoozedUntilMs IS NULL ORDER BY dueAtMs LIMIT @limit)
  UNION ALL SELECT * FROM (SELECT ${columns} FROM reminder WHERE ${open} AND snoozedUntilMs > @nowMs ORDER BY snoozedUntilMs LIMIT @limit)`

/** The next `limit` to come, and some more, in no order. */
export function comingReminderRows(journal: Journal, limit: number, at: Moment): ReminderRow[] {
  return sql<ReminderRow>(journal, notYet).all({ nowMs: at.nowMs, reached: reachedWall(at), limit })
}

/** A repeating one of which several times have come stands at the newest; until it is written down, this is only how it reads. */
export function rolledRow(row: ReminderRow, at: Moment): ReminderRow {
  const { repeatRule, dueAt, doneAtMs, snoozedUntilMs } = row
  if (repeatRule === null || doneAtMs !== null || (snoozedUntilMs !== null && snoozedUntilMs > at.nowMs)) return row
  const rolled = rolledTo(repeatRule, dueAt, reachedWall(at, zoneOf(row, at)))
  return rolled.missed === 0 ? row : { ...row, dueAt: rolled.dueAt, missed: row.missed + rolled.missed, snoozedUntilMs: null, beforeDoneJson: null }
}

/** The same, written down; the history says how many have passed. */
export function rollRow(journal: Journal, row: ReminderRow, at: Moment): ReminderRow {
  const rolled = rolledRow(row, at)
  if (rolled === row) return row
  keepReminder(journal, rolled)
  noteEvent(journal, row.id, 'missed', `${counted(rolled.missed - row.missed, 'earlier time')} passed without an answer`, at)
  return rolled
}

/** Writes the row as it now is. The instant of a fixed time is worked out here, and nowhere else. */
export function keepReminder(journal: Journal, row: ReminderRow): void {
  const dueAtMs = row.policy === 'fixed' && isKnownZone(row.zone) ? instantOf(row.dueAt, row.zone) : null
  sql(
    journal,
    `INSERT INTO reminder (id, kind, title, note, firstOn, dueAt, dueAtMs, policy, zone, repeatRule, missed, snoozedUntilMs, shownFor, sequence,
       outcomeId, applicationId, storyId, isOwn, createdAtMs, changedAtMs, doneAtMs, deletedAtMs, beforeDoneJson)
     VALUES (@id, @kind, @title, @note, @firstOn, @dueAt, @dueAtMs, @policy, @zone, @repeatRule, @missed, @snoozedUntilMs, @shownFor, @sequence,
       @outcomeId, @applicationId, @storyId, @isOwn, @createdAtMs, @changedAtMs, @doneAtMs, @deletedAtMs, @beforeDoneJson)
     ON CONFLICT (id) DO UPDATE SET kind = @kind, title = @title, note = @note, firstOn = @firstOn, dueAt = @dueAt, dueAtMs = @dueAtMs, policy = @policy,
       zone = @zone, repeatRule = @repeatRule, missed = @missed, snoozedUntilMs = @snoozedUntilMs, shownFor = @shownFor, sequence = @sequence,
       storyId = @storyId, isOwn = @isOwn, changedAtMs = @changedAtMs, doneAtMs = @doneAtMs, deletedAtMs = @deletedAtMs, beforeDoneJson = @beforeDoneJson`
  ).run({ ...row, dueAtMs })
}

/** The app made it, and sets its day. */
export function isOfApplication({ applicationId, outcomeId }: ReminderRow): boolean {
  return applicationId !== null || outcomeId !== null
}

/** A change that a calendar file has to tell. */
export function changed(row: ReminderRow, changes: Partial<ReminderRow>, at: Moment): ReminderRow {
  return { ...row, beforeDoneJson: null, ...changes, sequence: row.sequence + 1, changedAtMs: at.nowMs }
}

export function noteEvent(journal: Journal, reminderId: string, what: ReminderEvent['what'], words: string, at: Moment): void {
  sql(journal, 'INSERT INTO reminderEvent (id, reminderId, what, atMs, zone, words) VALUES (?, ?, ?, ?, ?, ?)').run(newId({ msecs: at.nowMs }), reminderId, what, at.nowMs, at.zone, words)
}

/** By the app, not by the writer. New words, and what the desktop says of its notifications, may come later. */
export function wasClosed(journal: Journal, { id, doneAtMs, deletedAtMs }: Pick<ReminderRow, 'id' | 'doneAtMs' | 'deletedAtMs'>): boolean {
  if (doneAtMs === null || deletedAtMs !== null) return false
  const last = "SELECT what FROM reminderEvent WHERE reminderId = ? AND what NOT IN ('shown', 'not_shown', 'changed') ORDER BY atMs DESC, rowid DESC LIMIT 1"
  return sql<string>(journal, last).pluck().get(id) === 'closed'
}

/** As the page shows it: `today` is the writer's day. */
export function reminderOf(journal: Journal, row: ReminderRow, at: Moment, today: Day): Reminder {
  const now = rolledRow(row, at)
  const { id, kind, title, note, dueAt, policy, zone, missed, snoozedUntilMs, applicationId, storyId, doneAtMs } = now
  const isPast = isDue(now, at)
  const repeat = now.repeatRule === null ? null : repeatOf(now.repeatRule)
  return {
    id, kind, title, note, dueOn: dayOfWall(dueAt), dueTime: timeOfWall(dueAt), policy, zone, repeat,
    repeatWords: repeat === null ? null : repeatWords(repeat, today),
    state: doneAtMs !== null ? 'done' : isPast ? 'due' : 'pending',
    isOverdue: doneAtMs === null && isPast && dueDay(now, at) < today,
    missed, snoozedUntilMs, whenWords: doneAtMs === null ? whenWords(now, at, today) : doneWords(doneAtMs, wasClosed(journal, now), at), applicationId,
    programId: applicationId === null ? null : (sql<string>(journal, 'SELECT programId FROM application WHERE id = ?').pluck().get(applicationId) ?? null),
    storyId, doneAtMs
  }
}
