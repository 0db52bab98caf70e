import { readingOf, type DateReading } from '../date-reading.ts'
import { anyMonth, monthNumber } from '../month-names.ts'

// The day stands alone or before a mark: "12", "12-Tuesday", "12 - A walk"; in "12 things I saw" it counts things.
const dayName = String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: ?[-_.–—] ?([^/]*)| (\p{L}+day|\(\d+\)))?$`
const month = String.raw`(?:(\d{1,2})(?:[ \-_.]+${anyMonth})?|(${anyMonth}))`
const yearFolder = new RegExp(String.raw`(?:^|/)(\d{4})/${month}/${dayName}`, 'iu')
const monthFolder = new RegExp(String.raw`(?:^|/)(\d{4})[-_. ]${month}/${dayName}`, 'iu')

/** The day that the folders and the name say together: "2022/04/12", "2022/04-April/12", "2022-04/12". */
export function readPathDate(path: string): DateReading | null {
  const match = yearFolder.exec(path) ?? monthFolder.exec(path)
  if (match === null) return null
  const [written, year, monthDigits, monthWord = '', day, afterMark = '', afterSpace = ''] = match
  const monthValue = monthDigits === undefined ? monthNumber(monthWord) : Number(monthDigits)
  return readingOf(Number(year), monthValue, Number(day), written.replace(/^\//, ''), [afterMark, afterSpace])
}
