import { diffWordsWithSpace, type Change } from 'diff'

/** Beyond this the difference isn't worth the wait; both texts can still be read. */
const longestCompared = 400_000
const patienceMs = 1_500

/** Word by word; null where the texts are too long or too far apart to be compared. */
export function wordChanges(before: string, after: string): Change[] | null {
  if (before.length + after.length > longestCompared) return null
  return diffWordsWithSpace(before, after, { timeout: patienceMs }) ?? null
}
