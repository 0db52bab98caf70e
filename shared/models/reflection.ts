import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { ApplicationResult } from './outcome.ts'
import { idSchema } from './primitives.ts'
import { stages, type Stage } from './prompt.ts'

/** When the same event is told again, in days since the answer: on it, from the third, from the thirtieth, and once more later. */
export const retellings = ['d0', 'd3', 'd30', 'later'] as const
export type RetellingStage = (typeof retellings)[number]

/** What an entry is about, kept with its first words. */
export const aboutSchema = v.strictObject({
  outcomeId: v.nullable(idSchema),
  applicationId: v.nullable(idSchema),
  topic: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(60))),
  stage: v.picklist(stages),
  retelling: v.nullable(v.picklist(retellings)),
  /** It asks for causes: the third of these in a week is where the brooding brake sets in. */
  asksWhy: v.boolean()
})
export type About = v.InferOutput<typeof aboutSchema>

export interface ReflectionLine {
  readonly entryId: string
  readonly datedOn: Day
  readonly question: string | null
  /** The first words of it. */
  readonly opening: string
  readonly wordCount: number
  readonly stage: Stage
  readonly topic: string | null
  readonly retelling: RetellingStage | null
  readonly outcomeId: string | null
  readonly applicationId: string | null
  readonly programId: string | null
  readonly programName: string | null
  /** The day of the answer it is about. */
  readonly answeredOn: Day | null
  /** What that answer was. */
  readonly result: ApplicationResult | null
}

export interface ReflectionList {
  /** By the answer they are about, the newest first, then those of any day; newest first in each. The whole of what was asked for counts in `total`. */
  readonly lines: readonly ReflectionLine[]
  readonly total: number
  /** What there is to choose from, each with how many, in the whole journal. */
  readonly programs: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[]
  readonly topics: readonly { readonly topic: string; readonly question: string; readonly count: number }[]
}

export const listReflectionsInput = v.strictObject({
  programId: v.nullable(v.string()),
  stage: v.nullable(v.picklist(stages)),
  topic: v.nullable(v.string()),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
})
export type ListReflectionsInput = v.InferOutput<typeof listReflectionsInput>

/** One telling of what happened; its text is in the entry. */
export interface Retelling {
  readonly stage: RetellingStage
  readonly entryId: string
  readonly datedOn: Day
  readonly wordCount: number
  readonly body: string
}

export interface Retellings {
  readonly outcomeId: string
  readonly applicationId: string
  readonly answeredOn: Day
  /** What is told today belongs to this stage. */
  readonly stage: Stage
  /** Oldest first. */
  readonly tellings: readonly Retelling[]
  /** Which could be told today and hasn't been; null where none is due, or she skips them. */
  readonly next: RetellingStage | null
  readonly isSkipped: boolean
}
