import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema, textSchema } from './primitives.ts'
import { lineSchema } from './entry.ts'
import type { RecordOutcomeInput } from './outcome.ts'
import { proofKinds, type ProofRow } from './readiness.ts'
import type { About } from './reflection.ts'

export const hands = ['mine', 'shared', 'not_mine', 'unknowable'] as const
export type Hands = (typeof hands)[number]

/** What may have played a part, as the writer places it. */
export interface Cause {
  readonly id: string
  readonly outcomeId: string
  readonly text: string
  /** Null until she has placed it. */
  readonly hands: Hands | null
  /** Null where what is kept of that side can't be read any more. */
  readonly evidenceFor: Evidences | null
  readonly evidenceAgainst: Evidences | null
  readonly placedOn: Day
}

/** Rows of the journal, and what she says besides. */
export interface Evidences {
  readonly rows: readonly ProofRow[]
  readonly note: string
}

export interface CauseBoard {
  readonly outcomeId: string
  readonly answeredOn: Day
  readonly today: Day
  /** Not before a day has passed, unless she opens it herself. */
  readonly isEarly: boolean
  readonly causes: readonly Cause[]
  /** The standing card "It can't be known": whether she has put it on the board. */
  readonly isUnknowable: boolean
  /** Two causes, or that card: then the board is whole. */
  readonly isWhole: boolean
  /** Rows of the attempt that can be laid beside a card, newest first. */
  readonly rows: readonly ProofRow[]
  /** Of an entry begun from the board today. */
  readonly about: About
}

export const mostRowsBeside = 50

export const evidencesSchema = v.strictObject({
  rows: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(proofKinds), id: v.nullable(v.pipe(v.string(), v.maxLength(100))), on: daySchema, words: v.pipe(v.string(), v.maxLength(500)) })),
    v.maxLength(mostRowsBeside, 'At most 50 rows can lie on one side of a card.')
  ),
  note: textSchema(10_000, 'A note')
})

/** Adds a card or changes it. Null leaves a side as it is kept, which is the only way for one that can't be read. */
export const saveCauseInput = v.strictObject({
  id: idSchema, outcomeId: idSchema, text: lineSchema(300, 'A cause'), hands: v.nullable(v.picklist(hands)),
  evidenceFor: v.nullable(evidencesSchema), evidenceAgainst: v.nullable(evidencesSchema)
})
export const causeInput = v.strictObject({ id: idSchema })
export const placeUnknowableInput = v.strictObject({ outcomeId: idSchema, isOnBoard: v.boolean() })
export type SaveCauseInput = v.InferOutput<typeof saveCauseInput>
export type PlaceUnknowableInput = v.InferOutput<typeof placeUnknowableInput>

/** reason: it says why. hint: it may mean something. stock: everyone gets this sentence. As the writer reads it, never as the app does. */
export const markKinds = ['reason', 'hint', 'stock'] as const
export type MarkKind = (typeof markKinds)[number]

/** A passage of the letter, by UTF-16 positions; marks don't overlap. */
export interface LetterMark {
  readonly kind: MarkKind
  readonly start: number
  readonly end: number
}

export const letterMarksSchema = v.pipe(
  v.array(v.strictObject({ kind: v.picklist(markKinds), start: v.pipe(v.number(), v.integer(), v.minValue(0)), end: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
  v.maxLength(1_000, 'A letter can have at most 1,000 marks.')
)

/** A letter and what she marked in it. */
export interface LetterPage {
  /** The answer with its letter, as she gave it: what `outcomes.record` takes to change one thing of it. */
  readonly said: RecordOutcomeInput
  /** In the order of the letter. */
  readonly marks: readonly LetterMark[]
  /** There were marks, in another letter than it has now; they are dropped. */
  readonly isLetterChanged: boolean
  /** What she marked in it can't be read any more, and nothing is marked over it. */
  readonly isUnreadable: boolean
}

export const markLetterInput = v.strictObject({ outcomeId: idSchema, marks: letterMarksSchema })
export type MarkLetterInput = v.InferOutput<typeof markLetterInput>
