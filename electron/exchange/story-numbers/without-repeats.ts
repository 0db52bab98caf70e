import { skip, type Found } from '../found.ts'
import { isAudience } from './columns-of.ts'

export interface Place {
  readonly row: number
  readonly value: number
  readonly currency: string | null
}

/** How much there is to find, and in which row each count of an account stands for the last time. */
export function lastPlaces(readings: Iterable<{ found: Found; row: number }>): { total: number; last: ReadonlyMap<string, number> } {
  const last = new Map<string, number>()
  let total = 0
  for (const { found, row } of readings) {
    total += 1
    if (found.kind === 'number' && isAudience(found.metric)) last.set(found.sourceKey, row)
  }
  return { total, last }
}

/**
 * A number that says what another row says too is left out. Of an account's counts the last one stands, as it was at
 * the end of its day; of other numbers the first.
 */
export function withoutRepeat(found: Found, row: number, known: Map<string, Place>, last: ReadonlyMap<string, number>): Found {
  if (found.kind !== 'number') return found
  const { sourceKey, file, metric, value, currency } = found
  if (isAudience(metric)) {
    const later = last.get(sourceKey) ?? row
    const when = /:\d{4}-\d\d-\d\dT/.test(sourceKey) ? 'day and time' : 'day'
    return later === row ? found : skip(file, `Row ${String(later)} has the ${metric} of the same ${when} again, and the last one counts.`)
  }
  const earlier = known.get(sourceKey)
  if (earlier === undefined) {
    known.set(sourceKey, { row, value, currency })
    return found
  }
  if (earlier.value === value && earlier.currency === currency) return skip(file, `Its ${metric} are those of row ${String(earlier.row)} once more.`)
  const whose = found.subject.by === 'account' ? 'account' : 'story'
  return skip(file, `Its ${metric} differ from those in row ${String(earlier.row)}, which are of the same ${whose} and day; the first were taken.`)
}
