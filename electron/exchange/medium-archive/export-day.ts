import { isDay, type Day } from '../../../shared/dates.ts'
import { dayText } from '../date-reading.ts'
import { monthNumber } from '../month-names.ts'

const exported = /Exported\s+from\s+Medium\s+on\s+(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+(\d{4})/u

/** "Exported from Medium on March 1, 2020." is always English; reworked files break it over lines. */
export function readExportDay(text: string): Day | null {
  const [, month = '', date, year] = exported.exec(text) ?? []
  const day = dayText(Number(year), monthNumber(month), Number(date))
  return isDay(day) ? day : null
}
