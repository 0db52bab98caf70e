import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { mostColumns } from '../../../shared/models/number-columns.ts'
import { fail, succeed, type Result } from '../../../shared/result.ts'
import { decodeText } from '../files/decode-text.ts'
import { findHeader } from './find-header.ts'

export interface TableRow {
  /** As a spreadsheet counts: from 1, with the header and blank lines. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly hasHeader: boolean
  /** As the header has them, else "Column 1". */
  readonly names: readonly string[]
  /** Of the names, whatever their case and spaces. */
  readonly fingerprint: string
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
}

export const largestTable = 50_000_000
const delimiters = [',', ';', '\t', '|']
const rowsToGuessFrom = 50
const lengthToGuessFrom = 100_000

/** The cells of a CSV file, whatever parts them, or why it can't be read. */
export function readTable(bytes: Buffer, name: string): Result<Table> {
  if (bytes.length > largestTable) return refuse(name, 'is larger than 50 MB, the most a file of numbers can have here')
  const decoded = decodeText(bytes)
  if (decoded.kind === 'not-text') return fail('bad-input', `“${name}” can’t be read. ${decoded.reason}`)
  const [, said, text = ''] = /^(?:"?sep=(.)"?\n)?([^]*)$/i.exec(decoded.text.replace(/\r\n?/g, '\n')) ?? []
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: said ?? guessDelimiter(text), newline: '\n' })
  const fault = errors.find(({ type }) => type === 'Quotes')
  if (fault !== undefined) return refuse(name, `has a quotation mark in row ${String((fault.row ?? 0) + 1)} that doesn’t fit: it is opened and never closed, or closed before its cell ends`)
  const rows = data.map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) })).filter(({ cells }) => cells.some((cell) => cell !== ''))
  return tableOf(name, rows, decoded.notes)
}

function tableOf(name: string, rows: readonly TableRow[], notes: readonly string[]): Result<Table> {
  if (rows.length === 0) return refuse(name, 'is empty')
  const at = findHeader(rows.map(({ cells }) => cells))
  const header = at === null ? null : (rows[at]?.cells ?? null)
  const below = at === null ? rows : rows.slice(at + 1)
  if (below.length === 0) return refuse(name, 'has names of columns but no rows under them')
  const width = header?.findLastIndex((cell) => cell !== '') ?? Math.max(...below.slice(0, rowsToGuessFrom).map(({ cells }) => cells.length)) - 1
  if (width + 1 > mostColumns) return refuse(name, `has ${String(width + 1)} columns, where ${String(mostColumns)} are the most`)
  const names = Array.from({ length: width + 1 }, (_, column) => nameOf(header?.[column]) ?? `Column ${String(column + 1)}`)
  const above = at === null || at === 0 ? [] : [`What stands above the names of the columns, in row ${String(rows[at]?.row ?? 0)}, was left out.`]
  return succeed({ hasHeader: header !== null, names, fingerprint: fingerprintOf(names), rows: below, notes: [...notes, ...above] })
}

function nameOf(cell: string | undefined): string | null {
  const name = (cell ?? '').replace(/\s+/gu, ' ').slice(0, 100).toWellFormed()
  return name === '' ? null : name
}

function fingerprintOf(names: readonly string[]): string {
  const folded = names.map((name) => name.normalize('NFKC').toLowerCase())
  return createHash('sha256').update(JSON.stringify(folded)).digest('hex')
}

// Papa's own guess takes the comma where a title holds one and tabs part the cells; so those with which most rows come out alike.
function guessDelimiter(text: string): string {
  const start = text.slice(0, lengthToGuessFrom)
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: rowsToGuessFrom, skipEmptyLines: true })
    const widths = new Map<number, number>()
    for (const { length } of data) widths.set(length, (widths.get(length) ?? 0) + 1)
    const [width = 1, rows = 0] = [...widths].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? []
    return { delimiter, width, score: width === 1 ? 0 : rows / data.length }
  })
  return scored.sort((one, other) => other.score - one.score || other.width - one.width)[0]?.delimiter ?? ','
}

function refuse(name: string, why: string): Result<never> {
  return fail('bad-input', `“${name}” ${why}.`)
}
