import type { Filter } from '../../shared/models/find.ts'
import { keptOf } from './kept.ts'
import { tagKey } from './tags.ts'

/** Newest first: the order of every list of days. */
export const newestFirst = 'entry.datedOn DESC, entry.createdAtMs DESC, entry.rowid DESC'

export const isKept = keptOf('entry')

/** The table that a filter reads from, under the name `entry`. */
export function tableOf({ inTrash }: Filter): string {
  return inTrash ? 'entry' : 'shownEntry AS entry'
}

/** The conditions of a filter on `entry`; the values are bound, from `valuesOf`. */
export function conditionsOf(filter: Filter): string[] {
  return [
    ...(filter.inTrash ? ['entry.deletedAtMs IS NOT NULL', isKept] : []),
    ...(filter.isStarred ? ['entry.isStarred = 1'] : []),
    ...(filter.from === null ? [] : ['entry.datedOn >= @from']),
    ...(filter.to === null ? [] : ['entry.datedOn <= @to']),
    ...(filter.tag === null ? [] : ['entry.id IN (SELECT entryId FROM entryTag WHERE tagKey = @tagKey)'])
  ]
}

export function valuesOf({ from, to, tag }: Filter): Record<string, string> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), ...(tag === null ? {} : { tagKey: tagKey(tag) }) }
}

export function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
}
