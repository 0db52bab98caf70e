import { readingInWords } from '../../shared/metric-words.ts'
import type { Result } from '../../shared/result.ts'
import { refuseFigure } from '../../shared/rules/read-figure.ts'
import { readCount, type ReadCount } from '../../shared/rules/read-number.ts'

/** What a field for a count of people comes to; null for an empty one, which is unknown and never 0. */
export function readTypedCount(text: string): Result<ReadCount> | null {
  if (text.trim() === '') return null
  const read = readCount(text)
  return read.ok && read.value.value < 0 ? refuseFigure(text, 'is below zero') : read
}

/** How a text was understood, where that isn't plain from what is typed. */
export function understoodCount(text: string): string | null {
  const read = readTypedCount(text)
  if (read?.ok !== true || read.value.precision === 'exact') return null
  return readingInWords(read.value.value, null, read.value.precision)
}
