import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { zoneSchema } from './number-columns.ts'
import { daySchema, idSchema, textSchema } from './primitives.ts'

export const reminderKinds = ['reapply', 'appeal', 'expected_reply', 'weekly_log', 'story_deadline', 'own'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** "9:00 in Lagos", wherever she is, or "9:00 wherever I am". */
export const zonePolicies = ['fixed', 'floating'] as const
export type ZonePolicy = (typeof zonePolicies)[number]

/** On the wall clock, "09:00". */
export type ClockTime = string

export const repeatUnits = ['day', 'week', 'month', 'year'] as const

const clockTimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time is written 09:00.'))

export const repeatSchema = v.strictObject({
  every: v.pipe(v.number(), v.integer('Repeats come in whole numbers.'), v.minValue(1, 'A reminder repeats every 1 or more.'), v.maxValue(999)),
  unit: v.picklist(repeatUnits),
  /** ISO weekdays, of a weekly one; empty is the weekday of its first day. */
  weekdays: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.maxLength(7)),
  lastOn: v.nullable(daySchema)
})
export type Repeat = Readonly<v.InferOutput<typeof repeatSchema>>

/** Told by the clock: pending until its time, then due until she is done with it. */
export type ReminderState = 'pending' | 'due' | 'done'

export interface Reminder {
  readonly id: string
  readonly kind: ReminderKind
  readonly title: string
  readonly note: string
  /** Of the occurrence that comes next, or is due. */
  readonly dueOn: Day
  readonly dueTime: ClockTime
  readonly policy: ZonePolicy
  /** Of a fixed one, the zone of its time; of a floating one, the zone it was written in. */
  readonly zone: string
  readonly repeat: Repeat | null
  /** "Every 2 weeks on Monday, until 1 June"; null for once. */
  readonly repeatWords: string | null
  readonly state: ReminderState
  /** Due since an earlier day than today. */
  readonly isOverdue: boolean
  /** How many times of a repeating one passed before the one that is due now, unanswered. */
  readonly missed: number
  readonly snoozedUntilMs: number | null
  /** "Today at 09:00", "Overdue since 30 April", "Snoozed until tomorrow at 09:00", "Done on 1 May". */
  readonly whenWords: string
  readonly applicationId: string | null
  readonly programId: string | null
  readonly storyId: string | null
  readonly doneAtMs: number | null
}

export interface ReminderPage {
  /** Oldest first. */
  readonly due: readonly Reminder[]
  readonly coming: readonly Reminder[]
  /** Newest first, at most 50. */
  readonly done: readonly Reminder[]
  readonly today: Day
  /** What stood in the way of the desktop's own notifications, or of a clock that went back; null for nothing. */
  readonly trouble: string | null
}

/** As many of them as the place shows, and how many there are. */
export interface SomeReminders extends ReminderPage {
  readonly dueCount: number
  readonly comingCount: number
  /** The first day whose 09:00 is still to come: a new reminder begins with it, so that it isn't due at once. */
  readonly nextMorning: Day
}

/** What the first page and the start need of them. */
export interface NextReminders {
  /** The oldest few of those that are due. */
  readonly due: readonly Reminder[]
  readonly dueCount: number
  /** The first few of those to come. */
  readonly coming: readonly Reminder[]
  readonly today: Day
}

/** What happened to one, oldest first. */
export interface ReminderEvent {
  readonly what: 'made' | 'changed' | 'shown' | 'not_shown' | 'snoozed' | 'done' | 'undone' | 'missed' | 'closed'
  readonly atMs: number
  readonly zone: string
  readonly words: string
}

/** Saving under a known id changes that reminder. */
export const saveReminderInput = v.strictObject({
  id: idSchema,
  kind: v.picklist(reminderKinds),
  title: lineSchema(200, 'A reminder'),
  note: textSchema(5_000, 'The note'),
  dueOn: daySchema,
  dueTime: clockTimeSchema,
  policy: v.picklist(zonePolicies),
  /** Null: the zone the writer is in. */
  zone: v.nullable(zoneSchema),
  repeat: v.nullable(repeatSchema),
  storyId: v.nullable(idSchema)
})
/** At most so many of those that are due, and so many of those to come. */
export const someRemindersInput = v.strictObject({ most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5_000)) })
export const reminderInput = v.strictObject({ id: idSchema })
export const remindersOfApplicationInput = v.strictObject({ applicationId: idSchema })
/** Minutes from now, or the morning after, or a week from then, at the reminder's own time. */
export const snoozeInput = v.strictObject({ id: idSchema, until: v.picklist(['hour', 'evening', 'tomorrow', 'week']) })
/** Null writes all that are to come. */
export const saveCalendarInput = v.strictObject({ id: v.nullable(idSchema) })

export type SaveReminderInput = v.InferOutput<typeof saveReminderInput>
export type SnoozeInput = v.InferOutput<typeof snoozeInput>

/** What of the desktop the app can use while its window is closed. */
export interface BackgroundState {
  readonly hasTray: boolean
  readonly canStartAtLogin: boolean
  /** Why one of them isn't there; null where both are. */
  readonly trouble: string | null
}
