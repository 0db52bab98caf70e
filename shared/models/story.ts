import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { bodySchema, lineSchema, tagSchema, type Revision } from './entry.ts'
import { daySchema, idSchema } from './primitives.ts'

/** From a first thought to what became of it; in the order of the board. */
export const storyStatuses = ['idea', 'draft', 'submitted', 'published', 'withdrawn'] as const
export type StoryStatus = (typeof storyStatuses)[number]

export const storyKinds = ['story', 'response'] as const
export type StoryKind = (typeof storyKinds)[number]

export const longestTitle = 500
export const longestNotes = 100_000

/** Where a story appeared. */
export interface Placement {
  readonly id: string
  /** Medium, Substack, a magazine. */
  readonly platform: string
  /** What carried it there, such as a publication on Medium; null for the writer's own page. */
  readonly publication: string | null
  readonly url: string | null
  /** The writer's own day, in `zone`; null where it isn't known. */
  readonly publishedOn: Day | null
  /** The instant, where the platform told it. */
  readonly publishedAtMs: number | null
  readonly zone: string
  /** When it was last edited there, as far as the platform told. */
  readonly editedAtMs: number | null
  /** Null where nobody said. */
  readonly isPaywalled: boolean | null
  readonly exclusiveUntil: Day | null
}

export interface Story {
  readonly id: string
  readonly kind: StoryKind
  /** The kind was told from the form of an imported post, and nobody has said yes to it. */
  readonly isKindGuessed: boolean
  readonly status: StoryStatus
  /** One line; empty while it has none. */
  readonly title: string
  readonly subtitle: string
  /** Markdown, character for character. */
  readonly body: string
  readonly wordCount: number
  readonly notes: string
  readonly tags: readonly string[]
  /** The first of its placements' days. */
  readonly publishedOn: Day | null
  /** The story of her own that this one answers. */
  readonly respondsToId: string | null
  /** What the platform calls it, "medium:3f2a…" say; null for what was begun here. */
  readonly externalKey: string | null
  readonly isImported: boolean
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

export type StoryFacts = Omit<Story, 'body'>

/** An entry or another story, as a story's page names it. */
export interface StoryLink {
  readonly id: string
  readonly title: string
  /** The day an entry is for, or a story was published. */
  readonly on: Day | null
}

/** A text of this story that came in again and differs from the writer's. */
export interface StoryOffer {
  readonly revisionId: string
  readonly receivedAtMs: number
}

/** An earlier text of a story. */
export interface StoryRevisionText extends Revision {
  readonly title: string
  readonly subtitle: string
  readonly body: string
}

export interface StoryPage {
  readonly story: Story
  readonly placements: readonly Placement[]
  readonly linkedEntries: readonly StoryLink[]
  readonly respondsTo: StoryLink | null
  readonly responses: readonly StoryLink[]
  readonly offer: StoryOffer | null
}

const titleSchema = (name: string) =>
  v.pipe(
    v.string(),
    v.normalize('NFC'),
    v.maxLength(longestTitle, `${name} can have at most ${String(longestTitle)} characters.`),
    v.check((text) => text.isWellFormed() && !/[\n\r\0\u2028\u2029]/.test(text), `${name} has to fit on one line.`)
  )

/** Creates the story where there is none with this id; else changes its texts only. */
export const writeStoryInput = v.strictObject({
  id: idSchema,
  title: titleSchema('A title'),
  subtitle: titleSchema('A subtitle'),
  body: bodySchema,
  /** Of a story that isn't there yet; an existing one keeps its own. */
  status: v.picklist(storyStatuses)
})

export const storyInput = v.strictObject({ id: idSchema })
export const changeStoryInput = v.strictObject({
  id: idSchema,
  changes: v.partial(
    v.strictObject({
      status: v.picklist(storyStatuses),
      kind: v.picklist(storyKinds),
      notes: v.pipe(
        v.string(),
        v.maxLength(longestNotes, 'These notes are too long to keep in one piece.'),
        v.check((text) => text.isWellFormed(), 'The notes hold half of a broken character, often half an emoji.')
      ),
      respondsToId: v.nullable(idSchema)
    })
  )
})
export const tagStoryInput = v.strictObject({ id: idSchema, tag: tagSchema })
export const linkEntryInput = v.strictObject({ id: idSchema, entryId: idSchema })

const webAddress = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(2_000, 'An address can have at most 2,000 characters.'),
  v.check((text) => /^https?:\/\/[^\s/?#]+\S*$/i.test(text), 'An address begins with https:// or http://.')
)

/** Creates the placement where there is none with this id. */
export const placeStoryInput = v.strictObject({
  storyId: idSchema,
  id: idSchema,
  platform: lineSchema(100, 'The platform'),
  publication: v.nullable(lineSchema(200, 'The publication')),
  url: v.nullable(webAddress),
  publishedOn: v.nullable(daySchema),
  isPaywalled: v.nullable(v.boolean()),
  exclusiveUntil: v.nullable(daySchema)
})
export const unplaceStoryInput = v.strictObject({ storyId: idSchema, id: idSchema })
export const answerOfferInput = v.strictObject({ id: idSchema, revisionId: idSchema })

export type WriteStoryInput = v.InferOutput<typeof writeStoryInput>
export type ChangeStoryInput = v.InferOutput<typeof changeStoryInput>
export type TagStoryInput = v.InferOutput<typeof tagStoryInput>
export type LinkEntryInput = v.InferOutput<typeof linkEntryInput>
export type PlaceStoryInput = v.InferOutput<typeof placeStoryInput>
export type UnplaceStoryInput = v.InferOutput<typeof unplaceStoryInput>
export type AnswerOfferInput = v.InferOutput<typeof answerOfferInput>
