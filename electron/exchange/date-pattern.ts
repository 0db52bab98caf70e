import { fail, succeed, type Result } from '../../shared/result.ts'
import { readingOf, type DateReading } from './date-reading.ts'
import { fullMonth, monthNumber, shortMonth } from './month-names.ts'

type Field = 'year' | 'month' | 'day'

/** How the writer says that her files are named, made from text like "DD.MM.YYYY" by `parseDatePattern`. */
export interface DatePattern {
  readonly text: string
  readonly matcher: RegExp
  /** Whether it speaks of folders too; else it is held against the name alone. */
  readonly hasFolders: boolean
}

interface Piece {
  readonly kind: Field | 'anything' | 'literal'
  readonly source: string
  /** Whether it takes digits, and whether it can't tell how many. */
  readonly digits: 'none' | 'fixed' | 'open'
}

const tokens = new Map<string, Piece>([
  ['YYYY', { kind: 'year', source: String.raw`\d{4}`, digits: 'fixed' }],
  ['YY', { kind: 'year', source: String.raw`\d{2}`, digits: 'fixed' }],
  ['MMMM', { kind: 'month', source: fullMonth, digits: 'none' }],
  ['MMM', { kind: 'month', source: shortMonth, digits: 'none' }],
  ['MM', { kind: 'month', source: String.raw`\d{2}`, digits: 'fixed' }],
  ['M', { kind: 'month', source: String.raw`\d{1,2}`, digits: 'open' }],
  ['DD', { kind: 'day', source: String.raw`\d{2}`, digits: 'fixed' }],
  ['D', { kind: 'day', source: String.raw`\d{1,2}`, digits: 'open' }]
])
const longestPattern = 200
const mostStars = 3
// A single M or D before a small letter begins a word ("Diary YYYY-MM-DD").
const cut = /\*+|(?<token>Y{2,}|M{2,}|D{2,}|[MD](?!\p{Ll}))|[^*YMD]+|[YMD]/gu

/** Understands YYYY YY MM M DD D MMMM MMM and `*` for anything; all else stands for itself. */
export function parseDatePattern(text: string): Result<DatePattern> {
  // She may well have typed the name whole, with its extension, or begun at the folder.
  const written = text.trim().normalize('NFC').replace(/\.(?:md|markdown|mdown|txt|text)$/i, '').replace(/^(?:\.?\/)+/, '')
  if (written.length > longestPattern) return refuse(written.slice(0, 20), `is longer than ${String(longestPattern)} characters`)
  const pieces: Piece[] = []
  for (const { 0: part, groups } of written.matchAll(cut)) {
    const piece = groups?.token === undefined ? plainPiece(part) : tokens.get(part)
    if (piece === undefined) return refuse(written, `holds “${part}”, which stands for nothing; it can hold YYYY YY MM M DD D MMMM MMM and *`)
    pieces.push(piece)
  }
  const fault = faultIn(pieces)
  if (fault !== null) return refuse(written, fault)
  const matcher = new RegExp(`^${pieces.map(sourceOf).join('')}$`, 'disu')
  return succeed({ text: written, matcher, hasFolders: written.includes('/') })
}

/**
 * Reads a path without its extension, folders parted by "/"; null where the pattern doesn't fit. What its stars stood
 * for in the name is the reading's rest.
 */
export function readByPattern(pattern: DatePattern, path: string): DateReading | null {
  const composed = path.normalize('NFC')
  const nameAt = composed.lastIndexOf('/') + 1
  const from = pattern.hasFolders ? 0 : nameAt
  const match = pattern.matcher.exec(composed.slice(from))
  if (match?.groups === undefined) return null
  const { year = '', month = '', day = '', ...stars } = match.groups
  const rest = Object.keys(stars).flatMap((star) => {
    const [start = 0, end = 0] = match.indices?.groups?.[star] ?? []
    return from + end < nameAt ? [] : [composed.slice(Math.max(from + start, nameAt), from + end)]
  })
  return readingOf(wholeYear(year), wholeMonth(month), Number(day), match[0], rest)
}

function refuse(pattern: string, why: string): Result<never> {
  return fail('bad-input', `The pattern “${pattern}” ${why}.`)
}

function plainPiece(part: string): Piece {
  if (part.startsWith('*')) return { kind: 'anything', source: '.*?', digits: 'none' }
  return { kind: 'literal', source: part.replace(/[\\^$.+?()[\]{}|/]/g, String.raw`\$&`), digits: 'none' }
}

function faultIn(pieces: readonly Piece[]): string | null {
  for (const field of ['year', 'month', 'day'] satisfies Field[]) {
    const count = pieces.filter(({ kind }) => kind === field).length
    if (count === 0) return `names no ${field}; it needs a year (YYYY), a month (MM or MMMM) and a day (DD)`
    if (count > 1) return `names the ${field} twice`
  }
  const isOpenBesideDigits = pieces.some(({ digits }, at) => {
    const next = pieces[at + 1]?.digits ?? 'none'
    return digits !== 'none' && next !== 'none' && (digits === 'open' || next === 'open')
  })
  if (isOpenBesideDigits) return 'can be read in two ways, because M or D stands right beside another number; use MM and DD there'
  if (pieces.filter(({ kind }) => kind === 'anything').length > mostStars) return `has more than ${String(mostStars)} stars`
  return null
}

// Beside a star a number is taken whole: "*D MMMM" must not read the 2 of 12.
function sourceOf(piece: Piece, at: number, pieces: readonly Piece[]): string {
  const { kind, source, digits } = piece
  if (kind === 'literal') return source
  if (kind === 'anything') return `(?<anything${String(at)}>${source})`
  const before = digits !== 'none' && pieces[at - 1]?.kind === 'anything' ? String.raw`(?<!\d)` : ''
  const after = digits !== 'none' && pieces[at + 1]?.kind === 'anything' ? String.raw`(?!\d)` : ''
  return `${before}(?<${kind}>${source})${after}`
}

function wholeYear(text: string): number {
  const year = Number(text)
  if (text.length === 4) return year
  return year <= 68 ? 2000 + year : 1900 + year
}

function wholeMonth(text: string): number {
  return /^\d/.test(text) ? Number(text) : monthNumber(text)
}
