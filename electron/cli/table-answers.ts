import { extname } from 'node:path'
import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import { columnMappingSchema, dateOrders, namesAccounts, type ColumnMapping, type NumberQuestionKind, type NumbersPreview } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { mapTable, previewTable } from '../exchange/import-source.ts'
import type { Journal } from '../journal/journal.ts'
import { readColumnMap, rolesFor, type ColumnMap } from './column-map.ts'

/** What may be said of a table whose columns don't say it. */
export const tableOptions = {
  map: { type: 'string' },
  platform: { type: 'string' },
  account: { type: 'string' },
  dates: { type: 'string' },
  comma: { type: 'boolean' },
  daily: { type: 'boolean' },
  story: { type: 'string' },
  currency: { type: 'string' }
} as const

/** As it was typed; `mapping` is some of a ColumnMapping. */
export interface TableAnswers {
  readonly map: ColumnMap | null
  readonly mapping: Readonly<Record<string, unknown>>
}

interface Said {
  readonly dates?: string | undefined
  readonly comma?: boolean | undefined
  readonly daily?: boolean | undefined
  readonly zone?: string | undefined
  readonly platform?: string | undefined
  readonly account?: string | undefined
  readonly currency?: string | undefined
}

type Options = Said & { readonly map?: string | undefined; readonly story?: string | undefined }

export function readAnswers({ map: path, story, ...said }: Options): Result<TableAnswers> {
  if (said.dates !== undefined && !dateOrders.some((order) => order === said.dates)) return fail('bad-input', `--dates is one of ${dateOrders.join(', ')}.`)
  const map = path === undefined ? null : readColumnMap(path)
  if (map?.ok === false) return map
  const subject = story === undefined ? {} : { subject: { by: 'story', storyId: story } }
  // What is typed counts more than what the file says.
  return succeed({ map: map?.value ?? null, mapping: { ...(map === null ? {} : asMapping(map.value)), ...asMapping(said), ...subject } })
}

function asMapping({ dates, comma, daily, zone, platform, account, currency }: Said): Readonly<Record<string, unknown>> {
  const mapping = {
    dateOrder: dates,
    numberForm: comma === undefined ? undefined : comma ? 'comma' : 'point',
    span: daily === undefined ? undefined : daily ? 'day' : 'life-to-date',
    zone, platform, account, currency
  }
  return Object.fromEntries(Object.entries(mapping).filter(([, value]) => value !== undefined))
}

/** How the columns of a table are to be read; null for anything else. Refused while something has to be said first. */
export function readColumns(journal: Journal, path: string, { map, mapping: said }: TableAnswers, at: Moment): Result<ColumnMapping | null> {
  if (!['.csv', '.tsv'].includes(extname(path).toLowerCase())) return succeed(null)
  const guessed = map === null ? previewTable(journal, path, null, at) : mapTable(journal, path, (names) => rolesFor(names, map), at)
  if (!guessed.ok) return guessed
  const chosen = v.safeParse(columnMappingSchema, { ...guessed.value.mapping, ...said })
  if (!chosen.success) return fail('bad-input', chosen.issues[0].message)
  const preview = Object.keys(said).length === 0 ? guessed : previewTable(journal, path, chosen.output, at)
  if (!preview.ok) return preview
  const { questions, mapping } = preview.value
  if (said['account'] !== undefined && namesAccounts(mapping.columns)) return fail('bad-input', 'The file itself names its accounts, so --account can’t say another. Leave it out.')
  return questions.length === 0 ? succeed(mapping) : fail('bad-input', [...questions.map(({ text }) => text), ...howToAnswer(preview.value)].join('\n'))
}

const options: Readonly<Partial<Record<NumberQuestionKind, string>>> = {
  'date-order': 'Say it with --dates day-first or --dates month-first.',
  currency: 'Say it with --currency USD, say.'
}
const columnsShown = 6

function howToAnswer({ questions, columns }: NumbersPreview): readonly string[] {
  const kinds = new Set(questions.map(({ kind }) => kind))
  const said = [...kinds].flatMap((kind) => options[kind] ?? [])
  if (![...kinds].some((kind) => options[kind] === undefined)) return said
  // A column about which is asked could be followers; the writer will know.
  const example = Object.fromEntries(columns.slice(0, columnsShown).map(({ name, role }) => [name, role ?? (kinds.has('followers') ? 'followers' : 'date')]))
  const more = columns.length > columnsShown ? ' Columns that it doesn’t name are left out.' : ''
  return [...said, `Say it with --map FILE, a file such as ${JSON.stringify({ columns: example })}.${more}`]
}
