import * as v from 'valibot'
import type { Day } from '../../../shared/dates.ts'
import { tagSchema } from '../../../shared/models/entry.ts'
import { findDate } from '../find-date.ts'
import type { FrontMatter } from './front-matter.ts'
import { meaningfulRest } from './name-rest.ts'

export interface Composed {
  readonly body: string
  readonly tags: readonly string[]
  readonly notes: readonly string[]
}

/**
 * The text as it stands, with what only the front matter or the name says put first. The front matter goes where
 * all of it is kept otherwise; else the whole file stays as it is.
 */
export function composeEntry(text: string, frontMatter: FrontMatter | null, day: Day, nameRest: string): Composed {
  if (frontMatter === null) return { body: withHeading(nameRest, text), tags: [], notes: [] }
  const { tags, notes } = readTags(frontMatter)
  const title = titleOf(frontMatter, day)
  const heading = title === '' ? nameRest : title
  const isSaidElsewhere = notes.length === 0 && saysNoMore(frontMatter, day)
  const unsaid = title !== '' && !includesWords(title, nameRest) ? [`Its name also says “${nameRest}”.`] : []
  if (isSaidElsewhere) return { body: withHeading(heading, frontMatter.rest), tags, notes: unsaid }
  const block = text.slice(0, text.length - frontMatter.rest.length)
  const body = heading === title ? text : block + withHeading(nameRest, frontMatter.rest)
  return { body, tags, notes: [...notes, ...unsaid] }
}

/** Empty too where it is only the day; escapes in YAML can hold what no text should. */
function titleOf({ values }: FrontMatter, day: Day): string {
  const written = values.get('title')
  if (typeof written !== 'string') return ''
  const title = written.toWellFormed().replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const reading = findDate(title)
  return reading?.kind === 'day' && reading.day === day && meaningfulRest(reading.rest) === '' ? '' : title
}

/** Whether the front matter says nothing but the day, a title and tags: a time of day or another key would be lost. */
function saysNoMore({ values, isWhole }: FrontMatter, day: Day): boolean {
  if (!isWhole) return false
  return [...values].every(([key, value]) => {
    if (key === 'tags') return true
    if (typeof value !== 'string') return false
    return key === 'title' || ((key === 'date' || key === 'created') && isJust(value, day))
  })
}

function isJust(value: string, day: Day): boolean {
  if (value.trim() === '') return true
  const reading = findDate(value)
  return reading?.kind === 'day' && reading.day === day && noTime.test(reading.rest.join(''))
}

// Tools that know no time of day write midnight.
const noTime = /^(?:[Tt ]00:00(?::00(?:\.0+)?)? ?(?:Z|UTC|[+-]\d\d:?\d\d)?)?$/

function readTags({ values }: FrontMatter): { tags: string[]; notes: string[] } {
  const written = values.get('tags') ?? []
  const names = typeof written === 'string' ? written.split(written.includes(',') ? ',' : /\s+/) : written
  const tags = new Set<string>()
  const notes: string[] = []
  for (const name of names.map((text) => text.trim().replace(/^#+/, '')).filter((text) => text !== '')) {
    const tag = v.safeParse(tagSchema, name)
    if (tag.success) tags.add(tag.output)
    else notes.push(`The tag “${name.length > 30 ? `${name.slice(0, 30)}…` : name}” was left out. ${tag.issues[0].message}`)
  }
  return { tags: [...tags], notes }
}

function withHeading(heading: string, text: string): string {
  if (heading === '' || beginsWith(text, heading)) return text
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  return text === '' ? `# ${heading}` : `# ${heading}${lineEnd}${lineEnd}${text}`
}

function beginsWith(text: string, heading: string): boolean {
  const [first = ''] = /^\s*\S[^\r\n]*/.exec(text) ?? []
  // Most first lines are far longer than the heading, and taking them apart costs more than reading the file.
  if (first.length > 2 * heading.length + 20) return false
  const words = wordsOf(heading)
  return words === '' ? first.includes(heading) : ` ${wordsOf(first)} `.includes(` ${words} `)
}

function includesWords(text: string, part: string): boolean {
  const words = new Set(wordsOf(text).split(' '))
  return wordsOf(part).split(' ').every((word) => word === '' || words.has(word))
}

function wordsOf(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}
