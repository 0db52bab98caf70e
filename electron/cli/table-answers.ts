import { extname } from 'node:path'
import * as v from 'valibot'
import type { Moment } from '../../shared/dates.ts'
import { columnMappingSchema, dateOrders, type ColumnMapping } from '../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { previewTable } from '../exchange/import-source.ts'
import type { Journal } from '../journal/journal.ts'

/** What may be said of a table whose columns don't say it. */
export const tableOptions = {
  dates: { type: 'string' },
  comma: { type: 'boolean' },
  daily: { type: 'boolean' },
  story: { type: 'string' },
  currency: { type: 'string' }
} as const

/** Some of a ColumnMapping, as it was typed. */
export type TableAnswers = Readonly<Record<string, unknown>>

interface Values {
  readonly dates?: string | undefined
  readonly comma?: boolean | undefined
  readonly daily?: boolean | undefined
  readonly story?: string | undefined
  readonly currency?: string | undefined
}

export function readAnswers({ dates, comma, daily, story, currency }: Values): Result<TableAnswers> {
  if (dates !== undefined && !dateOrders.some((order) => order === dates)) return fail('bad-input', `--dates is one of ${dateOrders.join(', ')}.`)
  return succeed({
    ...(dates === undefined ? {} : { dateOrder: dates }),
    ...(comma === true ? { numberForm: 'comma' } : {}),
    ...(daily === true ? { span: 'day' } : {}),
    ...(story === undefined ? {} : { subject: { by: 'story', storyId: story } }),
    ...(currency === undefined ? {} : { currency })
  })
}

/** How the columns of a table are to be read; null for anything else. Refused while something has to be said first. */
export function readColumns(journal: Journal, path: string, answers: TableAnswers, at: Moment): Result<ColumnMapping | null> {
  if (!['.csv', '.tsv'].includes(extname(path).toLowerCase())) return succeed(null)
  const guessed = previewTable(journal, path, null, at)
  if (!guessed.ok) return guessed
  const chosen = v.safeParse(columnMappingSchema, { ...guessed.value.mapping, ...answers })
  if (!chosen.success) return fail('bad-input', chosen.issues[0].message)
  const preview = Object.keys(answers).length === 0 ? guessed : previewTable(journal, path, chosen.output, at)
  if (!preview.ok) return preview
  const { questions, mapping } = preview.value
  return questions.length === 0 ? succeed(mapping) : fail('bad-input', questions.map(({ text }) => text).join('\n'))
}
