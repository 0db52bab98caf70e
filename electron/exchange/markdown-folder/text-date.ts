import type { Day } from '../../../shared/dates.ts'
import type { DateReading } from '../date-reading.ts'
import { findDate } from '../find-date.ts'
import { meaningfulRest } from './name-rest.ts'

const firstLines = 10
const longestOpening = 2_000
const farEnough = 100_000
const dateLine = /^[#>*_\s-]*date[*_]*\s*[:=]\s*[*_]*(.+)$/iu

/** The day that a line "date: 2022-01-01" among the first ten says, or the first line where it says only that. */
export function readTextDate(text: string): DateReading | null {
  const lines = text.slice(0, longestOpening).split(/\r\n|\n|\r/).filter((line) => line.trim() !== '').slice(0, firstLines)
  for (const line of lines) {
    const value = dateLine.exec(line)?.[1]
    const reading = value === undefined ? null : findDate(value)
    if (reading !== null) return reading
  }
  return openingDate(lines[0] ?? '')
}

// A heading may go on after its day ("# 2022-01-01: A walk"); a plain line that does may be about another day.
function openingDate(line: string): DateReading | null {
  const isHeading = /^#{1,6}\s/.test(line)
  const reading = findDate(line)
  if (reading?.kind !== 'day') return isHeading ? reading : null
  const [before = '', ...after] = reading.rest
  const isAlone = meaningfulRest([before]) === '' && (isHeading || meaningfulRest(after) === '')
  return isAlone ? reading : null
}

/** Whether headings further down stand for other days, as where a whole diary is one file. */
export function hasOtherDays(text: string, day: Day): boolean {
  return text.slice(0, farEnough).split(/\r\n|\n|\r/).some((line) => {
    const reading = /^#{1,6}\s/.test(line) ? openingDate(line) : null
    return reading?.kind === 'day' && reading.day !== day
  })
}
