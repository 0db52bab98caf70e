import { isDay, type Day } from '../../shared/dates.ts'
import { dayAndMonth } from '../../shared/day-names.ts'
import { dayText, readingOf, type DateReading } from './date-reading.ts'
import { anyMonth, monthNumber } from './month-names.ts'

const ordinal = '(?:st|nd|rd|th)?'
const yearFirst = /(?<!\d)(\d{4})([-_. /])(\d{1,2})\2(\d{1,2})(?!\d)/u
const eastAsian = /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/u
// With a time behind it where the name is a stamp: 202201010930.
const compact = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:\d{4}(?:\d{2})?)?(?!\d)/u
const dayMonthYear = new RegExp(String.raw`(?<!\d)(\d{1,2})${ordinal}\.?[ _.,-]*(?:of )?(${anyMonth})[ _.,-]*(\d{4})(?!\d)`, 'iu')
const monthDayYear = new RegExp(String.raw`(?<!\p{L})(${anyMonth})[ _.-]*(\d{1,2})${ordinal}[ _.,-]+(\d{4})(?!\d)`, 'iu')
const yearMonthDay = new RegExp(String.raw`(?<!\d)(\d{4})[ _.,-]*(${anyMonth})[ _.-]*(\d{1,2})(?!\d)`, 'iu')
const yearLast = /(?<!\d)(\d{1,2})(\. |[-_. /])(\d{1,2})\2(\d{4})(?!\d)/u
const shortYear = /(?<![\d.])(\d{1,2})(\. |[-_. /])(\d{1,2})\2(\d{2})(?![\d.])/u

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

type Reader = (text: string) => DateReading | null

const readers: readonly Reader[] = [
  reader(yearFirst, ([written, year, , month, day], rest) => readingOf(Number(year), Number(month), Number(day), written, rest)),
  reader(eastAsian, ([written, year, month, day], rest) => readingOf(Number(year), Number(month), Number(day), written, rest)),
  reader(compact, ([written, year = '', month, day], rest) => {
    const reading = readingOf(Number(year), Number(month), Number(day), written, rest)
    // Eight digits may be any number; only what begins like a year of our time is taken for a mistaken day.
    return reading.kind === 'day' || /^(?:19|20)/.test(year) ? reading : null
  }),
  reader(dayMonthYear, ([written, day, month = '', year], rest) => readingOf(Number(year), monthNumber(month), Number(day), written, rest)),
  reader(monthDayYear, ([written, month = '', day, year], rest) => readingOf(Number(year), monthNumber(month), Number(day), written, rest)),
  reader(yearMonthDay, ([written, year, month = '', day], rest) => readingOf(Number(year), monthNumber(month), Number(day), written, rest)),
  reader(yearLast, readYearLast),
  reader(shortYear, readShortYear)
]

/** The first day that the text says, or why it can't be told; null where it says none. */
export function findDate(text: string): DateReading | null {
  if (!/\d(?:\D*\d){3}/.test(text)) return null
  for (const read of readers) {
    const reading = read(text)
    if (reading !== null) return reading
  }
  return null
}

function reader(form: RegExp, read: (match: readonly [string, ...string[]], rest: readonly string[]) => DateReading | null): Reader {
  return (text) => {
    const match = form.exec(text)
    if (match === null) return null
    const [written, ...parts] = match
    return read([written, ...parts], [text.slice(0, match.index), text.slice(match.index + written.length)])
  }
}

function readYearLast([written, first = '', mark = '', second = '', year]: readonly string[], rest: readonly string[]): DateReading {
  const dayFirst = dayText(Number(year), Number(second), Number(first))
  const monthFirst = dayText(Number(year), Number(first), Number(second))
  const days = daysAmong([dayFirst, monthFirst])
  const [only] = days
  if (only === undefined) return readingOf(0, 0, 0, written ?? '', rest)
  if (days.length === 1) return { kind: 'day', day: only, rest }
  const pattern = ['D'.repeat(first.length), 'M'.repeat(second.length), 'YYYY'].join(mark)
  return unclear(written ?? '', days, pattern, rest)
}

function readShortYear([written, first = '', mark = '', second = '', third = '']: readonly string[], rest: readonly string[]): DateReading | null {
  const [one, two, three] = [Number(first), Number(second), Number(third)]
  const days = daysAmong([dayText(2000 + one, two, three), dayText(2000 + three, two, one), dayText(2000 + three, one, two)])
  return days.length === 0 ? null : unclear(written ?? '', days, ['DD', 'MM', 'YY'].join(mark), rest)
}

function daysAmong(texts: readonly string[]): Day[] {
  return [...new Set(texts.filter(isDay))]
}

function unclear(written: string, days: readonly Day[], pattern: string, rest: readonly string[]): DateReading {
  const readings = either.format(days.map((day) => dayAndMonth(day, null)))
  const [before, after] = rest.map((part) => (part === '' ? '' : '*'))
  return { kind: 'unclear', reason: `“${written}” can be ${readings}.`, pattern: `${before ?? ''}${pattern}${after ?? ''}` }
}
