import * as v from 'valibot'
import { lineSchema } from './primitives.ts'

/**
 * When a topic belongs, in civil days since the answer: R0 the day itself, R1 days 1 to 3, R2 days 4 to 14 (to day 30 where
 * nobody has said how long the wait is), R3 day 15 to the day she can apply again; A after a yes, W while waiting, N any day.
 */
export const stages = ['R0', 'R1', 'R2', 'R3', 'A', 'W', 'N'] as const
export type Stage = (typeof stages)[number]

/** What a trigger may ask of the journal (electron/journal/offer-facts.ts says how each is counted). A fact that isn't known meets no condition. */
export const promptFacts = [
  // Of the answer that leads.
  'daysSinceAnswer', 'entriesAboutAnswer', 'expectationNotes', 'earlierNos', 'mirrorFacts', 'mirrorFirsts', 'statedReasons', 'causes',
  'unknownPercent', 'exchangeActsBefore', 'earnedLow', 'judgedRulesOpen', 'causesOutsideHands', 'comparisons', 'planSteps', 'stepsMovedTwice',
  'stepsDone', 'waitPassedPercent', 'daysToReapply', 'ruleChanges', 'whyEntriesIn7Days', 'answersBefore',
  // Of the application that has waited longest.
  'daysWaiting', 'daysPastExpected',
  // Of any day.
  'openAnswers', 'daysSinceWriting', 'daysAwayBefore', 'trialsEnded', 'storiesPublishedToday', 'readsThisMonth', 'readsMoreThanMonthBefore',
  'asksFewerThanMonthBefore', 'storyCountReached', 'yearsToday'
] as const
export type PromptFact = (typeof promptFacts)[number]

/** Null: not known. */
export type PromptFacts = Readonly<Partial<Record<PromptFact, number | null>>>

const condition = v.strictObject({
  fact: v.picklist(promptFacts),
  atLeast: v.optional(v.number()),
  atMost: v.optional(v.number())
})
export type PromptCondition = v.InferOutput<typeof condition>

/** Holds where its condition does, or one of several (`any`). */
const trigger = v.union(
  [condition, v.strictObject({ any: v.pipe(v.array(condition), v.minLength(2)) })],
  'A condition is a fact that is known here, with atLeast, atMost or both, or “any” of two or more such.'
)
export type PromptTrigger = v.InferOutput<typeof trigger>

const wordSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'A topic is a short word in small letters, such as first-readers.'), v.maxLength(60))
export const questionSchema = lineSchema(500, 'A question')

export const topicSchema = v.strictObject({
  /** Kept for good: what was offered is remembered by it. */
  topic: wordSchema,
  stages: v.pipe(v.array(v.picklist(stages)), v.minLength(1)),
  /** All of them have to hold; none: whenever the stage does. */
  when: v.optional(v.array(trigger), []),
  /** Why this question, in one sentence for the writer. */
  rule: lineSchema(300, 'A reason'),
  /** A key of `principles` in shared/rules/principles.ts. */
  principle: v.optional(wordSchema, 'own'),
  /** Days for which it isn't offered again. */
  restDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(14)), 14),
  /** It asks for causes, so that the brooding brake holds it back. */
  asksWhy: v.optional(v.boolean(), false),
  /** About how long it takes; null: as long as she likes. */
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))), null),
  /** Several, so that it doesn't repeat itself. */
  wordings: v.pipe(v.array(questionSchema), v.minLength(1), v.maxLength(20))
})
export type PromptTopic = v.InferOutput<typeof topicSchema>

export const promptsFormat = 'second-draft-prompts-1'
export const mostTopics = 1_000

/** A file of prompts, the bundled ones' format too. */
export const promptPackSchema = v.strictObject({
  format: v.literal(promptsFormat, `A file of questions says format “${promptsFormat}”.`),
  id: wordSchema,
  name: lineSchema(100, 'A name'),
  topics: v.pipe(v.array(topicSchema), v.minLength(1, 'It holds no questions.'), v.maxLength(mostTopics, `A file can hold at most ${String(mostTopics)} topics.`))
})
export type PromptPack = v.InferOutput<typeof promptPackSchema>

export interface TopicLine {
  readonly topic: string
  readonly stages: readonly Stage[]
  readonly rule: string
  readonly wordings: readonly string[]
  readonly isOn: boolean
}

export interface PackLine {
  readonly id: string
  readonly name: string
  readonly kind: 'bundled' | 'own' | 'file'
  readonly isOn: boolean
  readonly topics: readonly TopicLine[]
  /** Where what is kept of it can't be read any more: what to do. Null otherwise. */
  readonly trouble: string | null
}

export interface PromptsPage {
  readonly packs: readonly PackLine[]
}

export const turnTopicInput = v.strictObject({ topic: wordSchema, isOn: v.boolean() })
export const turnPackInput = v.strictObject({ id: wordSchema, isOn: v.boolean() })
/** A question of hers, for any day or for a stage; saving under a known topic changes it. */
export const saveOwnPromptInput = v.strictObject({ topic: wordSchema, stages: v.pipe(v.array(v.picklist(stages)), v.minLength(1)), question: questionSchema })
export const ownPromptInput = v.strictObject({ topic: wordSchema })
export const packInput = v.strictObject({ id: wordSchema })

export type TurnTopicInput = v.InferOutput<typeof turnTopicInput>
export type TurnPackInput = v.InferOutput<typeof turnPackInput>
export type SaveOwnPromptInput = v.InferOutput<typeof saveOwnPromptInput>
