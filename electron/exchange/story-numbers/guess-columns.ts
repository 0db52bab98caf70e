import type { ColumnRole } from '../../../shared/models/number-columns.ts'
import { metrics } from '../../../shared/models/metric.ts'
import { readMetric } from '../../../shared/rules/read-number.ts'
import { readClock } from './clock-time.ts'
import { roleOfName } from './column-names.ts'
import type { Table } from './read-table.ts'
import { keyOfAddress } from './subject.ts'
import { isUnknown } from './unknown-cell.ts'
import { readWrittenDay } from './written-day.ts'

export interface GuessedColumn {
  readonly role: ColumnRole | null
  readonly reason: string | null
}

type Content = 'empty' | 'days' | 'clocks' | 'addresses' | 'numbers' | 'text'

const rowsToLookAt = 200
const isMetric = new Set<string>(metrics)

/** What each column is, by its name and by what is in it. */
export function guessColumns(table: Table): readonly GuessedColumn[] {
  const guesses: GuessedColumn[] = []
  for (const [column, name] of table.names.entries()) {
    const { role, reason } = guessOne(table, column, guesses)
    const taken = role === null || role === 'ignore' ? -1 : guesses.findIndex((other) => other.role === role)
    guesses.push(taken < 0 ? { role, reason } : { role: 'ignore', reason: `It says the same kind of thing as “${table.names[taken] ?? name}”, which is read.` })
  }
  return guesses.map((guess) => (guess.role === 'date' && isDateUnclear(table, guesses) ? unclearDate : guess))
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

function contentOf({ rows }: Table, column: number): Content {
  const values = rows.slice(0, rowsToLookAt).map(({ cells }) => cells[column] ?? '').filter((cell) => !isUnknown(cell))
  if (values.length === 0) return rows.every(({ cells }) => isUnknown(cells[column] ?? '')) ? 'empty' : 'text'
  const most = (test: (value: string) => boolean) => values.filter(test).length * 2 > values.length
  if (most((value) => keyOfAddress(value) !== null)) return 'addresses'
  // Eight digits may be a day or a number; what else counts in eight digits has no zeros in all these places.
  if (most((value) => readWrittenDay(value).kind !== 'problem')) return 'days'
  if (most((value) => value.includes(':') && readClock(value) !== null)) return 'clocks'
  return most((value) => readMetric('netFollows', value).ok || readMetric('earnings', value, 'point').ok || readMetric('earnings', value, 'comma').ok) ? 'numbers' : 'text'
}

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
