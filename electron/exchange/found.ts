import type { Day } from '../../shared/dates.ts'
import type { AudienceMetric, Metric, Precision, Span } from '../../shared/models/metric.ts'
import type { StoryKind } from '../../shared/models/story.ts'

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

/** Where and when a story appeared, as its platform tells. */
export interface FoundPlacement {
  readonly platform: string
  readonly publication: string | null
  /** http or https, without what only tells who referred whom. */
  readonly url: string | null
  readonly publishedAtMs: number | null
  readonly editedAtMs: number | null
}

export interface FoundStory {
  readonly kind: 'story'
  /** Its id on its platform: by this it is known again. "medium:3f2a…", "feed:GUID". Unique in a source. */
  readonly sourceKey: string
  /** Where it was read: the path below the archive, or which item of a feed. */
  readonly file: string
  readonly storyKind: StoryKind
  /** The kind was told from the form of the post, not said by it. */
  readonly isKindGuessed: boolean
  readonly status: 'draft' | 'published'
  /** One line, NFC, at most `longestTitle`; may be empty. */
  readonly title: string
  readonly subtitle: string
  /** Markdown, well formed; null where the source has none of the text. */
  readonly body: string | null
  /** Null for what isn't published. */
  readonly placement: FoundPlacement | null
  readonly tags: readonly string[]
  readonly notes: readonly string[]
}

/** A dated act of reading. */
export interface FoundAct {
  readonly kind: 'act'
  /** Unique in a source, the same in every export. */
  readonly sourceKey: string
  readonly file: string
  readonly act: 'clap' | 'highlight'
  readonly actedOn: Day
  /** HH:MM as written, in a zone that the source doesn't name; null without one. */
  readonly clockTime: string | null
  readonly count: number
  /** Of what was read. */
  readonly title: string
  readonly url: string | null
  /** What was highlighted. */
  readonly text: string | null
  readonly notes: readonly string[]
}

/** Which story a number is of: known by its platform's id, by its title, or none (the whole account). */
export type FoundSubject =
  | { readonly by: 'key'; readonly key: string; readonly title: string; readonly url: string | null }
  | { readonly by: 'title'; readonly title: string }
  | { readonly by: 'story'; readonly storyId: string }
  /** Of the whole account of this name; without a name, of the only one on the platform. */
  | { readonly by: 'account'; readonly name: string }

export interface FoundNumber {
  readonly kind: 'number'
  /** Says subject, metric, day (and time) but not the value: a second reading of the same is a correction. */
  readonly sourceKey: string
  readonly file: string
  readonly subject: FoundSubject
  readonly platform: string
  readonly metric: Metric | AudienceMetric
  /** A count, or hundredths of the currency. */
  readonly value: number
  readonly takenOn: Day
  readonly takenAtMs: number | null
  readonly precision: Precision
  readonly currency: string | null
  readonly span: Span
  readonly notes: readonly string[]
}

/** Something that was left out, and the sentence that says why. */
export interface FoundSkip {
  readonly kind: 'skipped'
  readonly file: string
  readonly reason: string
}

export type FoundItem = FoundEntry | FoundStory | FoundAct | FoundNumber
export type Found = FoundItem | FoundSkip

export function skip(file: string, reason: string): FoundSkip {
  return { kind: 'skipped', file, reason }
}
