import * as v from 'valibot'
import type { Day } from '../dates.ts'
import type { Account } from './account.ts'
import { lineSchema } from './entry.ts'
import { largestValue, precisions, type Precision, type SnapshotSource } from './metric.ts'
import { daySchema, idSchema, textSchema, webAddressSchema } from './primitives.ts'

/** A count of followers, of those followed, or both, as they stood on one day. */
export interface FollowerReading {
  /** Of the snapshots it is made of; null for what wasn't read then. */
  readonly followersId: string | null
  readonly followingId: string | null
  readonly on: Day
  readonly followers: number | null
  readonly following: number | null
  /** Of the followers; of those followed where only they were read. */
  readonly precision: Precision
  readonly followingPrecision: Precision | null
  readonly source: SnapshotSource
  readonly takenAtMs: number | null
}

/** The newest count of each that is known; they needn't be of one day. */
export interface LastCounts {
  readonly followers: LastCount | null
  readonly following: LastCount | null
}

export interface LastCount {
  readonly value: number
  readonly on: Day
  readonly precision: Precision
}

export const directions = ['in', 'out'] as const
export type Direction = (typeof directions)[number]

/** What the writer says of a new follower: came by reading, by an exchange, or she doesn't know. Never a verdict. */
export const marks = ['earned', 'exchanged', 'unknown'] as const
export type Mark = (typeof marks)[number]

/** "In": somebody follows the writer. "Out": she follows somebody. */
export interface Follow {
  readonly id: string
  readonly accountId: string
  readonly direction: Direction
  readonly on: Day
  readonly count: number
  readonly person: Person | null
  readonly mark: Mark | null
  readonly note: string
}

export interface Person {
  readonly id: string
  /** What the writer calls them; no handle is needed. */
  readonly alias: string
}

/** What the writer did with the work of others, and (answered) a reader with hers. */
export const actKinds = ['read', 'reply', 'clap', 'highlight', 'ask', 'answered'] as const
export type ActKind = (typeof actKinds)[number]

export interface ReadingAct {
  readonly id: string
  readonly kind: ActKind
  readonly on: Day
  readonly count: number
  /** What was read or answered; empty where it isn't said. */
  readonly title: string
  readonly url: string | null
  readonly person: Person | null
  readonly source: SnapshotSource
}

export const eventKinds = ['purge', 'rule', 'outage', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

/** Something that happened to everybody on a platform (null: on all of them). */
export interface OutsideEvent {
  readonly id: string
  readonly platform: string | null
  readonly kind: EventKind
  readonly on: Day
  readonly words: string
  /** Where that can be read; empty where nobody says. */
  readonly source: string
}

/** Everything the Audience place shows of one account but the ledger and the chart. */
export interface AudiencePage {
  readonly accounts: readonly Account[]
  /** Null while there is none. */
  readonly accountId: string | null
  readonly last: LastCounts
  readonly readings: number
  /** From the account's beginning, or the first follower count where that isn't known, to the last; null while there is none. */
  readonly counted: { readonly from: Day; readonly to: Day } | null
  readonly people: readonly Person[]
  readonly events: readonly OutsideEvent[]
}

/** What can be logged in a second, from wherever the writer is. */
export interface FollowerForm {
  readonly accounts: readonly (Account & { readonly last: LastCounts })[]
  readonly today: Day
}

const countSchema = v.pipe(v.number(), v.safeInteger('A count is a whole number.'), v.minValue(0, 'A count can’t be below zero.'), v.maxValue(largestValue))
const someSchema = v.pipe(v.number(), v.safeInteger('A count is a whole number.'), v.minValue(1, 'A count here is at least 1.'), v.maxValue(1_000_000_000, 'A count here is at most 1,000,000,000.'))
const noteSchema = textSchema(2_000, 'A note')
const aliasSchema = v.nullable(lineSchema(100, 'The name'))
const titleSchema = v.union([v.literal(''), lineSchema(300, 'The title')])
const urlSchema = v.nullable(webAddressSchema)

const somePart = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))
}

export const openAudienceInput = v.strictObject({ accountId: v.nullable(idSchema) })
export const logFollowersInput = v.pipe(
  v.strictObject({
    followersId: idSchema,
    followingId: idSchema,
    accountId: idSchema,
    on: daySchema,
    followers: v.nullable(countSchema),
    following: v.nullable(countSchema),
    precision: v.picklist(precisions),
    /** Where it isn't the same as of the followers. */
    followingPrecision: v.optional(v.picklist(precisions))
  }),
  v.check(({ followers, following }) => followers !== null || following !== null, 'Say how many follow you, or how many you follow.')
)
export const listReadingsInput = v.strictObject({
  accountId: idSchema,
  ...somePart
})
/** A null value takes the number back. */
export const correctFollowersInput = v.strictObject({ id: idSchema, snapshotId: idSchema, value: v.nullable(countSchema), precision: v.picklist(precisions) })

export const saveFollowInput = v.pipe(
  v.strictObject({
    id: idSchema,
    accountId: idSchema,
    direction: v.picklist(directions),
    on: daySchema,
    count: someSchema,
    /** An alias; the same alias is the same person. */
    person: aliasSchema,
    mark: v.nullable(v.picklist(marks)),
    note: noteSchema
  }),
  v.check(({ person, count }) => person === null || count === 1, 'One person follows once: leave the count at 1, or the name empty.'),
  v.check(({ direction, mark }) => direction === 'in' || mark === null, 'Only new followers can be marked.')
)
export const markFollowInput = v.strictObject({ id: idSchema, mark: v.nullable(v.picklist(marks)) })
export const followInput = v.strictObject({ id: idSchema })
export const listFollowsInput = v.strictObject({
  accountId: idSchema,
  direction: v.nullable(v.picklist(directions)),
  /** 'none': not marked yet. */
  mark: v.nullable(v.picklist([...marks, 'none'])),
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  ...somePart
})
export interface FollowList {
  readonly follows: readonly Follow[]
  readonly total: number
}

export const personInput = v.strictObject({ id: idSchema })

export const saveActInput = v.strictObject({
  id: idSchema,
  accountId: v.nullable(idSchema),
  kind: v.picklist(actKinds),
  on: daySchema,
  count: someSchema,
  title: titleSchema,
  url: urlSchema,
  person: aliasSchema
})
export const actInput = v.strictObject({ id: idSchema })
export const listActsInput = v.strictObject({
  kind: v.nullable(v.picklist(actKinds)),
  from: v.nullable(daySchema),
  to: v.nullable(daySchema),
  ...somePart
})
export interface ActList {
  readonly acts: readonly ReadingAct[]
  readonly total: number
}

export const saveEventInput = v.strictObject({
  id: idSchema,
  platform: v.nullable(lineSchema(100, 'The platform')),
  kind: v.picklist(eventKinds),
  on: daySchema,
  words: lineSchema(300, 'What happened'),
  source: v.pipe(v.string(), v.trim(), v.maxLength(2_000))
})
export const eventInput = v.strictObject({ id: idSchema })

export type LogFollowersInput = v.InferOutput<typeof logFollowersInput>
export type CorrectFollowersInput = v.InferOutput<typeof correctFollowersInput>
export type ListReadingsInput = v.InferOutput<typeof listReadingsInput>
export type SaveFollowInput = v.InferOutput<typeof saveFollowInput>
export type MarkFollowInput = v.InferOutput<typeof markFollowInput>
export type ListFollowsInput = v.InferOutput<typeof listFollowsInput>
export type SaveActInput = v.InferOutput<typeof saveActInput>
export type ListActsInput = v.InferOutput<typeof listActsInput>
export type SaveEventInput = v.InferOutput<typeof saveEventInput>
