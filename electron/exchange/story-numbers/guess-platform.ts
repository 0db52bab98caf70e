import { oneLine } from '../one-line.ts'
import { platformInNames } from '../platform-words.ts'
import { platformOfAddress } from '../web-address.ts'
import { cellOf, type Columns } from './columns-of.ts'
import type { Table } from './read-table.ts'
import { keyOfAddress } from './subject.ts'
import { isPlatformName } from './column-names.ts'
import { isUnknown } from './unknown-cell.ts'
import type { Surroundings } from './surroundings.ts'

const rowsToLookAt = 200

/** Where the stories of these rows have appeared. */
export function platformOfStories({ rows }: Table, { address }: Columns): string {
  for (const { cells } of rows.slice(0, rowsToLookAt)) {
    const known = keyOfAddress(cellOf(cells, address))
    const platform = known === null ? null : platformOfAddress(known.url)
    if (platform !== null) return platform.slice(0, 100)
  }
  return 'Medium'
}

/**
 * On which platform an account is whose numbers these are. A file called twitter.csv says it; one called note.csv
 * only where the journal has no account to which it would belong anyway.
 */
export function platformOfAccount(table: Table, { metrics, isWide }: Columns, file: string, { folder, platforms }: Surroundings): string {
  const { names } = table
  const [said, ...more] = platformsIn(table, names.findIndex(isPlatformName))
  if (said !== undefined && more.length === 0) return platformInNames([said], true) ?? platformInNames([said], false) ?? oneLine(said).slice(0, 100)
  // The heads of a wide file are names of accounts.
  const heads = isWide ? [] : metrics.map(({ column }) => names[column] ?? '')
  const places = [...heads, file, folder]
  const [only, ...others] = platforms
  const known = only !== undefined && others.length === 0 ? only : null
  return platformInNames(places, true) ?? known ?? platformInNames(places, false) ?? 'Medium'
}

/** What a column that names platforms says, each once. */
export function platformsIn({ rows }: Table, column: number): readonly string[] {
  const said = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => !isUnknown(cell))
  return [...new Map(said.map((cell) => [cell.toLowerCase(), cell])).values()]
}
