import type { Day } from '../../../shared/dates.ts'
import type { DateReading } from '../date-reading.ts'
import { readByPattern, type DatePattern } from '../date-pattern.ts'
import { findDate } from '../find-date.ts'
import { withoutExtension } from './file-names.ts'
import type { FrontMatter } from './front-matter.ts'
import { meaningfulRest } from './name-rest.ts'
import { readPathDate } from './path-date.ts'
import { hasOtherDays, readTextDate } from './text-date.ts'

/** The day of a file, and what its name says besides; or why it has none. */
export type FoundDay =
  | { readonly kind: 'day'; readonly day: Day; readonly nameRest: string; readonly notes: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string }

/**
 * By the writer's pattern alone where she gave one; else by front matter, name, folders, the first lines, and the day
 * the front matter says the file was made. Never by the file's own time, which copying changes.
 */
export function findDay(key: string, text: string, frontMatter: FrontMatter | null, pattern: DatePattern | null): FoundDay {
  const path = withoutExtension(key)
  if (pattern !== null) return byPattern(path, pattern, frontMatter)
  const dated = dateOf(frontMatter, 'date')
  const named = findDate(path.slice(path.lastIndexOf('/') + 1)) ?? readPathDate(path)
  const outside = firstClear([() => dated, () => named])
  const reading = firstClear([() => outside, () => readTextDate(text), () => dateOf(frontMatter, 'created')])
  if (reading?.kind !== 'day') return { kind: 'none', reason: whyNone(reading, named) }
  const nameRest = named?.kind === 'day' ? meaningfulRest(named.rest) : ''
  const notes = [...disagreement(reading.day, dated, named), ...furtherDays(named)]
  if (outside?.kind !== 'day' && hasOtherDays(text, reading.day)) notes.push(`Later headings name other days; all of it was put on ${reading.day}.`)
  return { kind: 'day', day: reading.day, nameRest, notes }
}

function whyNone(reading: Exclude<DateReading, { kind: 'day' }> | null, named: DateReading | null): string {
  if (reading === null) return 'It names no day: not in its name, its folders, its front matter or its first lines.'
  if (reading.kind === 'impossible') return reading.reason
  return `${reading.reason} ${reading === named ? `A pattern such as ${reading.pattern} settles it.` : 'Written as YYYY-MM-DD it can be read.'}`
}

function dateOf(frontMatter: FrontMatter | null, key: string): DateReading | null {
  const value = frontMatter?.values.get(key)
  return typeof value === 'string' ? findDate(value) : null
}

/** The first that says a day, unless one before it says a day that doesn't exist; what is unclear only where all is. */
function firstClear(places: readonly (() => DateReading | null)[]): DateReading | null {
  let unclear: DateReading | null = null
  for (const place of places) {
    const reading = place()
    if (reading !== null && reading.kind !== 'unclear') return reading
    unclear ??= reading
  }
  return unclear
}

function disagreement(day: Day, dated: DateReading | null, named: DateReading | null): string[] {
  if (dated?.kind === 'unclear') return [`It was put on ${day}, because the date in its front matter isn’t clear. ${dated.reason}`]
  if (dated === null || named?.kind !== 'day' || named.day === day) return []
  return [`Its name says ${named.day} and its front matter ${day}; it was put on ${day}.`]
}

function furtherDays(named: DateReading | null): string[] {
  if (named?.kind !== 'day') return []
  const isNamed = named.rest.map(findDate).some((reading) => reading?.kind === 'day' && reading.day !== named.day)
  return isNamed ? [`Its name holds more than one day; ${named.day} was taken.`] : []
}

function byPattern(path: string, pattern: DatePattern, frontMatter: FrontMatter | null): FoundDay {
  const reading = readByPattern(pattern, path)
  if (reading === null) return { kind: 'none', reason: `It doesn’t fit the pattern “${pattern.text}”.` }
  if (reading.kind !== 'day') return { kind: 'none', reason: reading.reason }
  const other = dateOf(frontMatter, 'date')
  const differs = other?.kind === 'day' && other.day !== reading.day
  const notes = differs ? [`Its front matter says ${other.day}; by the pattern it was put on ${reading.day}.`] : []
  return { kind: 'day', day: reading.day, nameRest: meaningfulRest(reading.rest), notes }
}
