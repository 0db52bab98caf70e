import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { daySchema, idSchema, lineSchema } from './primitives.ts'
import { aboutSchema } from './reflection.ts'

export { lineSchema } from './primitives.ts'

/** About 6 million English words: far above any day, far below what one message or one row can hold. */
export const longestBody = 40_000_000
export const longestTag = 60
export const longestMood = 200

export interface Entry {
  readonly id: string
  /** The day the entry is for, which isn't always the day it was typed (`createdOn`). */
  readonly datedOn: Day
  readonly createdOn: Day
  readonly zone: string
  /** Markdown, character for character as typed. */
  readonly body: string
  readonly wordCount: number
  readonly isStarred: boolean
  readonly mood: string | null
  /** The question this entry answers, in the words it was asked in. */
  readonly prompt: string | null
  readonly tags: readonly string[]
  readonly createdAtMs: number
  readonly updatedAtMs: number
  /** Came in from elsewhere: then `createdAtMs` says when it came, not when it was written. */
  readonly isImported: boolean
}

export type EntryFacts = Omit<Entry, 'body'>

/** Text that UTF-8 can't hold would come back changed, so it is refused rather than altered. */
export const bodySchema = v.pipe(
  v.string(),
  v.maxLength(longestBody, 'This entry is too long to keep in one piece. Move a part of it to a new entry.'),
  v.check(
    (text) => text.isWellFormed(),
    'The text holds half of a broken character, often half an emoji. Delete it, then the entry can be saved.'
  )
)

export const tagSchema = lineSchema(longestTag, 'A tag')

/** Creates the entry on `datedOn` where there is none with this id; else changes its text only. */
export const writeEntryInput = v.strictObject({
  id: idSchema,
  datedOn: daySchema,
  body: bodySchema,
  prompt: v.nullable(lineSchema(500, 'A question')),
  /** What it is about; kept with its first words and never changed after. */
  about: v.optional(v.nullable(aboutSchema))
})
export const entryInput = v.strictObject({ id: idSchema })
export const starEntryInput = v.strictObject({ id: idSchema, isStarred: v.boolean() })
export const tagEntryInput = v.strictObject({ id: idSchema, tag: tagSchema })
export const setMoodInput = v.strictObject({ id: idSchema, mood: v.nullable(lineSchema(longestMood, 'A mood')) })
export const moveEntryInput = v.strictObject({ id: idSchema, datedOn: daySchema })
export const revisionInput = v.strictObject({ id: idSchema, revisionId: idSchema })

export type WriteEntryInput = v.InferOutput<typeof writeEntryInput>
export type EntryInput = v.InferOutput<typeof entryInput>
export type StarEntryInput = v.InferOutput<typeof starEntryInput>
export type TagEntryInput = v.InferOutput<typeof tagEntryInput>
export type SetMoodInput = v.InferOutput<typeof setMoodInput>
export type MoveEntryInput = v.InferOutput<typeof moveEntryInput>
export type RevisionInput = v.InferOutput<typeof revisionInput>

/** Why an earlier text was kept: a pause before more writing, a large cut, a restore, or that a published text took its place; or it is what a file says that was imported. */
export type RevisionReason = 'pause' | 'cut' | 'restore' | 'published' | 'import'

export interface Revision {
  readonly id: string
  readonly savedAtMs: number
  readonly reason: RevisionReason
  readonly wordCount: number
}

export interface RevisionText extends Revision {
  readonly body: string
}

export interface TrashedEntry {
  readonly id: string
  readonly datedOn: Day
  readonly opening: string
  readonly wordCount: number
  readonly deletedAtMs: number
}
