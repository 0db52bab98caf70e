import * as v from 'valibot'
import { isPartialDay } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { daySchema, textSchema, webAddressSchema } from './primitives.ts'

/** Hard gates come first: what no amount of writing changes. Only a reviewer can say whether a judged rule is met. */
export const ruleKinds = ['hard_gate', 'countable', 'judged', 'conduct', 'clash', 'wait', 'appeal'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** How sure anyone can be: the official text, told by others without it, or one report or no clear date. */
export const confidences = ['high', 'medium', 'low'] as const
export type Confidence = (typeof confidences)[number]

/** Which day a wait or a deadline is counted from. */
export const countedFromDays = ['decision', 'sending', 'receipt'] as const
export type CountedFrom = (typeof countedFromDays)[number]

export const longestWaitDays = 3_650

/** A day, a month or a year, as precisely as the source says it. */
export const partialDaySchema = v.pipe(v.string(), v.check(isPartialDay, 'A day is written YYYY-MM-DD; where only the month or the year is known, YYYY-MM or YYYY.'))

export const waitDaysSchema = v.pipe(
  v.number(),
  v.integer('A wait is a whole number of days.'),
  v.minValue(0, 'A wait can’t be shorter than 0 days.'),
  v.maxValue(longestWaitDays, 'A wait can be at most 3,650 days, ten years.')
)
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))
const withinDaysSchema = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(36_500)))

/** What of the journal answers a rule, or who else does. */
export const ruleTestSchema = v.variant('type', [
  /** Followers of the account on the program's platform. */
  v.strictObject({ type: v.literal('followers'), atLeast: countSchema }),
  /** Published stories (no responses) on the program's platform; within so many days before, where that is asked. */
  v.strictObject({ type: v.literal('stories'), atLeast: countSchema, withinDays: withinDaysSchema }),
  /** Words of the story that is sent. */
  v.strictObject({ type: v.literal('story_words'), atLeast: v.nullable(countSchema), atMost: v.nullable(countSchema) }),
  v.strictObject({ type: v.literal('account_age'), atLeastDays: countSchema }),
  /** Something only the writer can say. `fact` is shared by all rules that ask the same. */
  v.strictObject({ type: v.literal('answer'), fact: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)), question: lineSchema(300, 'The question'), wants: v.picklist(['yes', 'no']) }),
  /** What the journal holds of follows, asks and replies; never judged. */
  v.strictObject({ type: v.literal('conduct'), withinDays: withinDaysSchema }),
  v.strictObject({ type: v.literal('reviewer') }),
  /** Exclusive: for so many days nowhere else. Simultaneous: not while another has it. Unpublished: never appeared. Once: not the same story to the same venue. */
  v.strictObject({ type: v.literal('clash'), forbids: v.picklist(['elsewhere', 'simultaneous', 'published', 'again']), days: withinDaysSchema }),
  /** One number for each refusal in turn, the last for all later ones; null where nobody knows it. */
  v.strictObject({ type: v.literal('wait'), days: v.nullable(v.pipe(v.array(waitDaysSchema), v.minLength(1), v.maxLength(20))), from: v.picklist(countedFromDays) }),
  v.strictObject({ type: v.literal('appeal'), days: waitDaysSchema, from: v.picklist(countedFromDays) })
])

export const ruleSchema = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80)),
  kind: v.picklist(ruleKinds),
  /** In words of our own. */
  words: lineSchema(500, 'A rule'),
  test: ruleTestSchema,
  inForceFrom: v.nullable(partialDaySchema),
  /** Of the text or the report that names it. */
  seenOn: v.nullable(partialDaySchema),
  source: lineSchema(500, 'The source'),
  link: v.nullable(webAddressSchema),
  confidence: v.nullable(v.picklist(confidences)),
  /** When somebody last looked at the source. */
  verifiedOn: v.nullable(daySchema),
  note: textSchema(1_000, 'The note of a rule')
})

export type RuleTest = Readonly<v.InferOutput<typeof ruleTestSchema>>
export type Rule = Readonly<v.InferOutput<typeof ruleSchema>>

/** With what the writer has said of it. */
export interface RuleInSet extends Rule {
  /** Not in the bundle. */
  readonly isAdded: boolean
  /** In the bundle, in other words. */
  readonly isCorrected: boolean
}

/** Days after which a rule that nobody has looked at says so. */
export const verifiedForDays = 90
