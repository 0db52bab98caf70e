import type { EntryLine } from '../../../shared/models/find.ts'
import type { JournalState } from './journal-store.ts'
import { pageLength } from './layout.ts'
import { isSameListing, type Listing } from './listing.ts'

/** More can't be read at once. */
const mostLines = 200

/** The lines whose order is to stay while she writes beside them: each key would else move the entry in hand. */
export function linesToKeep({ shown, pages, isPageOpen }: JournalState, listing: Listing): readonly EntryLine[] {
  const isRanked = listing.kind === 'found' && listing.order === 'relevance'
  if (!isRanked || !isPageOpen || shown === null || !isSameListing(shown.listing, listing)) return []
  return linesFromTop(pages, shown.layout.sections[0]?.key ?? '').slice(0, mostLines)
}

function linesFromTop(pages: ReadonlyMap<string, readonly EntryLine[]>, section: string): EntryLine[] {
  const lines: EntryLine[] = []
  for (let page = 0; ; page += 1) {
    const more = pages.get(`${section}:${String(page)}`)
    if (more === undefined) return lines
    lines.push(...more)
    if (more.length < pageLength) return lines
  }
}

/**
 * The lines read now in the order of those before; what has come since stands after them. The entry in hand (null
 * where all are read, and it would be among them) keeps its line when it has come to stand below those that were read.
 */
export function inOrderOf(before: readonly EntryLine[], now: readonly EntryLine[], inHand: string | null): EntryLine[] {
  const byId = new Map(now.map((line) => [line.id, line]))
  const known = new Set(before.map(({ id }) => id))
  const kept = before.flatMap((line) => byId.get(line.id) ?? (line.id === inHand ? line : []))
  return [...kept, ...now.filter(({ id }) => !known.has(id))]
}
