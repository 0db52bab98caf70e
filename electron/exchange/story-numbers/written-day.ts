import type { Day } from '../../../shared/dates.ts'
import type { DateOrder } from '../../../shared/models/number-columns.ts'
import { quoted } from '../../../shared/rules/read-figure.ts'
import { readingOf } from '../date-reading.ts'
import { anyMonth, monthNumber } from '../month-names.ts'
import { readClock, type ClockTime } from './clock-time.ts'

/** What a cell says of a day: one, or one for each order in which its numbers can be read. */
export type WrittenDay =
  | { readonly kind: 'day'; readonly day: Day; readonly time: ClockTime | null; readonly isRange?: true }
  | { readonly kind: 'orders'; readonly days: Readonly<Record<DateOrder, Day | null>>; readonly time: ClockTime | null; readonly isRange?: true }
  | { readonly kind: 'problem'; readonly reason: string }

interface Form {
  readonly pattern: RegExp
  /** The places of year, month and day among the groups. */
  readonly order: readonly [year: number, month: number, day: number]
}

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i
const ordinal = '(?:st|nd|rd|th)?'
const year = String.raw`(\d{4}|\d{2})(?![\d:])`
const forms: readonly Form[] = [
  { pattern: /^(\d{4})([-_/. ])(\d{1,2})\2(\d{1,2})(?!\d)/, order: [1, 3, 4] },
  { pattern: /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/, order: [1, 2, 3] },
  { pattern: /^(\d{4})(\d{2})(\d{2})(?![\d.,])/, order: [1, 2, 3] },
  { pattern: new RegExp(String.raw`^(\d{1,2})${ordinal}\.?[ ./-]*(?:of )?(${anyMonth})[ .,/-]*'?${year}`, 'iu'), order: [3, 2, 1] },
  { pattern: new RegExp(String.raw`^(${anyMonth})[ .-]*(\d{1,2})${ordinal}[ .,-]+'?${year}`, 'iu'), order: [3, 1, 2] },
  { pattern: new RegExp(String.raw`^(\d{4})[ .,/-]*(${anyMonth})[ ./-]*(\d{1,2})(?!\d)`, 'iu'), order: [1, 2, 3] }
]
const three = /^(\d{1,2})(\. ?|[-_/ ])(\d{1,2})\2(\d{4}|\d{2})(?![\d:])/
const month = new RegExp(String.raw`^(?:\d{4}[-/. ]\d{1,2}|\d{4}年 ?\d{1,2}月|${anyMonth}[ ,.-]*'?\d{4}|\d{4}[ ,.-]*${anyMonth})$`, 'iu')
const roughly = /^(?:about|around|approx\w*\.?|circa|ca?\.|~|≈) ?\d/i
const range = /^(.{6,}?)(?: (?:-|–|—|~|to|bis|until|through) ?|\.{2,3}|–|—|~)(.{6,})$/i
const longest = 60

/** Reads a cell that is a day, perhaps with a time behind it, and nothing else; of a range of days the last one. */
export function readWrittenDay(text: string): WrittenDay {
  if (!/\d/.test(text) || text.length > longest) return unreadable(text)
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  const parts = range.exec(plain)
  return parts === null ? readOneDay(text, plain) : readRange(text, parts[1] ?? '', parts[2] ?? '')
}

function readRange(text: string, from: string, to: string): WrittenDay {
  const [first, last] = [readOneDay(from, from.trim()), readOneDay(to, to.trim())]
  if (first.kind === 'problem' || last.kind === 'problem') return unreadable(text)
  if (first.kind === 'day' && last.kind === 'day' && first.day > last.day) return { kind: 'problem', reason: `“${quoted(text)}” ends before it begins.` }
  return { ...last, time: null, isRange: true }
}

function readOneDay(text: string, cell: string): WrittenDay {
  const plain = cell.replace(weekday, '')
  if (month.test(plain)) return { kind: 'problem', reason: `“${quoted(text)}” names a month and no day of it.` }
  if (roughly.test(plain)) return { kind: 'problem', reason: `“${quoted(text)}” is a day only roughly.` }
  for (const { pattern, order } of forms) {
    const match = pattern.exec(plain)
    if (match !== null) return read(text, plain.slice(match[0].length), dayOf(order.map((place) => match[place] ?? '')))
  }
  const match = three.exec(plain)
  if (match === null) return unreadable(text)
  const [written, first = '', , second = '', third = ''] = match
  return read(text, plain.slice(written.length), {
    'day-first': dayOf([third, second, first]),
    'month-first': dayOf([third, first, second]),
    'year-first': third.length === 2 ? dayOf([first, second, third]) : null
  })
}

/** The day in this order; null where the order is needed and not given. */
export function dayIn(written: WrittenDay & { readonly kind: 'orders' }, order: DateOrder | null): Day | null {
  if (order !== null) return written.days[order]
  const [only, ...others] = daysOf(written)
  return only !== undefined && others.length === 0 ? only : null
}

export function daysOf({ days }: WrittenDay & { readonly kind: 'orders' }): readonly Day[] {
  return [...new Set(Object.values(days))].filter((day) => day !== null)
}

function read(text: string, rest: string, found: Day | null | Readonly<Record<DateOrder, Day | null>>): WrittenDay {
  const behind = rest.replace(/^(?:T(?=\d)|[ ,]+(?:at )?)/i, '').trim()
  const time = behind === '' ? null : readClock(behind)
  if (behind !== '' && time === null) return unreadable(text)
  const hour = isMidnight(time) ? null : time
  if (typeof found === 'string') return { kind: 'day', day: found, time: hour }
  if (found === null || Object.values(found).every((day) => day === null)) {
    return { kind: 'problem', reason: `There is no day “${quoted(text)}” in the calendar.` }
  }
  return { kind: 'orders', days: found, time: hour }
}

// Tools that know no time of day write midnight.
function isMidnight(time: ClockTime | null): boolean {
  return time?.clock === '00:00:00'
}

function dayOf([written = '', month = '', day = '']: readonly string[]): Day | null {
  const reading = readingOf(wholeYear(written), /^\d/.test(month) ? Number(month) : monthNumber(month), Number(day), '', [])
  return reading.kind === 'day' ? reading.day : null
}

function wholeYear(text: string): number {
  const number = Number(text)
  return text.length === 4 ? number : number <= 68 ? 2000 + number : 1900 + number
}

function unreadable(text: string): WrittenDay {
  return { kind: 'problem', reason: text.trim() === '' ? 'It names no day.' : `“${quoted(text)}” is not a day that can be read.` }
}
