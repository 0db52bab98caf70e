import { dayAt, type Moment } from '../../../shared/dates.ts'
import type { ColumnMapping } from '../../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import type { ReadMetric } from '../../../shared/rules/read-number.ts'
import { skip, type Found, type FoundNumber } from '../found.ts'
import { cellOf, isAudience, type Counted } from './columns-of.ts'
import { fileNotes } from './file-notes.ts'
import { leadingZeros, type LeadingZeros } from './leading-zeros.ts'
import { questionsOf } from './questions.ts'
import { readTable, type Table, type TableRow } from './read-table.ts'
import { rowReader, type RowReader, type RowTime } from './row-reader.ts'
import { subjectKey } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'
import { lastPlaces, withoutRepeat, type Place } from './without-repeats.ts'

/** Every number of the file as the mapping says; refused as long as the mapping leaves a question open. */
export function readNumbers(
  bytes: Buffer, name: string, mapping: ColumnMapping, moment: Moment
): Result<{ total: number; found: Iterable<Found>; notes: readonly string[] }> {
  const table = readTable(bytes, name)
  if (!table.ok) return table
  if (table.value.fingerprint !== mapping.fingerprint || table.value.names.length !== mapping.columns.length) {
    return fail('bad-input', `“${name}” has other columns now than those you have chosen from. Look at it again.`)
  }
  const today = dayAt(moment)
  const [question] = questionsOf(table.value, mapping, today)
  if (question !== undefined) return fail('bad-input', question.text)
  const reader = rowReader(table.value, mapping, today)
  const zeros = leadingZeros(table.value, reader)
  const file: NumbersFile = { table: table.value, name, mapping, reader, zeros }
  const { total, last } = lastPlaces(readings(file))
  return succeed({
    total,
    found: { [Symbol.iterator]: () => numbersIn(file, last) },
    notes: fileNotes(table.value, mapping, reader, zeros).map((note) => `${name}: ${note}`)
  })
}

interface NumbersFile {
  readonly table: Table
  readonly name: string
  readonly mapping: ColumnMapping
  readonly reader: RowReader
  readonly zeros: LeadingZeros
}

function* numbersIn(file: NumbersFile, last: ReadonlyMap<string, number>): Generator<Found, void> {
  const known = new Map<string, Place>()
  for (const { found, row } of readings(file)) yield withoutRepeat(found, row, known, last)
}

/** Each number with the row it stands in, or why it is left out. */
function* readings(file: NumbersFile): Generator<{ found: Found; row: number }, void> {
  const { table, name, reader, zeros } = file
  for (const row of table.rows) {
    const place = `${name}, row ${String(row.row)}`
    const fault = reader.fault(row)
    if (fault !== null) {
      yield { found: skip(place, fault), row: row.row }
      continue
    }
    const cells = reader.columns.metrics.filter(({ column }) => !isUnknown(cellOf(row.cells, column)) && !zeros.has(row, column))
    if (cells.length === 0) continue
    const time = reader.time(row)
    if (!time.ok) yield { found: skip(place, time.error.message), row: row.row }
    else for (const found of numbersOf(row, cells, place, time.value, file)) yield { found, row: row.row }
  }
}

type Cells = RowReader['columns']['metrics']

function* numbersOf(row: TableRow, cells: Cells, place: string, time: RowTime, file: NumbersFile): Generator<Found, void> {
  for (const { metric, column } of cells) {
    const subject = file.reader.subject(row, column)
    // It is the same for all numbers of the row.
    if (!subject.ok) {
      yield skip(place, subject.error.message)
      return
    }
    const read = file.reader.number(row, metric, column)
    if (read === null) continue
    const facts = { place, time, subject: subject.value, mapping: file.mapping }
    yield read.ok ? numberOf(metric, read.value, facts) : skip(place, `In the column “${file.table.names[column] ?? ''}”: ${read.error.message}`)
  }
}

interface NumberFacts {
  readonly place: string
  readonly time: RowTime
  readonly subject: FoundNumber['subject']
  readonly mapping: ColumnMapping
}

function numberOf(metric: Counted, { value, precision, currency }: ReadMetric, { place, time, subject, mapping }: NumberFacts): Found {
  const { takenOn, takenAtMs, clock, notes } = time
  const span = isAudience(metric) ? 'life-to-date' : mapping.span
  if (time.isRange && span === 'day') return skip(place, 'Its day is a range of days, and this number would be one of a single day.')
  const when = clock === null ? takenOn : `${takenOn}T${clock}`
  const sourceKey = `number:${subjectKey(subject, mapping.platform)}:${metric}:${when}:${span}`
  return { kind: 'number', sourceKey, file: place, subject, platform: mapping.platform, metric, value, takenOn, takenAtMs, precision, currency, span, notes }
}
