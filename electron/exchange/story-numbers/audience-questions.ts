import type { ColumnMapping, NumberQuestion } from '../../../shared/models/number-columns.ts'
import { accountKey } from '../../journal/accounts.ts'
import type { Columns } from './columns-of.ts'
import type { Table } from './read-table.ts'

/** Whether columns of numbers that nothing names are of one account each; null where there are none. */
export function followersQuestion({ names }: Table, columns: readonly number[]): NumberQuestion | null {
  const [first, second, ...more] = columns.map((column) => `“${names[column] ?? ''}”`)
  if (first === undefined) return null
  const last = more.length === 0 ? (second ?? '') : more.length === 1 ? (more[0] ?? '') : `${String(more.length)} others`
  const heads = second === undefined ? first : more.length === 0 ? `${first} and ${last}` : `${first}, ${second} and ${last}`
  return { kind: 'followers', column: null, text: `Nothing says what ${heads} count. Are these followers, each column of the account it is named after?` }
}

/** What stands against reading the columns of followers as they are chosen. */
export function audienceQuestion({ names }: Table, { subject }: ColumnMapping, { metrics, account, hasAudience, isWide }: Columns): NumberQuestion | null {
  if (!hasAudience) return null
  if (subject.by !== 'account') return about(null, 'Followers are counted of an account, never of a story. Say that these are numbers of the whole account.')
  if (!isWide) return null
  const other = metrics.find(({ metric }) => metric !== 'followers')?.column ?? account
  if (other !== null) return about(other, `Each column of followers is of another account, so it can’t be told which “${names[other] ?? ''}” is about. Leave it out, or leave all columns of followers out but one.`)
  const keys = metrics.map(({ column }) => accountKey(names[column] ?? ''))
  const twice = metrics[keys.findIndex((key, at) => keys.indexOf(key) < at)]?.column
  return twice === undefined ? null : about(twice, `Two columns are named “${names[twice] ?? ''}”, so they would be of one account. Leave one of them out.`)
}

function about(column: number | null, text: string): NumberQuestion {
  return { kind: 'columns', column, text }
}
