import type { ImportFormat } from '../../shared/models/import.ts'
import { isSamePlatform } from '../../shared/platforms.ts'
import { counted } from '../../shared/text.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { keptOf } from '../journal/kept.ts'
import { placementsOf } from '../journal/placements.ts'
import { getStory } from '../journal/story-rows.ts'
import type { Story } from '../../shared/models/story.ts'
import type { PlacementPlan, StoryPlan } from './story-plan.ts'
import { readFacts, textHash, type StoryFactsFound } from './staged-item.ts'

const rowsInATurn = 50

export interface StagedStory {
  readonly number: number
  readonly sourceKey: string
  readonly datedOn: string | null
  readonly title: string
  readonly body: string
  readonly tagsJson: string
  readonly factsJson: string
  readonly contentHash: string
  readonly factsHash: string
}

/**
 * Says of each story found what keeping would do: a known one is known by its id on its platform, never by its name.
 * Facts it hasn't yet are filled in; another text is put beside the writer's own, never in its place.
 */
export function* settleStories(journal: Journal, format: ImportFormat): Generator<null> {
  settleRepeated(journal)
  const rows = sql<StagedKey>(
    journal,
    `SELECT number, sourceKey, factsJson ->> '$.placement.url' AS url FROM staging.item WHERE kind = 'story' AND outcome = 'found' ORDER BY number`
  ).all()
  for (const [at, { number, sourceKey, url }] of rows.entries()) {
    if (at % rowsInATurn === 0) yield null
    const id = knownStory(journal, sourceKey, url)
    if (id !== null) settleStory(journal, stagedStory(journal, number), id, format)
  }
  yield null
  // All at once: to change one row is to write its whole text again.
  sql(journal, `UPDATE staging.item SET outcome = 'added' WHERE kind = 'story' AND outcome = 'found'`).run()
}

interface StagedKey {
  readonly number: number
  readonly sourceKey: string
  readonly url: string | null
}

function settleRepeated(journal: Journal): void {
  sql(
    journal,
    `UPDATE staging.item SET outcome = 'skipped', reason = 'It has the same id as ' || first.file || '.'
     FROM (SELECT sourceKey, min(number) AS number, file FROM staging.item WHERE kind = 'story' AND outcome = 'found' GROUP BY sourceKey HAVING count(*) > 1) AS first
     WHERE item.kind = 'story' AND item.sourceKey = first.sourceKey AND item.number > first.number`
  ).run()
}

function stagedStory(journal: Journal, number: number): StagedStory {
  const columns = 'number, sourceKey, datedOn, title, body, tagsJson, factsJson, contentHash, factsHash'
  const row = sql<StagedStory>(journal, `SELECT ${columns} FROM staging.item WHERE number = ?`).get(number)
  if (row === undefined) throw new Error(`No staged story ${String(number)}`)
  return row
}

interface Verdict {
  readonly outcome: 'changed' | 'unchanged' | 'skipped'
  readonly reason: string | null
  readonly plan?: StoryPlan
}

function settleStory(journal: Journal, item: StagedStory, id: string, format: ImportFormat): void {
  const { outcome, reason, plan } = judge(journal, item, id, format)
  sql(journal, 'UPDATE staging.item SET outcome = ?, reason = ?, itemId = ?, planJson = ? WHERE number = ?').run(
    outcome, reason, id, plan === undefined ? null : JSON.stringify(plan), item.number
  )
}

function judge(journal: Journal, item: StagedStory, id: string, format: ImportFormat): Verdict {
  if (sql(journal, 'SELECT 1 FROM story WHERE id = ? AND deletedAtMs IS NOT NULL').get(id) !== undefined) {
    return { outcome: 'skipped', reason: 'You put this story in the trash, and it stays there. Restore it to see what the file says now.' }
  }
  const plan = planFor(journal, getStory(journal, id), item, readFacts<StoryFactsFound>(item.factsJson), format)
  if (Object.keys(plan).length === 0) return { outcome: 'unchanged', reason: null }
  return { outcome: 'changed', reason: planInWords(plan), plan }
}

/** The story that has this id on its platform, or, where it has none, this address. */
export function knownStory(journal: Journal, sourceKey: string, url: string | null): string | null {
  const byKey = sql<string>(journal, `SELECT id FROM story WHERE externalKey = ? AND ${keptOf()} ORDER BY deletedAtMs IS NOT NULL, rowid LIMIT 1`)
    .pluck()
    .get(sourceKey)
  if (byKey !== undefined || url === null) return byKey ?? null
  const byAddress = sql<string>(
    journal,
    `SELECT story.id FROM placement JOIN story ON story.id = placement.storyId
     WHERE placement.url = ? AND placement.deletedAtMs IS NULL AND story.externalKey IS NULL AND ${keptOf('story')} ORDER BY story.deletedAtMs IS NOT NULL, story.rowid LIMIT 1`
  )
    .pluck()
    .get(url)
  return byAddress ?? null
}

function planFor(journal: Journal, story: Story, item: StagedStory, facts: StoryFactsFound, format: ImportFormat): StoryPlan {
  const hasSeenFacts = hasCome(journal, item.sourceKey, 'factsHash', item.factsHash)
  const publishes = !hasSeenFacts && facts.status === 'published' && (story.status === 'draft' || story.status === 'idea' || story.status === 'submitted')
  const placement = hasSeenFacts ? null : placementPlan(journal, story, item, facts)
  const tags = hasSeenFacts ? [] : readFacts<string[]>(item.tagsJson).filter((tag) => !story.tags.some((known) => known.toLowerCase() === tag.toLowerCase()))
  const text = facts.hasText ? textPlan(journal, story, item, { publishes, format }) : null
  return {
    ...(publishes ? { status: 'published' } : {}),
    ...(placement === null ? {} : { placement }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(text === null ? {} : { text })
  }
}

/** Whether these facts, or this text, came in before: then whatever she made of them since is what she wants. */
function hasCome(journal: Journal, sourceKey: string, column: 'factsHash' | 'contentHash', hash: string): boolean {
  const statement = `SELECT 1 FROM importedItem JOIN importBatch ON importBatch.id = importId
    WHERE sourceKey = ? AND kind = 'story' AND ${column} = ? AND keptAtMs IS NOT NULL`
  return sql(journal, statement).get(sourceKey, hash) !== undefined
}

/** Only what is unknown yet is filled in; the day of a later edit is news by itself. */
function placementPlan(journal: Journal, story: Story, item: StagedStory, { placement }: StoryFactsFound): PlacementPlan | null {
  if (placement === null) return null
  const known = placementsOf(journal, story.id).find(({ platform }) => isSamePlatform(platform, placement.platform))
  const found = { ...placement, publishedOn: item.datedOn }
  if (known === undefined) return { id: null, ...found }
  const news = {
    url: known.url === null ? found.url : null,
    publication: known.publication === null ? found.publication : null,
    publishedOn: known.publishedOn === null ? found.publishedOn : null,
    publishedAtMs: known.publishedOn === null || known.publishedOn === found.publishedOn ? (known.publishedAtMs === null ? found.publishedAtMs : null) : null,
    editedAtMs: (found.editedAtMs ?? 0) > (known.editedAtMs ?? 0) ? found.editedAtMs : null
  }
  return Object.values(news).every((value) => value === null) ? null : { id: known.id, platform: placement.platform, ...news }
}

interface TextCircumstances {
  readonly publishes: boolean
  readonly format: ImportFormat
}

/**
 * A feed's text is only taken where there is none: feeds are cut, and converted elsewhere. A text that nobody has
 * touched since it came in gives way where a draft was published or where it was only a feed's.
 */
function textPlan(journal: Journal, story: Story, item: StagedStory, { publishes, format }: TextCircumstances): 'replace' | 'offer' | null {
  const own = textHash(story)
  if (own === item.contentHash || hasCome(journal, item.sourceKey, 'contentHash', item.contentHash)) return null
  if (story.body === '') return 'replace'
  if (format === 'feed') return null
  const last = lastImported(journal, item.sourceKey)
  const isAsImported = last?.contentHash === own
  return isAsImported && (publishes || last.format === 'feed') ? 'replace' : 'offer'
}

function lastImported(journal: Journal, sourceKey: string): { contentHash: string; format: string } | undefined {
  return sql<{ contentHash: string; format: string }>(
    journal,
    `SELECT contentHash, format FROM importedItem JOIN importBatch ON importBatch.id = importId
     WHERE sourceKey = ? AND kind = 'story' AND keptAtMs IS NOT NULL ORDER BY keptAtMs DESC, importBatch.rowid DESC LIMIT 1`
  ).get(sourceKey)
}

function planInWords({ status, placement, tags, text }: StoryPlan): string {
  const news = [
    ...(placement?.id === null ? ['where it was published'] : placement === undefined ? [] : ['more about where it was published']),
    ...(tags === undefined ? [] : [counted(tags.length, 'tag')])
  ]
  return [
    ...(status === undefined ? [] : ['Published since: this draft of yours becomes that story.']),
    ...(news.length === 0 ? [] : [`It adds ${news.join(' and ')}.`]),
    ...(text === 'offer' ? ['Its text has changed. Yours stays; the new one is offered beside it.'] : []),
    ...(text === 'replace' ? ['It brings the text.'] : [])
  ].join(' ')
}
