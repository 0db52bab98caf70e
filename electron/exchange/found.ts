import type { Day } from '../../shared/dates.ts'

/** One thing found in a source, before it is compared with the journal. */
export interface FoundEntry {
  readonly kind: 'entry'
  /** What the item is called where it came from; for files the path below the folder, forward slashes, NFC. Unique. */
  readonly sourceKey: string
  readonly datedOn: Day
  /** Well formed, and never longer than an entry may be. */
  readonly body: string
  readonly tags: readonly string[]
  /** What the writer should know of how this was read, each a sentence. */
  readonly notes: readonly string[]
}

/** Something that was left out, and the sentence that says why. */
export interface FoundSkip {
  readonly kind: 'skipped'
  readonly file: string
  readonly reason: string
}

export type Found = FoundEntry | FoundSkip

export function skip(file: string, reason: string): FoundSkip {
  return { kind: 'skipped', file, reason }
}
