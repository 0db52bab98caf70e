import * as v from 'valibot'
import { metricNames } from '../metric-words.ts'
import { lineSchema } from './entry.ts'
import { audienceMetrics, currencySchema, metrics, spans } from './metric.ts'
import { daySchema, idSchema } from './primitives.ts'

/** What a column of a file of numbers can be, in the order in which they are offered. */
export const columnRoles = ['title', 'address', 'account', 'date', 'time', ...metrics, ...audienceMetrics, 'currency', 'published', 'certainty', 'ignore'] as const
/**
 * 'address' is a story's web address or its Medium id; 'account' names the account a row is of; 'published' is the day
 * a story appeared, which dates no number; 'certainty' says of a row's day how sure it is. Several columns of followers
 * are of several accounts, each named by its head.
 */
export type ColumnRole = (typeof columnRoles)[number]

/** What a number in a column counts, as heads of columns have it. */
export const countNames: Readonly<Record<(typeof metrics)[number] | (typeof audienceMetrics)[number], string>> = {
  ...metricNames,
  followers: 'Followers',
  following: 'Following'
}

/** How 2/7/18 is to be read. */
export const dateOrders = ['day-first', 'month-first', 'year-first'] as const
export type DateOrder = (typeof dateOrders)[number]

/** 1,234.5 or 1.234,5. */
export const numberForms = ['point', 'comma'] as const
export type NumberForm = (typeof numberForms)[number]

export const mostColumns = 200
export const longestZone = 64
export const zoneSchema = v.pipe(v.string(), v.maxLength(longestZone), v.check(isZone, 'There is no time zone of this name.'))

/** Of which story the numbers are: the row says it, or the writer has said it for the whole file. */
const subjectSchema = v.variant('by', [
  v.strictObject({ by: v.literal('row') }),
  v.strictObject({ by: v.literal('story'), storyId: idSchema }),
  v.strictObject({ by: v.literal('account') })
])

/** How the writer says a file of numbers is to be read. What is null was not said. */
export const columnMappingSchema = v.strictObject({
  /** Of the column names: a file with the same ones is offered the same mapping. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'This mapping belongs to no file.')),
  /** One for each column; null where the writer has to say first. */
  columns: v.pipe(v.array(v.nullable(v.picklist(columnRoles))), v.maxLength(mostColumns)),
  subject: subjectSchema,
  /** Each number is all of a story's life up to its day, or that day's alone. */
  span: v.picklist(spans),
  dateOrder: v.nullable(v.picklist(dateOrders)),
  numberForm: v.nullable(v.picklist(numberForms)),
  /** The day of the numbers where no column says one. */
  takenOn: v.nullable(daySchema),
  /** Of earnings that name none. */
  currency: v.nullable(currencySchema),
  /** In which zone the times are, where they don't say it. */
  zone: v.nullable(zoneSchema),
  platform: lineSchema(100, 'The platform'),
  /** Of numbers of a whole account: its name, where no column says one. Empty for the only one there. */
  account: v.optional(v.union([v.literal(''), lineSchema(100, 'The account')]), '')
})

export type ColumnMapping = v.InferOutput<typeof columnMappingSchema>

/** What has to be said before the numbers can be read. */
export const numberQuestions = ['date-meaning', 'followers', 'date-order', 'number-form', 'currency', 'columns'] as const
export type NumberQuestionKind = (typeof numberQuestions)[number]

export interface NumberQuestion {
  readonly kind: NumberQuestionKind
  /** The column it is about; null where it is about the whole file. */
  readonly column: number | null
  /** In full, with an example from the file. */
  readonly text: string
}

export interface NumberColumn {
  /** As the file names it, else "Column 1". */
  readonly name: string
  readonly role: ColumnRole | null
  /** Why it is left out, or read as it is. */
  readonly reason: string | null
  /** Its first values, as written. */
  readonly samples: readonly string[]
}

export interface NumberCell {
  readonly written: string
  /** As it will be kept: a day as YYYY-MM-DD, a number with its thousands parted. Null for what is left out. */
  readonly understood: string | null
  /** Why it can't be read. */
  readonly problem: string | null
}

export interface NumberRow {
  /** As a spreadsheet counts: the header is a row. */
  readonly row: number
  readonly cells: readonly NumberCell[]
  /** Why nothing of the row is taken. */
  readonly problem: string | null
}

/** A file of numbers as it would be read: nothing is kept yet. */
export interface NumbersPreview {
  readonly name: string
  readonly hasHeader: boolean
  /** Without the header and blank lines. */
  readonly rows: number
  readonly columns: readonly NumberColumn[]
  readonly mapping: ColumnMapping
  /** The mapping was used before, for a file with the same columns. */
  readonly isRemembered: boolean
  /** Empty where the file can be read as it is. */
  readonly questions: readonly NumberQuestion[]
  readonly firstRows: readonly NumberRow[]
  readonly notes: readonly string[]
}

export function countsFollowers(columns: ColumnMapping['columns']): boolean {
  return columns.includes('followers') || columns.includes('following')
}

/** The rows or the heads of the columns say of which account each number is. */
export function namesAccounts(columns: ColumnMapping['columns']): boolean {
  return columns.includes('account') || columns.filter((role) => role === 'followers').length > 1
}

/** The mapping as it serves for the next file of the same form, which is of another day. */
export function rememberable(mapping: ColumnMapping): ColumnMapping {
  return { ...mapping, takenOn: null }
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
