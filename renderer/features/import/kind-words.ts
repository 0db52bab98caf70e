import { itemLabels, type ImportOutcome, type ImportSummary, type ItemLabel } from '../../../shared/models/import.ts'
import { counted } from '../../../shared/text.ts'

const names: Readonly<Record<ItemLabel, readonly [string, string]>> = {
  entry: ['entry', 'entries'],
  story: ['story', 'stories'],
  draft: ['draft', 'drafts'],
  response: ['response', 'responses'],
  clap: ['clap', 'claps'],
  highlight: ['highlight', 'highlights'],
  number: ['number', 'numbers'],
  followers: ['follower count', 'follower counts'],
  following: ['following count', 'following counts']
}

type Kinds = ImportSummary['kinds']

/** "127 stories, 7 drafts and 1,204 claps"; null where none of them has one of these outcomes. */
export function kindsInWords(kinds: Kinds, outcomes: readonly ImportOutcome[]): string | null {
  const parts = itemLabels.map((label) => ({ label, count: countOf(kinds, label, outcomes) })).filter(({ count }) => count > 0)
  const words = parts.map(({ label, count }) => counted(count, ...names[label]))
  const last = words.pop()
  if (last === undefined) return null
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}

/** How many of one kind there are with one of these outcomes. */
export function countOf(kinds: Kinds, label: ItemLabel, outcomes: readonly ImportOutcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + (kinds[label]?.[outcome] ?? 0), 0)
}

/** There are counts of followers, so that all other numbers are of an account too. */
export function isOfAccounts(kinds: Kinds): boolean {
  return kinds.followers !== undefined || kinds.following !== undefined
}

/** What the one button does that keeps something; null where there is nothing new. */
export function keepInWords({ items, kinds }: ImportSummary): string | null {
  if (items.added + items.changed === 0) return null
  if (items.added === 0) return kinds.entry?.changed === items.changed ? 'Put them among the versions' : 'Keep the changes'
  const only = itemLabels.find((label) => countOf(kinds, label, ['added']) === items.added)
  return only === undefined || items.changed > countOf(kinds, only, ['changed']) ? 'Keep all of it' : `Keep ${counted(items.added, ...names[only])}`
}

/** "127 stories are", "1 entry is". */
export function verbFor(count: number): string {
  return count === 1 ? 'is' : 'are'
}
