import type { Precision } from '../models/metric.ts'
import type { NumberForm } from '../models/number-columns.ts'
import { fail, succeed, type Result } from '../result.ts'
import { currencyMarks, currencyOf } from './currencies.ts'

/** A number as a text has it: `digits` without marks, of which the last `decimals` are a fraction; times ten to `power`. */
export interface Figure {
  readonly isNegative: boolean
  readonly digits: string
  readonly decimals: number
  readonly power: number
  readonly precision: Precision
  readonly currency: string | null
}

/** What a single mark before three digits is: it parts thousands, or has to be asked for. */
export type LoneMark = 'thousands' | 'unclear'

const mark = `(?:${currencyMarks})`
const form = new RegExp(
  String.raw`^(?<open>\()?(?<about>~|≈|∼|ca?\.|about |circa )? ?(?<sign>[+-])?(?<before>${mark})? ?(?<inner>[+-])?` +
    String.raw`(?<figure>\d(?:[\d., ']*\d)?|[.,]\d+) ?(?<power>[kmb](?![a-z]))?(?<more>\+)? ?(?<after>${mark})?(?<close>\))?$`,
  'iu'
)
const powers = new Map([['k', 3], ['m', 6], ['b', 9]])
const longest = 60

/** `numberForm` is null where it isn't known; then `lone` counts. */
export function readFigure(text: string, numberForm: NumberForm | null, lone: LoneMark): Result<Figure> {
  // Most cells of a file: taking them apart costs ten times as much.
  if (/^\d{1,15}$/.test(text)) return succeed({ isNegative: false, digits: text, decimals: 0, power: 0, precision: 'exact', currency: null })
  const plain = plainFigure(text)
  if (plain.endsWith('%')) return refuseFigure(text, 'is a share of something, not a number of its own')
  const groups = form.exec(plain)?.groups
  if (groups === undefined) return unreadable(text)
  const { open, close, about, sign, before, inner, figure = '', power = '', more, after } = groups
  if ((open === undefined) !== (close === undefined) || (sign ?? open) !== undefined && inner !== undefined) return unreadable(text)
  const tens = powers.get(power.toLowerCase()) ?? 0
  const parted = partsOf(text, figure, numberForm, tens > 0 ? 'unclear' : lone)
  if (!parted.ok) return parted
  const marks = [before, after].filter((one) => one !== undefined)
  const currency = marks.length === 0 ? null : currencyOf(marks)
  if (marks.length > 0 && currency === null) return unreadable(text)
  const precision = about !== undefined ? 'estimated' : more !== undefined || tens > 0 ? 'rounded' : 'exact'
  return succeed({ ...parted.value, isNegative: (sign ?? inner) === '-' || open !== undefined, power: tens, precision, currency })
}

/** With plain digits, spaces, apostrophes and signs; empty where it is too long for any number. */
export function plainFigure(text: string): string {
  if (text.length > longest) return ''
  const folded = text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return folded.replace(/[\u2018\u2019]/g, '\'').replace(/[\u2212\u2013]/g, '-')
}

function partsOf(text: string, figure: string, numberForm: NumberForm | null, lone: LoneMark): Result<Pick<Figure, 'digits' | 'decimals'>> {
  const decimal = decimalMark(figure, numberForm, lone)
  if (decimal === 'unclear') {
    const [whole = '', fraction = ''] = figure.split(/[.,]/)
    return refuseFigure(text, `can be ${whole + fraction} or ${whole}.${fraction}; write it without a mark between the thousands`)
  }
  const at = decimal === null ? figure.length : figure.lastIndexOf(decimal)
  const whole = figure.slice(0, at)
  const fraction = figure.slice(at + 1)
  if (!isGrouped(whole) || (decimal !== null && whole.includes(decimal)) || /\D/.test(fraction)) return unreadable(text)
  return succeed({ digits: whole.replace(/\D/g, '') + fraction, decimals: fraction.length })
}

/** Which mark begins the fraction; null for none. */
function decimalMark(figure: string, numberForm: NumberForm | null, lone: LoneMark): '.' | ',' | 'unclear' | null {
  const points = figure.split('.').length - 1
  const commas = figure.split(',').length - 1
  if (numberForm === 'point') return points > 0 ? '.' : null
  if (numberForm === 'comma') return commas > 0 ? ',' : null
  if (points > 0 && commas > 0) return figure.lastIndexOf('.') > figure.lastIndexOf(',') ? '.' : ','
  if (points + commas !== 1) return null
  if (!isLoneMark(figure)) return points === 1 ? '.' : ','
  return lone === 'thousands' ? null : 'unclear'
}

/** Whether it may part thousands as well as begin a fraction. */
export function isLoneMark(figure: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(figure)
}

// Indian figures have groups of two before the last three: 1,23,456.
function isGrouped(whole: string): boolean {
  return /^(?:\d*|\d{1,3}(?<part>[., '])\d{3}(?:\k<part>\d{3})*|\d{1,2}(?:,\d{2})+,\d{3})$/.test(whole)
}

function unreadable(text: string): Result<never> {
  return refuseFigure(text, 'is not a number that can be read')
}

export function refuseFigure(text: string, why: string): Result<never> {
  return fail('bad-input', `“${quoted(text)}” ${why}.`)
}

/** As a sentence can quote it. */
export function quoted(text: string, longestQuote = 40): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1).toWellFormed()}…` : line
}
