import type { Moment } from '../../shared/dates.ts'
import type { ItemKind } from '../../shared/models/import.ts'

/** The staged rows of one commit, as a JSON array of their numbers, and the batch they become part of. */
export interface Commit {
  readonly numbers: string
  readonly importId: string
  readonly at: Moment
}

/** Which of a commit's rows a statement is about; it binds `@numbers`. */
export function chosen(kind: ItemKind, outcome: 'added' | 'changed'): string {
  return `item.number IN (SELECT value FROM json_each(@numbers)) AND item.kind = '${kind}' AND item.outcome = '${outcome}'`
}
