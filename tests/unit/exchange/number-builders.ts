import { previewNumbers } from '../../../electron/exchange/story-numbers/preview-numbers.ts'
import { readNumbers } from '../../../electron/exchange/story-numbers/read-numbers.ts'
import { noSurroundings, type Surroundings } from '../../../electron/exchange/story-numbers/surroundings.ts'
import type { Found, FoundNumber } from '../../../electron/exchange/found.ts'
import type { ColumnMapping, NumbersPreview } from '../../../shared/models/number-columns.ts'

export const today = '2022-03-31'
const now = Date.UTC(2022, 2, 31, 9)

type Changes = Partial<ColumnMapping>

function bytesOf(file: string | Buffer): Buffer {
  return typeof file === 'string' ? Buffer.from(file) : file
}

export function previewOf(file: string | Buffer, name = 'stats.csv', surroundings: Partial<Surroundings> = {}): NumbersPreview {
  const preview = previewNumbers(bytesOf(file), name, null, today, null, { ...noSurroundings, ...surroundings })
  if (!preview.ok) throw new Error(preview.error.message)
  return preview.value
}

/** What each column is taken for, in order. */
export function rolesOf(file: string | Buffer): (string | null)[] {
  return previewOf(file).columns.map(({ role }) => role)
}

export function mappingOf(file: string | Buffer, name?: string): ColumnMapping {
  return previewOf(file, name).mapping
}

export function questionsOf(file: string | Buffer): string[] {
  return previewOf(file).questions.map(({ kind, text }) => `${kind}: ${text}`)
}

/** Why a file can't even be shown. */
export function previewRefusal(file: string | Buffer): string {
  const preview = previewNumbers(bytesOf(file), 'stats.csv', null, today)
  return preview.ok ? `${String(preview.value.rows)} rows` : preview.error.message
}

/** All that is found where the file is read as it was guessed, but for these changes. */
export function foundInTable(file: string | Buffer, changes: Changes = {}, nowMs = now): Found[] {
  const result = readNumbers(bytesOf(file), 'stats.csv', { ...mappingOf(file), ...changes }, { nowMs, zone: 'Europe/Berlin' })
  if (!result.ok) throw new Error(result.error.message)
  const found = [...result.value.found]
  if (found.length !== result.value.total) throw new Error(`${String(result.value.total)} announced, ${String(found.length)} found.`)
  return found
}

export function numbersIn(file: string | Buffer, changes: Changes = {}, nowMs = now): FoundNumber[] {
  return foundInTable(file, changes, nowMs).filter((one) => one.kind === 'number')
}

/** "2022-03-01 views 12" of each number. */
export function linesOf(file: string | Buffer, changes: Changes = {}): string[] {
  return numbersIn(file, changes).map(({ takenOn, metric, value }) => `${takenOn} ${metric} ${String(value)}`)
}

/** "stats.csv, row 2: why" of all that was left out. */
export function leftOutOf(file: string | Buffer, changes: Changes = {}): string[] {
  return foundInTable(file, changes).flatMap((one) => (one.kind === 'skipped' ? [`${one.file}: ${one.reason}`] : []))
}

export function refusalOf(file: string | Buffer, changes: Changes = {}): string {
  const result = readNumbers(bytesOf(file), 'stats.csv', { ...mappingOf(file), ...changes }, { nowMs: now, zone: 'Europe/Berlin' })
  return result.ok ? `${String(result.value.total)} found` : result.error.message
}
