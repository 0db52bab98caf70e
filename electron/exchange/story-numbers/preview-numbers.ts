import type { Day } from '../../../shared/dates.ts'
import type { ColumnMapping, ColumnRole, NumberCell, NumberColumn, NumberRow, NumbersPreview } from '../../../shared/models/number-columns.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import { guessColumns, type GuessedColumn } from './guess-columns.ts'
import { fileNotes } from './file-notes.ts'
import { guessMapping } from './guess-mapping.ts'
import { cellsAsUnderstood } from './understood.ts'
import { questionsOf } from './questions.ts'
import { readTable, type Table } from './read-table.ts'
import { rowReader, type RowReader } from './row-reader.ts'
import { noSurroundings, type Surroundings } from './surroundings.ts'

const rowsShown = 8
const samplesShown = 3

/**
 * How a file of numbers would be read. `remembered` is offered again where its columns are the same; `chosen` is how
 * the writer has it now on her page, and is taken as it is.
 */
export function previewNumbers(
  bytes: Buffer, name: string, remembered: ColumnMapping | null, today: Day, chosen: ColumnMapping | null = null,
  surroundings: Surroundings = noSurroundings
): Result<NumbersPreview> {
  const read = readTable(bytes, name)
  if (!read.ok) return read
  const table = read.value
  const guesses = guessColumns(table, name)
  const isRemembered = chosen === null && remembered !== null && fits(remembered, table)
  const roles = isRemembered ? remembered.columns : guesses.map(({ role }) => role)
  const guessed = guessMapping(table, roles, name, today, surroundings)
  const mapping = chosen !== null && fits(chosen, table) ? chosen : isRemembered ? again(remembered, guessed) : guessed
  return succeed(shown(table, name, mapping, isRemembered, guesses, today))
}

/** How it would be read with these columns, all else as it follows from them. */
export function previewRoles(bytes: Buffer, name: string, roles: readonly ColumnRole[], today: Day, surroundings: Surroundings): Result<NumbersPreview> {
  const table = readTable(bytes, name)
  if (!table.ok) return table
  const mapping = guessMapping(table.value, [...roles], name, today, surroundings)
  return succeed(shown(table.value, name, mapping, false, guessColumns(table.value, name), today))
}

function shown(table: Table, name: string, mapping: ColumnMapping, isRemembered: boolean, guesses: readonly GuessedColumn[], today: Day): NumbersPreview {
  const reader = rowReader(table, mapping, today)
  return {
    name,
    hasHeader: table.hasHeader,
    rows: table.rows.length,
    columns: table.names.map((column, at) => describe(table, column, at, mapping.columns[at] ?? null, guesses[at])),
    mapping,
    isRemembered,
    questions: questionsOf(table, mapping, today),
    firstRows: firstRows(table, mapping, reader),
    notes: fileNotes(table, mapping, reader)
  }
}

function fits({ fingerprint, columns }: ColumnMapping, table: Table): boolean {
  return fingerprint === table.fingerprint && columns.length === table.names.length
}

// What the file itself makes certain counts more than what was true of the last one.
function again(remembered: ColumnMapping, guessed: ColumnMapping): ColumnMapping {
  return {
    ...remembered,
    dateOrder: guessed.dateOrder ?? remembered.dateOrder,
    numberForm: guessed.numberForm ?? remembered.numberForm,
    takenOn: guessed.takenOn
  }
}

function describe(table: Table, name: string, column: number, role: NumberColumn['role'], guess: GuessedColumn | undefined): NumberColumn {
  const values = table.rows.slice(0, 200).map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  return { name, role, reason: guess?.role === role ? guess.reason : null, samples: values.slice(0, samplesShown).map((cell) => cell.slice(0, 200).toWellFormed()) }
}

function firstRows(table: Table, mapping: ColumnMapping, reader: RowReader): readonly NumberRow[] {
  return table.rows.slice(0, rowsShown).map((row) => {
    const cells: readonly NumberCell[] = cellsAsUnderstood(row, mapping, reader)
    return { row: row.row, cells, problem: reader.fault(row) }
  })
}
