import { parseArgs } from 'node:util'
import type { Placement, StoryKind, StoryStatus } from '../../../shared/models/story.ts'
import { storyKinds, storyStatuses } from '../../../shared/models/story.ts'
import { allStories, type StoryLine } from '../../../shared/models/story-list.ts'
import { mediumIdOf } from '../../../shared/medium-id.ts'
import { counted } from '../../../shared/text.ts'
import type { Journal } from '../../journal/journal.ts'
import { placementsOf } from '../../journal/placements.ts'
import { listStories } from '../../journal/story-list.ts'
import { findStory } from '../../journal/story-rows.ts'
import { wrongUsage, type Verb } from '../verb.ts'
import { toRead } from '../with-journal.ts'

const pageLength = 200

export const stories: Verb = {
  name: 'stories',
  usage: `[--status ${storyStatuses.join('|')}] [--kind story|response]`,
  summary: 'Lists stories and responses, newest first; those without a day come last.',
  run: async (args, place) => {
    const { values } = parseArgs({ args, options: { status: { type: 'string' }, kind: { type: 'string' } } })
    const status = storyStatuses.find((each) => each === values.status)
    if (values.status !== undefined && status === undefined) return wrongUsage(`A status is one of ${storyStatuses.join(', ')}.`)
    const kind = storyKinds.find((each) => each === values.kind)
    if (values.kind !== undefined && kind === undefined) return wrongUsage(`A kind is one of ${storyKinds.join(', ')}.`)
    return await toRead(place, (journal) => {
      const kinds = kind === undefined ? storyKinds : [kind]
      const lines = kinds.flatMap((each) => allLines(journal, each, status ?? null))
      return { kind: 'answer', json: lines.map((line) => toJson(journal, line)), text: inWords(lines) }
    })
  }
}

function allLines(journal: Journal, kind: StoryKind, status: StoryStatus | null): StoryLine[] {
  const found: StoryLine[] = []
  for (let offset = 0; ; offset += pageLength) {
    const { lines } = listStories(journal, { ...allStories, kind, status, order: 'published', offset, limit: pageLength })
    found.push(...lines)
    if (lines.length < pageLength) return found
  }
}

function toJson(journal: Journal, { id, title, status, kind, isKindGuessed, publishedOn, wordCount }: StoryLine) {
  const mediumId = mediumIdOf(findStory(journal, id)?.externalKey ?? null)
  const placements = placementsOf(journal, id).map(placementToJson)
  return { id, mediumId, title, status, kind, isKindGuessed, publishedOn, words: wordCount, placements }
}

function placementToJson({ platform, publication, url, publishedOn, publishedAtMs, zone, isPaywalled, exclusiveUntil }: Placement) {
  const publishedAt = publishedAtMs === null ? null : new Date(publishedAtMs).toISOString()
  return { platform, publication, url, publishedOn, publishedAt, zone, isPaywalled, exclusiveUntil }
}

function inWords(lines: readonly StoryLine[]): string {
  const rows = lines.map(({ id, kind, isKindGuessed, status, title, opening, publishedOn, wordCount }) => {
    const what = kind === 'story' ? status : `response${isKindGuessed ? '?' : ''}`
    return `${publishedOn ?? '          '}  ${what.padEnd(9)}  ${title === '' ? opening : title}, ${counted(wordCount, 'word')}  ${id}\n`
  })
  return rows.length === 0 ? 'There are no stories here yet.\n' : rows.join('')
}
