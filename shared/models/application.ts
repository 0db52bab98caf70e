import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Outcome } from './outcome.ts'
import { daySchema, idSchema, textSchema } from './primitives.ts'
import { programIdSchema, type Program, type RuleSetFacts } from './program.ts'
import type { RuleCheck } from './readiness.ts'
import type { Rule } from './rule.ts'

/** waiting: sent on an earlier day and unanswered; it is told by the day, not kept. */
export const applicationStates = ['draft', 'sent', 'waiting', 'answered', 'no_reply', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

export interface Application {
  readonly id: string
  readonly programId: string
  readonly programName: string
  readonly state: ApplicationState
  /** The first to this program is 1; drafts count as the next one. */
  readonly attempt: number
  readonly accountId: string | null
  readonly story: { readonly id: string; readonly title: string } | null
  readonly sentOn: Day | null
  readonly zone: string | null
  readonly withdrawnOn: Day | null
  readonly expectedReplyOn: Day | null
  /** The rules it was sent under; null for a draft, and where it is older than every set. */
  readonly ruleSetId: string | null
  /** Per cent she hoped for, before sending. */
  readonly hopedOdds: number | null
  /** What a no would mean, and what it wouldn't: to herself, before sending. */
  readonly expectation: string
  /** Against the application before. */
  readonly different: string
  readonly notes: string
  /** Oldest first; the last is what stands. */
  readonly outcomes: readonly Outcome[]
}

/** What was true on the day it was sent. Never changes afterwards. */
export interface FrozenPack {
  readonly ruleSet: RuleSetFacts | null
  readonly checks: readonly RuleCheck[]
  readonly counts: readonly FrozenCount[]
  /** What its rules said of waits, appeals and clashes. */
  readonly terms: readonly Rule[]
  /** The story's title and text, as sent. */
  readonly story: { readonly title: string; readonly body: string } | null
}

export interface FrozenCount {
  /** "followers", "stories", "words written in 28 days". */
  readonly name: string
  readonly value: number
  /** Its age on the day of sending is the distance to this day. */
  readonly on: Day
}

/** A rule or a count, then and now; `null` where it wasn't known or wasn't there. */
export interface ThenAndNow {
  readonly name: string
  readonly then: string | null
  readonly now: string | null
}

/** Two things that may not both be: an exclusivity and a placement, say. Which rule says so stands in the sentence. */
export interface Clash {
  readonly sentence: string
  readonly source: string
  /** What it clashes with. */
  readonly with: { readonly kind: 'application' | 'placement'; readonly id: string }
}

export interface ApplicationPage {
  readonly application: Application
  readonly program: Program
  /** Null for a draft. */
  readonly pack: FrozenPack | null
  /** The one before, by day of sending. */
  readonly previous: Application | null
  /** Against what was frozen with the one before; empty where there is none. */
  readonly thenAndNow: readonly ThenAndNow[]
  /** Of a draft: what the plan after the last answer to the one before got done, in sentences. */
  readonly planDone: readonly string[]
  /** Of a draft, or of one that waits for its answer. */
  readonly clashes: readonly Clash[]
  /** What the clash check looked at, in one sentence. */
  readonly clashRules: string
  /** What the rules say of a no on `today`, for the form of an answer. */
  readonly expectedWait: { readonly waitDays: number | null; readonly countedFrom: Outcome['countedFrom']; readonly appealDays: number | null; readonly appealFrom: Outcome['countedFrom'] }
  readonly today: Day
}

/** One program's history at a glance. */
export interface ProgramLine {
  readonly program: Program
  /** Newest first. */
  readonly applications: readonly Application[]
  /** "Waiting for 12 days", "A no on 31 March; you can apply again from 30 April." */
  readonly sentence: string
  readonly nextPossible: NextPossible | null
}

export interface NextPossible {
  readonly on: Day
  readonly derivation: string
  readonly outcomeId: string
}

/** What Today shows first: the next day that matters. */
export interface NextStep {
  readonly kind: 'reapply' | 'waiting' | 'appeal'
  readonly programId: string
  readonly applicationId: string
  readonly title: string
  readonly on: Day
  /** Below zero once the day has passed. */
  readonly daysToGo: number
  readonly sentence: string
  /** How the rules of today stand, hard gates first; empty where there are none. */
  readonly verdicts: readonly RuleCheck['verdict'][]
}

export interface ApplicationsPage {
  /** Open ones first, then by the last day something happened; then bundled programs nothing was sent to. */
  readonly lines: readonly ProgramLine[]
  readonly today: Day
}

const optionalDay = v.nullable(daySchema)

/** Adds a draft or changes what may still be changed; of one that was sent, only the expected day and the notes. */
export const saveApplicationInput = v.strictObject({
  id: idSchema,
  programId: programIdSchema,
  accountId: v.nullable(idSchema),
  storyId: v.nullable(idSchema),
  expectedReplyOn: optionalDay,
  hopedOdds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0, 'Odds are between 0 and 100.'), v.maxValue(100, 'Odds are between 0 and 100.'))),
  expectation: textSchema(100_000, 'The note to yourself'),
  different: textSchema(100_000, 'What is different'),
  notes: textSchema(100_000, 'The notes')
})
export const applicationInput = v.strictObject({ id: idSchema })
export const sendApplicationInput = v.strictObject({ id: idSchema, on: daySchema })
export const withdrawApplicationInput = v.strictObject({ id: idSchema, on: daySchema })

export type SaveApplicationInput = v.InferOutput<typeof saveApplicationInput>
export type SendApplicationInput = v.InferOutput<typeof sendApplicationInput>
export type WithdrawApplicationInput = v.InferOutput<typeof withdrawApplicationInput>
