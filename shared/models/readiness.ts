import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema } from './primitives.ts'
import { programIdSchema, type Program, type RuleChange, type RuleSetFacts } from './program.ts'
import type { RuleInSet, RuleKind } from './rule.ts'

/** judged: only a reviewer can say. */
export const verdicts = ['met', 'not_met', 'unknown', 'judged'] as const
export type Verdict = (typeof verdicts)[number]

export const proofKinds = ['story', 'reading', 'follow', 'act', 'answer', 'account', 'application', 'placement', 'entry'] as const

/** A row of the journal that shows it. */
export interface ProofRow {
  readonly kind: (typeof proofKinds)[number]
  /** Opens it, where there is something to open. */
  readonly id: string | null
  readonly on: Day
  readonly words: string
}

/** One rule beside what the journal knows. */
export interface RuleCheck {
  readonly key: string
  readonly kind: RuleKind
  /** The rule, in our own words. */
  readonly words: string
  readonly verdict: Verdict
  /** What the journal knows of it, or that it doesn't: "116 on 28 March." */
  readonly sentence: string
  /** The figure or answer it was compared with; null where none is known. */
  readonly value: number | string | null
  /** The day of that value: its age stands beside it. */
  readonly valueOn: Day | null
  readonly proof: readonly ProofRow[]
}

/** A check as it stands today, with the rule it is of and the one question that would settle it. */
export interface OpenCheck extends RuleCheck {
  readonly rule: RuleInSet
  /** Of a rule whose test is an answer, `fact` is what `answers.give` takes; of others it names what to log: 'log-followers', 'choose-story'. */
  readonly question: { readonly fact: string; readonly question: string } | null
  /** Nobody has looked at the source for more than 90 days (or ever). */
  readonly isUnverified: boolean
}

/** Rules of a day beside what the journal knew on it. Rules met are a floor, not a promise. */
export interface Readiness {
  readonly program: Program
  readonly on: Day
  /** The newest that had begun on that day; null where every one is younger, or there are none. */
  readonly ruleSet: RuleSetFacts | null
  /** Hard gates first. */
  readonly checks: readonly OpenCheck[]
  /** Sets that came after it, oldest first, each with what it changed. */
  readonly newer: readonly NewerRules[]
}

export interface NewerRules {
  readonly ruleSet: RuleSetFacts
  readonly changes: readonly RuleChange[]
}

/** What the writer has said about herself; asked once, for all programs that ask the same. */
export interface Answer {
  readonly fact: string
  readonly answer: 'yes' | 'no'
  /** Such as the country's name. */
  readonly note: string
  readonly saidOn: Day
}

/** `storyId`: what she means to send, for rules about its length. */
export const readinessInput = v.strictObject({ programId: programIdSchema, on: v.nullable(daySchema), accountId: v.nullable(idSchema), storyId: v.nullable(idSchema) })
/** `null` takes the answer back. */
export const answerInput = v.strictObject({
  fact: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  answer: v.nullable(v.picklist(['yes', 'no'])),
  note: v.pipe(v.string(), v.normalize('NFC'), v.trim(), v.maxLength(200, 'The note can have at most 200 characters.'))
})

export type ReadinessInput = v.InferOutput<typeof readinessInput>
export type AnswerInput = v.InferOutput<typeof answerInput>
