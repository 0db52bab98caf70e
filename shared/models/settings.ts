import * as v from 'valibot'
import { goalKinds, goalSchema, isOfEachKindOnce } from './goal.ts'
import { daySchema } from './primitives.ts'

/** Per cent of the designed size. */
export const textSizes = [85, 100, 115, 130, 150] as const

/** Each setting with its default. A setting unknown to this version is kept in the journal and ignored. */
const entries = {
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  textSize: v.optional(v.picklist(textSizes), 100),
  smartTyping: v.optional(v.boolean(), true),
  spellcheck: v.optional(v.boolean(), true),
  spellingLanguage: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)), 'en-US'),
  /** Minutes after midnight at which a new day begins for the writer. */
  dayStartMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12 * 60)), 0),
  /** ISO weekday: 1 is Monday, 6 Saturday, 7 Sunday. The app takes the system's own the first time it opens a journal. */
  weekStart: v.optional(v.picklist([1, 6, 7]), 1),
  /** Words a day the writer has chosen for herself; null is no goal. A day below it owes nothing. */
  wordGoal: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))), null),
  /** What she wants of a week. Nothing is carried over to the next. */
  weekGoals: v.optional(v.pipe(v.array(goalSchema), v.maxLength(goalKinds.length), v.check((goals) => isOfEachKindOnce(goals), 'There is one goal of each kind.')), []),
  /** How much of a week's goals each weekday carries, Monday first; 0 is a rest day. */
  weekdayWeights: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))), v.length(7)), [1, 1, 1, 1, 1, 1, 1]),
  /** Single days off. */
  restDays: v.optional(v.pipe(v.array(daySchema), v.maxLength(1_000)), []),
  /** Days in a row are counted only for who asks for it. */
  showsStreak: v.optional(v.boolean(), false),
  /** Closing the window leaves the app in the tray, so that reminders come. */
  closesToTray: v.optional(v.boolean(), false),
  startsAtLogin: v.optional(v.boolean(), false),
  /** She has been asked about the two above; they are asked about once. */
  hasChosenBackground: v.optional(v.boolean(), false)
}

export const settingsSchema = v.object(entries)

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

export const changeSettingsInput = v.partial(v.strictObject(entries))
export type ChangeSettingsInput = v.InferOutput<typeof changeSettingsInput>

export const defaultSettings: Settings = v.parse(settingsSchema, {})
