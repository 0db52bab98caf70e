import type { Day } from '../dates.ts'
import type { ProofRow } from './readiness.ts'

/** own: what she added herself when the mirror asked for something. */
export const mirrorKinds = ['account', 'story', 'first', 'own', 'words', 'days', 'reply', 'answered', 'readers', 'claps'] as const
export type MirrorKind = (typeof mirrorKinds)[number]

/** Something that stands in the journal, told as it happened and not explained. */
export interface MirrorFact {
  readonly key: string
  readonly kind: MirrorKind
  /** Its place in time: the day it happened or ended. */
  readonly on: Day
  /** "First story published: Chalk" */
  readonly sentence: string
  /** What is counted, where something is; null for what happened once. */
  readonly value: number | null
  /** The first time in her life that the journal knows of. */
  readonly isFirst: boolean
  /** Each can be opened. */
  readonly rows: readonly ProofRow[]
}

export interface Mirror {
  readonly outcomeId: string
  readonly programName: string
  /** The attempt: from the answer before (or the first row of the journal) to this one. */
  readonly from: Day
  readonly to: Day
  /** In the order of time. */
  readonly facts: readonly MirrorFact[]
  /** Fewer than three: it asks for one instead of showing a thin list. */
  readonly isThin: boolean
}
