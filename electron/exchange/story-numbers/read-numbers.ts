import { dayAt, type Moment } from '../../../shared/dates.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import type { Metric } from '../../../shared/models/metric.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { ReadMetric } from '../../../shared/rules/read-number.ts'
import { skip, type Found, type FoundNumber, type FoundSubject } from '../found.ts'
import { questionsOf } from './questions.ts'
import { readTable, type Table, type TableRow } from './read-table.ts'
import { rowReader, type RowReader, type RowTime } from './row-reader.ts'
import { subjectKey } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'

/** Every number of the file as the mapping says; refused as long as the mapping leaves a question open. */
export function readNumbers(
  bytes: Buffer, name: string, mapping: ColumnMapping, moment: Moment
): Result<{ total: number; found: Iterable<Found> }> {
  const table = readTable(bytes, name)
  if (!table.ok) return table
  if (table.value.fingerprint !== mapping.fingerprint || table.value.names.length !== mapping.columns.length) {
    return fail('bad-input', `“${name}” has other columns now than those you have chosen from. Look at it again.`)
  }
  const today = dayAt(moment)
  const [question] = questionsOf(table.value, mapping, today)
  if (question !== undefined) return fail('bad-input', question.text)
  const reader = rowReader(table.value, mapping, today)
  const total = table.value.rows.reduce((sum, row) => sum + countIn(row, reader), 0)
  return succeed({ total, found: { [Symbol.iterator]: () => numbersIn(table.value, name, mapping, reader) } })
}

/** How many things will be found in a row: its numbers, or the one reason why there are none. */
function countIn(row: TableRow, reader: RowReader): number {
  if (reader.fault(row) !== null) return 1
  const numbers = reader.columns.metrics.filter(({ column }) => !isUnknown(row.cells[column] ?? '')).length
  return reader.time(row).ok && reader.subject(row).ok ? numbers : Math.min(numbers, 1)
}

interface Place {
  readonly row: number
  readonly value: number
  readonly currency: string | null
}

function* numbersIn(table: Table, name: string, mapping: ColumnMapping, reader: RowReader): Generator<Found, void> {
  const known = new Map<string, Place>()
  for (const row of table.rows) {
    const file = `${name}, row ${String(row.row)}`
    const fault = reader.fault(row)
    if (fault !== null) {
      yield skip(file, fault)
      continue
    }
    if (reader.columns.metrics.every(({ column }) => isUnknown(row.cells[column] ?? ''))) continue
    const time = reader.time(row)
    const subject = reader.subject(row)
    if (!time.ok) yield skip(file, time.error.message)
    else if (!subject.ok) yield skip(file, subject.error.message)
    else for (const one of numbersOf(row, { table, file, mapping, reader, time: time.value, subject: subject.value, key: subjectKey(subject.value) })) yield withoutRepeat(one, row.row, known)
  }
}

interface RowFacts {
  readonly table: Table
  readonly file: string
  readonly mapping: ColumnMapping
  readonly reader: RowReader
  readonly time: RowTime
  readonly subject: FoundSubject
  /** Of the subject. */
  readonly key: string
}

function* numbersOf(row: TableRow, facts: RowFacts): Generator<Found, void> {
  const { table, file, reader } = facts
  for (const { metric, column } of reader.columns.metrics) {
    const read = reader.number(row, metric, column)
    if (read === null) continue
    yield read.ok ? numberOf(metric, read.value, facts) : skip(file, `In the column “${table.names[column] ?? ''}”: ${read.error.message}`)
  }
}

function numberOf(metric: Metric, { value, precision, currency }: ReadMetric, { file, mapping, time, subject, key }: RowFacts): FoundNumber {
  const { takenOn, takenAtMs, clock, notes } = time
  const when = clock === null ? takenOn : `${takenOn}T${clock}`
  const sourceKey = `number:${key}:${metric}:${when}:${mapping.span}`
  return { kind: 'number', sourceKey, file, subject, platform: mapping.platform, metric, value, takenOn, takenAtMs, precision, currency, span: mapping.span, notes }
}

function withoutRepeat(found: Found, row: number, known: Map<string, Place>): Found {
  if (found.kind !== 'number') return found
  const { sourceKey, file, metric, value, currency } = found
  const earlier = known.get(sourceKey)
  if (earlier === undefined) {
    known.set(sourceKey, { row, value, currency })
    return found
  }
  if (earlier.value === value && earlier.currency === currency) return skip(file, `Its ${metric} are those of row ${String(earlier.row)} once more.`)
  return skip(file, `Its ${metric} differ from those in row ${String(earlier.row)}, which are of the same story and day; the first were taken.`)
}
