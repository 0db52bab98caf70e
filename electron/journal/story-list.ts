import type { Metric } from '../../shared/models/metric.ts'
import type { StoryKind } from '../../shared/models/story.ts'
import { storyStatuses } from '../../shared/models/story.ts'
import type { Facet, ListStoriesInput, StoryFacets, StoryFilter, StoryLine, StoryList } from '../../shared/models/story-list.ts'
import { passagesIn } from '../../shared/rules/passages.ts'
import { readTerms, toFullTextQuery } from '../../shared/rules/search-query.ts'
import { firstLine } from '../../shared/text.ts'
import { platformKey } from '../../shared/platforms.ts'
import { readTags } from './entry-rows.ts'
import { where } from './entry-filter.ts'
import { sql, type Journal } from './journal.ts'
import { storyTagsColumn } from './story-rows.ts'
import { tagKey } from './tags.ts'

/** A page of the stories of a filter. A search without a word finds nothing. */
export function listStories(journal: Journal, input: ListStoriesInput): StoryList {
  const query = input.text.trim() === '' ? null : toFullTextQuery(input.text)
  if (input.text.trim() !== '' && query === null) return { lines: [], total: 0 }
  const source = `${query === null ? 'shownStory AS story' : 'storyText CROSS JOIN shownStory AS story ON story.rowid = storyText.rowid'} ${where(conditionsOf(input))}`
  const values = { ...valuesOf(input), ...(query === null ? {} : { query }) }
  const total = sql<number>(journal, `SELECT count(*) FROM ${source}`).pluck().get(values) ?? 0
  const order = query === null && input.order === 'relevance' ? orders.published : orders[input.order]
  const rowids = sql<number>(journal, `SELECT story.rowid FROM ${source} ORDER BY ${order} LIMIT @limit OFFSET @offset`)
    .pluck()
    .all({ ...values, limit: input.limit, offset: input.offset })
  const terms = query === null ? null : readTerms(input.text)
  return { lines: rowids.map((rowid) => storyLineOf(journal, rowid, terms)), total }
}

const newestFirst = 'story.publishedOn IS NULL, story.publishedOn DESC, story.updatedAtMs DESC, story.rowid DESC'
const orders: Readonly<Record<ListStoriesInput['order'], string>> = {
  published: newestFirst,
  edited: 'story.updatedAtMs DESC, story.rowid DESC',
  title: `story.title = '', story.title COLLATE NOCASE, story.rowid`,
  words: 'story.wordCount DESC, story.rowid DESC',
  relevance: 'storyText.rank'
}

function conditionsOf({ status, tag, year, platform, text }: StoryFilter): string[] {
  return [
    ...(text.trim() === '' ? [] : ['storyText MATCH @query']),
    'story.kind = @kind',
    ...(status === null ? [] : ['story.status = @status']),
    ...(tag === null ? [] : ['story.id IN (SELECT storyId FROM storyTag WHERE tagKey = @tagKey)']),
    ...(year === null ? [] : [year === 'none' ? 'story.publishedOn IS NULL' : 'substr(story.publishedOn, 1, 4) = @year']),
    ...(platform === null ? [] : [`story.id IN (SELECT storyId FROM placement JOIN platform ON platform.id = platformId WHERE key = @platformKey AND deletedAtMs IS NULL)`])
  ]
}

function valuesOf({ kind, status, tag, year, platform }: StoryFilter): Record<string, string> {
  return {
    kind,
    ...(status === null ? {} : { status }),
    ...(tag === null ? {} : { tagKey: tagKey(tag) }),
    ...(year === null || year === 'none' ? {} : { year }),
    ...(platform === null ? {} : { platformKey: platformKey(platform) })
  }
}

interface LineRow extends Omit<StoryLine, 'isKindGuessed' | 'hasOffer' | 'opening' | 'platforms' | 'tags' | 'numbers' | 'passages'> {
  readonly isKindGuessed: number
  readonly hasOffer: number
  readonly start: string
  readonly platformsJson: string
  readonly tagsJson: string
}

function storyLineOf(journal: Journal, rowid: number, terms: ReturnType<typeof readTerms> | null): StoryLine {
  const row = sql<LineRow>(
    journal,
    `SELECT id, kind, isKindGuessed, status, title, subtitle, wordCount, publishedOn, updatedAtMs, substr(body, 1, 2000) AS start,
       EXISTS (SELECT 1 FROM storyRevision WHERE storyId = story.id AND reason = 'import' AND isAnswered = 0
         AND (importId IS NULL OR importId NOT IN (SELECT id FROM importBatch WHERE keptAtMs IS NULL))) AS hasOffer,
       (SELECT json_group_array(name) FROM (SELECT DISTINCT platform.name FROM placement JOIN platform ON platform.id = platformId
         WHERE storyId = story.id AND deletedAtMs IS NULL ORDER BY publishedOn)) AS platformsJson,
       ${storyTagsColumn}
     FROM shownStory AS story WHERE rowid = ?`
  ).get(rowid)
  if (row === undefined) throw new Error(`No story in row ${String(rowid)}`)
  const { start, platformsJson, tagsJson, isKindGuessed, hasOffer, ...facts } = row
  return {
    ...facts,
    isKindGuessed: isKindGuessed === 1,
    hasOffer: hasOffer === 1,
    opening: firstLine(start),
    platforms: readTags(platformsJson),
    tags: readTags(tagsJson),
    numbers: latestNumbers(journal, row.id),
    passages: terms === null ? null : passagesIn(textOf(journal, rowid), terms)
  }
}

function textOf(journal: Journal, rowid: number): string {
  return sql<string>(journal, `SELECT title || char(10) || subtitle || char(10) || body FROM story WHERE rowid = ?`).pluck().get(rowid) ?? ''
}

/**
 * The latest totals, of all placements together. A number that says no place counts only where none with a place is
 * known, since it may be of one of them. Money in more than one currency is left out.
 */
export function latestNumbers(journal: Journal, storyId: string): Partial<Record<Metric, number>> {
  const rows = sql<{ metric: Metric; value: number; currencies: number }>(
    journal,
    `WITH latest AS (
       SELECT metric, placementId, currency, value, max(takenOn || printf('%015d', createdAtMs) || id) FROM shownSnapshot
       WHERE storyId = ? AND span = 'life-to-date' GROUP BY metric, placementId
     )
     SELECT metric, sum(value) AS value, count(DISTINCT currency) AS currencies FROM latest
     WHERE placementId IS NOT NULL OR metric NOT IN (SELECT metric FROM latest WHERE placementId IS NOT NULL)
     GROUP BY metric`
  ).all(storyId)
  return Object.fromEntries(rows.filter(({ currencies }) => currencies < 2).map(({ metric, value }) => [metric, value]))
}

/** What the stories of one kind can be filtered by. */
export function storyFacets(journal: Journal, kind: StoryKind): StoryFacets {
  const facets = (query: string): Facet[] => sql<Facet>(journal, query).all(kind)
  const statuses = facets('SELECT status AS name, count(*) AS stories FROM shownStory WHERE kind = ? GROUP BY status')
  return {
    total: statuses.reduce((sum, { stories }) => sum + stories, 0),
    statuses: countsOf(statuses),
    years: facets(`SELECT coalesce(substr(publishedOn, 1, 4), 'none') AS name, count(*) AS stories FROM shownStory WHERE kind = ? GROUP BY name ORDER BY name = 'none', name DESC`),
    platforms: facets(
      `SELECT platform.name AS name, count(DISTINCT story.id) AS stories FROM shownStory AS story
       JOIN placement ON placement.storyId = story.id AND placement.deletedAtMs IS NULL JOIN platform ON platform.id = placement.platformId
       WHERE kind = ? GROUP BY platform.id ORDER BY stories DESC, platform.key`
    ),
    tags: facets(
      `SELECT tag.name AS name, count(*) AS stories FROM shownStory AS story JOIN storyTag ON storyTag.storyId = story.id
       JOIN tag ON tag.key = storyTag.tagKey WHERE kind = ? GROUP BY tag.key ORDER BY stories DESC, tag.key LIMIT 200`
    )
  }
}

function countsOf(statuses: readonly Facet[]): StoryFacets['statuses'] {
  const [idea = 0, draft = 0, submitted = 0, published = 0, withdrawn = 0] = storyStatuses.map((status) => statuses.find(({ name }) => name === status)?.stories)
  return { idea, draft, submitted, published, withdrawn }
}

