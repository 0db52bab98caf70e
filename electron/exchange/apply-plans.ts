import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import type { Story } from '../../shared/models/story.ts'
import { sql, type Journal } from '../journal/journal.ts'
import { noteChange, placementColumns, type PlacementValues } from '../journal/import-changes.ts'
import { platformNamed } from '../journal/placements.ts'
import { changeStoryText, getStory, type StoryText } from '../journal/story-rows.ts'
import { tagNamed } from '../journal/tags.ts'
import { readFacts, type ActFactsFound, type StoryFactsFound } from './staged-item.ts'
import { changesStory, type PlacementPlan, type StoryPlan } from './story-plan.ts'

interface Applying {
  readonly importId: string
  readonly at: Moment
}

/** Changes what is there already as the import's report said. Part of the batch's last commit: seen with the rest, or not at all. */
export function applyPlans(journal: Journal, applying: Applying): void {
  const rows = sql<{ number: number; itemId: string; planJson: string }>(
    journal,
    `SELECT number, itemId, planJson FROM staging.item WHERE kind = 'story' AND outcome = 'changed' ORDER BY number`
  ).all()
  for (const { number, itemId, planJson } of rows) {
    const plan = readFacts<StoryPlan>(planJson)
    if (changesStory(plan)) applyPlan(journal, getStory(journal, itemId), plan, { ...applying, number })
  }
  applyCounts(journal, applying)
}

function applyPlan(journal: Journal, story: Story, { status, placement, tags, text }: StoryPlan, applying: Applying & { number: number }): void {
  const { importId, number, at } = applying
  const found = text === 'replace' ? stagedText(journal, number) : null
  const filled = placement === undefined ? null : place(journal, story.id, placement, applying)
  const key = story.externalKey === null ? sql<string>(journal, 'SELECT sourceKey FROM staging.item WHERE number = ?').pluck().get(number) : undefined
  const before = {
    ...(status === undefined ? {} : { status: story.status }),
    ...(found === null ? {} : { text: { ...textOf(story), updatedAtMs: story.updatedAtMs } }),
    ...(filled === null ? {} : { placement: filled.before }),
    ...(key === undefined ? {} : { externalKey: null })
  }
  const after = {
    ...(status === undefined ? {} : { status }),
    ...(found === null ? {} : { text: { ...found, updatedAtMs: at.nowMs } }),
    ...(filled === null ? {} : { placement: filled.after }),
    ...(key === undefined ? {} : { externalKey: key })
  }
  noteChange(journal, importId, story.id, before, after)
  // A story that was known by its address only: next time it is known by its id.
  if (key !== undefined) sql(journal, 'UPDATE story SET externalKey = ? WHERE id = ?').run(key, story.id)
  if (status !== undefined) sql(journal, 'UPDATE story SET status = ? WHERE id = ?').run(status, story.id)
  if (found !== null) replaceText(journal, story, found, applying)
  for (const tag of tags ?? []) {
    sql(journal, 'INSERT INTO storyTag (storyId, tagKey, importId) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(story.id, tagNamed(journal, tag), importId)
  }
}

function textOf({ title, subtitle, body }: StoryText): StoryText {
  return { title, subtitle, body }
}

function stagedText(journal: Journal, number: number): StoryText {
  const row = sql<{ title: string; body: string; factsJson: string }>(journal, 'SELECT title, body, factsJson FROM staging.item WHERE number = ?').get(number)
  if (row === undefined) throw new Error(`No staged story ${String(number)}`)
  return { title: row.title, subtitle: readFacts<StoryFactsFound>(row.factsJson).subtitle, body: row.body }
}

/** The draft's own text stays among the versions. */
function replaceText(journal: Journal, story: Story, text: StoryText, { importId, at }: Applying): void {
  if (story.body !== '') {
    const { id, title, subtitle, body, wordCount, updatedAtMs } = story
    sql(
      journal,
      `INSERT INTO storyRevision (id, storyId, title, subtitle, body, wordCount, savedAtMs, reason, importId) VALUES (?, ?, ?, ?, ?, ?, ?, 'published', ?)`
    ).run(newId({ msecs: at.nowMs }), id, title, subtitle, body, wordCount, updatedAtMs, importId)
  }
  changeStoryText(journal, story.id, text, at.nowMs)
}

/** Adds a placement, or fills in what was unknown of one; then says what its values were and are. */
function place(journal: Journal, storyId: string, plan: PlacementPlan, { importId, at }: Applying): { before: PlacementValues; after: PlacementValues } | null {
  if (plan.id === null) {
    sql(
      journal,
      `INSERT INTO placement (id, storyId, platformId, publication, url, publishedOn, publishedAtMs, zone, editedAtMs, createdAtMs, importId)
       VALUES (@id, @storyId, @platformId, @publication, @url, @publishedOn, @publishedAtMs, @zone, @editedAtMs, @atMs, @importId)`
    ).run({ ...plan, id: newId(), storyId, platformId: platformNamed(journal, plan.platform), zone: at.zone, atMs: at.nowMs, importId })
    return null
  }
  const before = placementValues(journal, plan.id)
  sql(
    journal,
    `UPDATE placement SET publication = coalesce(@publication, publication), url = coalesce(@url, url),
       zone = CASE WHEN @publishedOn IS NULL AND @publishedAtMs IS NULL THEN zone ELSE @zone END,
       publishedOn = coalesce(@publishedOn, publishedOn), publishedAtMs = coalesce(@publishedAtMs, publishedAtMs), editedAtMs = coalesce(@editedAtMs, editedAtMs)
     WHERE id = @id`
  ).run({ ...plan, zone: at.zone })
  return { before, after: placementValues(journal, plan.id) }
}

function placementValues(journal: Journal, id: string): PlacementValues {
  const values = sql<PlacementValues>(journal, `SELECT ${placementColumns.join(', ')} FROM placement WHERE id = ?`).get(id)
  if (values === undefined) throw new Error(`No placement ${id}`)
  return values
}

/** Claps given since the last export. */
function applyCounts(journal: Journal, { importId }: Applying): void {
  const rows = sql<{ itemId: string; factsJson: string; before: number }>(
    journal,
    `SELECT itemId, factsJson, readingAct.count AS before FROM staging.item JOIN readingAct ON readingAct.id = item.itemId WHERE item.kind = 'act' AND item.outcome = 'changed'`
  ).all()
  for (const { itemId, factsJson, before } of rows) {
    const { count } = readFacts<ActFactsFound>(factsJson)
    noteChange(journal, importId, itemId, { count: before }, { count })
    sql(journal, 'UPDATE readingAct SET count = ? WHERE id = ?').run(count, itemId)
  }
}
