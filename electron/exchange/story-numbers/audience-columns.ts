import type { ColumnRole } from '../../../shared/models/number-columns.ts'
import { followerHint, isPlatformName, roleOfName } from './column-names.ts'
import { contentOf } from './content-of.ts'
import type { GuessedColumn } from './guess-columns.ts'
import { platformsIn } from './guess-platform.ts'
import type { Table } from './read-table.ts'

const fromCounts = 'It follows from the counts of followers.'
const aChange = 'A change follows from the other numbers.'
const countedOnce = 'It counts people once who follow several accounts.'
const aboutStories = 'Followers are counted of an account, never of a story.'
const addedUp = 'It adds up the other columns.'

/** The same columns, as a file of followers has them; unchanged where it is none. `name` is the file's. */
export function asAudience(table: Table, guesses: readonly GuessedColumn[], name: string): readonly GuessedColumn[] {
  const found = has(guesses, 'followers', 'following') ? guesses : withUnnamed(table, guesses, name)
  if (!has(found, 'followers', 'following')) return withoutAccount(found)
  const hasAccount = has(found, 'account')
  return found.map((guess, column) => platformColumn(table, column, hasAccount) ?? besideFollowers(guess, table.names[column] ?? '', hasAccount))
}

function has(guesses: readonly GuessedColumn[], ...roles: readonly ColumnRole[]): boolean {
  return guesses.some(({ role }) => role !== null && roles.includes(role))
}

function leave(reason: string): GuessedColumn {
  return { role: 'ignore', reason }
}

/** What becomes of a column that names platforms; null for every other one. */
function platformColumn(table: Table, column: number, hasAccount: boolean): GuessedColumn | null {
  if (!isPlatformName(table.names[column] ?? '')) return null
  const [only, ...others] = platformsIn(table, column)
  if (only === undefined) return null
  if (others.length === 0) return leave(`All rows are of ${only}.`)
  // Counts of several platforms mustn't become one series.
  return hasAccount ? leave('It names several platforms, and a table is read as of one.') : { role: 'account', reason: 'It names several platforms. Each is taken for an account of that name.' }
}

// "name" is a story's title, but in a file of followers it can only be the account's.
function besideFollowers(guess: GuessedColumn, name: string, hasAccount: boolean): GuessedColumn {
  if (guess.role === 'title' && !hasAccount && /^name$/i.test(name.trim())) return { role: 'account', reason: null }
  if (guess.role === 'title' || guess.role === 'address') return leave(aboutStories)
  if (guess.role === 'netFollows') return leave(fromCounts)
  if (guess.role !== 'ignore') return guess
  const hint = followerHint(name)
  return hint === 'change' ? leave(aChange) : hint === 'unique' ? leave(countedOnce) : guess
}

/** A file of stories may name the author of each, which is no account of the writer's. */
function withoutAccount(guesses: readonly GuessedColumn[]): readonly GuessedColumn[] {
  if (!has(guesses, 'title', 'address')) return guesses
  return guesses.map((guess) => (guess.role === 'account' ? leave('The rows name stories, and their numbers are the stories’.') : guess))
}

/** Columns of numbers that nothing names: one of an account each, where the file is said to be of followers. */
function withUnnamed(table: Table, guesses: readonly GuessedColumn[], name: string): readonly GuessedColumn[] {
  const hasOther = has(guesses, 'title', 'address', 'views', 'reads', 'claps', 'replies', 'netFollows', 'earnings')
  if (hasOther || !table.hasHeader || !has(guesses, 'date')) return guesses
  const unnamed = guesses.flatMap(({ role }, column) => (role === 'ignore' && isUnnamedNumber(table, column) ? [column] : []))
  const accounts = unnamed.filter((column) => followerHint(table.names[column] ?? '') === null)
  const isSaid = /follower|フォロワー|abonn|seguidor|subscriber/iu.test(name)
  if (accounts.length >= 2 && !has(guesses, 'account')) {
    return guesses.map((guess, column) => {
      if (accounts.includes(column)) return { role: isSaid ? 'followers' : null, reason: null }
      return unnamed.includes(column) && followerHint(table.names[column] ?? '') === 'sum' ? leave(addedUp) : guess
    })
  }
  const own = unnamed.filter((column) => !['unique', 'change'].includes(followerHint(table.names[column] ?? '') ?? ''))
  const [only, ...others] = own
  if (!isSaid || only === undefined || others.length > 0) return guesses
  return guesses.map((guess, column) => (column === only ? { role: 'followers', reason: null } : guess))
}

function isUnnamedNumber(table: Table, column: number): boolean {
  return roleOfName(table.names[column] ?? '') === null && contentOf(table, column) === 'numbers'
}
