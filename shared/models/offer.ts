import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema } from './primitives.ts'
import type { PromptFacts, Stage } from './prompt.ts'

/** The one question of a day, and why it is this one. */
export interface Offer {
  readonly offeredOn: Day
  readonly topic: string
  readonly stage: Stage
  readonly wording: string
  /** Why this question, in one sentence. */
  readonly rule: string
  /** What the rule looked at. */
  readonly values: PromptFacts
  /** What is known about such questions, in one sentence, and who found it out. */
  readonly principle: string
  readonly source: string
  readonly minutes: number | null
  readonly asksWhy: boolean
  /** The answer it is about (R0 to R3, A). */
  readonly outcomeId: string | null
  /** The application it is about (W and those). */
  readonly applicationId: string | null
}

export const offerAnswers = ['written', 'not-now', 'never'] as const
export type OfferAnswer = (typeof offerAnswers)[number]

/** "Not now" costs nothing; "never" turns the topic off. */
export const answerPromptInput = v.strictObject({ offeredOn: daySchema, answer: v.picklist(['not-now', 'never']) })
export type AnswerPromptInput = v.InferOutput<typeof answerPromptInput>
