import { createHash } from 'node:crypto'
import { dayAt } from '../../shared/dates.ts'
import type { ItemLabel } from '../../shared/models/import.ts'
import { ownSearchTextOf } from '../../shared/search-text.ts'
import { countWords } from '../../shared/words.ts'
import { storySearchText, storyWords, type StoryText } from '../journal/story-rows.ts'
import type { FoundAct, FoundEntry, FoundItem, FoundNumber, FoundStory } from './found.ts'

/** What the columns of `staging.item` hold that each kind fills in its own way. */
interface StagedColumns {
  readonly file: string
  readonly label: ItemLabel
  readonly datedOn: string | null
  readonly title: string
  readonly wordCount: number | null
  readonly tagsJson: string
  readonly factsJson: string | null
  readonly contentHash: string
  readonly factsHash: string | null
  readonly body: string | null
  readonly searchText: string | null
}

/** The facts of each kind, as `factsJson` has them. */
export type StoryFactsFound = Pick<FoundStory, 'storyKind' | 'isKindGuessed' | 'status' | 'subtitle' | 'placement'> & { readonly hasText: boolean }
export type ActFactsFound = Pick<FoundAct, 'act' | 'clockTime' | 'count' | 'url' | 'text'>
export type NumberFactsFound = Pick<FoundNumber, 'subject' | 'platform' | 'metric' | 'value' | 'takenAtMs' | 'precision' | 'currency' | 'span'>

export function stagedColumns(found: FoundItem, zone: string): StagedColumns {
  switch (found.kind) {
    case 'entry':
      return entryColumns(found)
    case 'story':
      return storyColumns(found, zone)
    case 'act':
      return actColumns(found)
    case 'number':
      return numberColumns(found)
  }
}

const none = { title: '', wordCount: null, tagsJson: '[]', factsJson: null, factsHash: null, body: null, searchText: null } as const

function entryColumns({ sourceKey, datedOn, body, tags }: FoundEntry): StagedColumns {
  return {
    ...none,
    file: sourceKey,
    label: 'entry',
    datedOn,
    body,
    searchText: ownSearchTextOf(body),
    wordCount: countWords(body),
    tagsJson: JSON.stringify(tags),
    contentHash: hashOf([datedOn, body, [...tags].sort()])
  }
}

function storyColumns(found: FoundStory, zone: string): StagedColumns {
  const { file, storyKind, isKindGuessed, status, title, subtitle, placement, tags } = found
  const text = { title, subtitle, body: found.body ?? '' }
  const publishedAtMs = placement?.publishedAtMs ?? null
  const facts: StoryFactsFound = { storyKind, isKindGuessed, status, subtitle, placement, hasText: found.body !== null }
  return {
    ...none,
    file,
    label: status === 'draft' ? 'draft' : storyKind,
    // The platform's instant, as the civil day on which the writer lived it.
    datedOn: publishedAtMs === null ? null : dayAt({ nowMs: publishedAtMs, zone }),
    title,
    body: text.body,
    searchText: storySearchText(text),
    wordCount: storyWords(text),
    tagsJson: JSON.stringify(tags),
    factsJson: JSON.stringify(facts),
    contentHash: textHash(text),
    factsHash: hashOf([status, placement, [...tags].sort()])
  }
}

function actColumns({ file, act, actedOn, clockTime, count, title, url, text }: FoundAct): StagedColumns {
  const facts: ActFactsFound = { act, clockTime, count, url, text }
  return { ...none, file, label: act, datedOn: actedOn, title, factsJson: JSON.stringify(facts), contentHash: hashOf([actedOn, facts]) }
}

function numberColumns({ file, subject, platform, metric, value, takenOn, takenAtMs, precision, currency, span }: FoundNumber): StagedColumns {
  const facts: NumberFactsFound = { subject, platform, metric, value, takenAtMs, precision, currency, span }
  const title = 'title' in subject ? subject.title : 'name' in subject ? subject.name : ''
  const label = metric === 'followers' || metric === 'following' ? metric : 'number'
  return { ...none, file, label, datedOn: takenOn, title, factsJson: JSON.stringify(facts), contentHash: hashOf([takenOn, metric, value, currency]) }
}

/** What makes two texts of a story the same. */
export function textHash({ title, subtitle, body }: StoryText): string {
  return hashOf([title, subtitle, body])
}

function hashOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** What was staged a moment ago, by this process and by nobody else. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each caller names what it has put in
export function readFacts<Facts>(json: string): Facts {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- as above
  return JSON.parse(json) as Facts
}
