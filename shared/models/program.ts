import * as v from 'valibot'
import type { Day } from '../dates.ts'
import { lineSchema } from './entry.ts'
import { idSchema, textSchema, webAddressSchema } from './primitives.ts'
import { ruleSchema, type Rule, type RuleInSet } from './rule.ts'

export const programKinds = ['partner', 'publication', 'magazine', 'agent', 'grant'] as const
export type ProgramKind = (typeof programKinds)[number]

/** What a writer can apply to, or send a story to. */
export interface Program {
  /** A stable word ("medium-partner-program") for those that come with the app, else a version 7 UUID. */
  readonly id: string
  readonly kind: ProgramKind
  readonly name: string
  /** The platform whose followers and stories its rules count; null where they count all, or none. */
  readonly platform: string | null
  readonly link: string | null
  readonly notes: string
  readonly isBundled: boolean
}

/** Rules as they stood together at one time. */
export interface RuleSet {
  readonly id: string
  readonly title: string
  /** What is uncertain about it as a whole. */
  readonly note: string
  /** The earliest day of its rules: in force from, or first seen where that isn't known. */
  readonly startsOn: Day
  /** Added by the writer or from a file of hers. */
  readonly isOwn: boolean
  readonly rules: readonly RuleInSet[]
}

export type RuleSetFacts = Omit<RuleSet, 'rules'>

/** One program with all its rule sets, oldest first. */
export interface ProgramRules extends Program {
  readonly ruleSets: readonly RuleSet[]
}

/** What is different in `after`, the next newer set, from the one before it. */
export interface RuleChange {
  readonly key: string
  readonly before: Rule | null
  readonly after: Rule | null
}

export const programIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(80))
const nameSchema = lineSchema(200, 'The name')
const linkSchema = v.nullable(webAddressSchema)

export const ruleSetSchema = v.strictObject({
  id: programIdSchema,
  title: lineSchema(200, 'The title of a rule set'),
  note: textSchema(2_000, 'The note of a rule set'),
  rules: v.pipe(
    v.array(ruleSchema),
    v.minLength(1, 'A rule set has at least one rule.'),
    v.maxLength(200, 'A rule set can have at most 200 rules.'),
    v.check((rules) => new Set(rules.map(({ key }) => key)).size === rules.length, 'Two rules of one set have the same key.')
  )
})

/** The version of the file below; a file with a higher one comes from a newer Second Draft. */
export const rulesFormat = 1

/** A file of one program and its rule sets, as bundled and as the writer may add it. */
export const programFileSchema = v.strictObject({
  format: v.literal(rulesFormat),
  program: v.strictObject({
    id: programIdSchema,
    kind: v.picklist(programKinds),
    name: nameSchema,
    platform: v.nullable(lineSchema(100, 'The platform')),
    link: linkSchema
  }),
  ruleSets: v.pipe(
    v.array(ruleSetSchema),
    v.maxLength(100, 'A program can have at most 100 rule sets.'),
    v.check((sets) => new Set(sets.map(({ id }) => id)).size === sets.length, 'Two rule sets have the same id.')
  )
})

/** Saving under a known id changes that program; of a bundled one only the notes and the link are hers to change. */
export const saveProgramInput = v.strictObject({
  id: programIdSchema,
  kind: v.picklist(programKinds),
  name: nameSchema,
  platform: v.nullable(lineSchema(100, 'The platform')),
  link: linkSchema,
  notes: textSchema(100_000, 'The notes')
})
export const programInput = v.strictObject({ id: programIdSchema })

/** Adds a set of her own, empty but for the rules she gives it, or renames one. */
export const saveRuleSetInput = v.strictObject({ id: idSchema, programId: programIdSchema, title: ruleSetSchema.entries.title, note: ruleSetSchema.entries.note })
export const ruleSetInput = v.strictObject({ programId: programIdSchema, ruleSetId: programIdSchema })
/** Adds a rule to any set, or corrects one: what she says stands in front of the bundle. */
export const saveRuleInput = v.strictObject({ programId: programIdSchema, ruleSetId: programIdSchema, rule: ruleSchema })
const oneRule = { programId: programIdSchema, ruleSetId: programIdSchema, key: programIdSchema }
/** Takes a rule of her own out, or gives the bundle's own words back. */
export const dropRuleInput = v.strictObject(oneRule)
/** "I looked today, and it still says so." */
export const verifyRuleInput = v.strictObject(oneRule)

export type ProgramFile = v.InferOutput<typeof programFileSchema>
export type SaveProgramInput = v.InferOutput<typeof saveProgramInput>
export type SaveRuleSetInput = v.InferOutput<typeof saveRuleSetInput>
export type RuleSetInput = v.InferOutput<typeof ruleSetInput>
export type SaveRuleInput = v.InferOutput<typeof saveRuleInput>
export type RuleInput = v.InferOutput<typeof dropRuleInput>
