import type { ColumnRole } from '../../../shared/models/number-columns.ts'
import { audienceMetrics, metrics } from '../../../shared/models/metric.ts'
import { asAudience } from './audience-columns.ts'
import { roleOfName } from './column-names.ts'
import { contentOf, type Content } from './content-of.ts'
import type { Table } from './read-table.ts'

export interface GuessedColumn {
  readonly role: ColumnRole | null
  readonly reason: string | null
}

const isMetric = new Set<string>([...metrics, ...audienceMetrics])

/** What each column is, by its name and by what is in it; `name` is the file's. */
export function guessColumns(table: Table, name: string): readonly GuessedColumn[] {
  const guesses: GuessedColumn[] = []
  for (const [column, head] of table.names.entries()) {
    const { role, reason } = guessOne(table, column, guesses)
    const taken = role === null || role === 'ignore' ? -1 : guesses.findIndex((other) => other.role === role)
    guesses.push(taken < 0 ? { role, reason } : { role: 'ignore', reason: `It says the same kind of thing as “${table.names[taken] ?? head}”, which is read.` })
  }
  const known = asAudience(table, guesses, name)
  return known.map((guess) => (guess.role === 'date' && isDateUnclear(table, known) ? unclearDate : guess))
}

const unclearDate: GuessedColumn = { role: null, reason: 'It can be the day of the numbers or the day on which each story appeared.' }

function guessOne(table: Table, column: number, before: readonly GuessedColumn[]): GuessedColumn {
  const content = contentOf(table, column)
  if (content === 'empty') return { role: 'ignore', reason: 'It is empty.' }
  const named = table.hasHeader ? roleOfName(table.names[column] ?? '') : null
  if (named === null) return guessByContent(content, table.hasHeader, before)
  const wrong = fault(named.role, content)
  if (wrong === null) return named
  return content === 'days' && named.role === 'time' ? { role: 'date', reason: null } : { role: 'ignore', reason: wrong }
}

function fault(role: ColumnRole, content: Content): string | null {
  if (isMetric.has(role)) return content === 'numbers' ? null : 'There are no numbers in it.'
  if (role === 'date' || role === 'published') return content === 'days' ? null : 'There are no days with a year in it.'
  if (role === 'time') return content === 'clocks' ? null : 'There are no times of day in it.'
  if (role === 'address') return content === 'addresses' ? null : 'There are no addresses in it, and no ids of Medium’s.'
  return null
}

function guessByContent(content: Content, hasHeader: boolean, before: readonly GuessedColumn[]): GuessedColumn {
  const role = contentRoles[content]
  const isFree = role !== undefined && !before.some((other) => other.role === role)
  if (isFree && (role !== 'title' || !hasHeader)) return { role, reason: null }
  return { role: 'ignore', reason: content === 'numbers' ? 'Nothing says what it counts. Choose that if it is to be read.' : 'Its name says nothing that is kept here.' }
}

const contentRoles: Partial<Record<Content, ColumnRole>> = { days: 'date', clocks: 'time', addresses: 'address', text: 'title' }

// One row a story, and many days: such a list is of all stories, each with the day it appeared.
function isDateUnclear({ rows, names }: Table, guesses: readonly GuessedColumn[]): boolean {
  const columnOf = (...roles: ColumnRole[]) => guesses.findIndex(({ role }) => role !== null && roles.includes(role))
  const story = columnOf('title', 'address')
  const date = columnOf('date')
  if (story < 0 || rows.length < 2 || columnOf('published') >= 0 || /\b(?:as of|snapshot|taken|read on)\b/i.test(names[date] ?? '')) return false
  const stories = new Set(rows.map(({ cells }) => cells[story] ?? ''))
  const days = new Set(rows.map(({ cells }) => cells[date] ?? ''))
  return stories.size === rows.length && days.size > 1
}
