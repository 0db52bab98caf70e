import type { EntryLine } from '../../shared/models/find.ts'

/** A line of a list; what a test doesn't say is an ordinary entry of this morning. */
export function line(given: Partial<EntryLine> = {}): EntryLine {
  return {
    id: 'one',
    datedOn: '2022-04-12',
    zone: 'UTC',
    createdAtMs: 0,
    isImported: false,
    isStarred: false,
    wordCount: 3,
    tags: [],
    title: 'A first line.',
    rest: '',
    passages: null,
    ...given
  }
}
