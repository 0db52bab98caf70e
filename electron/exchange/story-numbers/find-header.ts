import { plainFigure } from '../../../shared/rules/read-figure.ts'
import { roleOfName } from './column-names.ts'
import { isUnknown } from './unknown-cell.ts'
import { readWrittenDay } from './written-day.ts'

const rowsToLookAt = 10

/** Which of the rows, of which none is blank, names the columns; null where none does. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const first = rows.slice(0, rowsToLookAt)
  const known = first.findIndex((cells) => !cells.some(isValue) && cells.filter(isKnown).length >= Math.min(2, cells.length))
  if (known >= 0) return known
  const [top = [], ...below] = first
  return top.some((cell, column) => cell !== '' && !isValue(cell) && areMostlyValues(below, column)) ? 0 : null
}

function areMostlyValues(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => !isUnknown(cell))
  return cells.length > 0 && cells.filter(isValue).length * 2 > cells.length
}

function isKnown(cell: string): boolean {
  return roleOfName(cell) !== null
}

function isValue(cell: string): boolean {
  return /^\D{0,3}\d[\d.,' ]*\D{0,3}$/.test(plainFigure(cell)) || readWrittenDay(cell).kind !== 'problem' || /^https?:\/\//i.test(cell)
}
