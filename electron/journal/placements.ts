import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import { mediumKeyOfAddress } from '../../shared/medium-id.ts'
import type { Placement, PlaceStoryInput, StoryFacts, UnplaceStoryInput } from '../../shared/models/story.ts'
import { platformKey } from '../../shared/platforms.ts'
import { fail, type Result } from '../../shared/result.ts'
import { sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { changeFacts } from './stories.ts'

type PlacementRow = Omit<Placement, 'isPaywalled'> & { readonly isPaywalled: number | null }

/** Where a story appeared, earliest first; what has no day comes last. */
export function placementsOf(journal: Journal, storyId: string): Placement[] {
  return sql<PlacementRow>(
    journal,
    `SELECT placement.id, platform.name AS platform, publication, url, publishedOn, publishedAtMs, zone, editedAtMs, isPaywalled, exclusiveUntil
     FROM placement JOIN platform ON platform.id = placement.platformId
     WHERE storyId = ? AND deletedAtMs IS NULL ORDER BY publishedOn IS NULL, publishedOn, placement.createdAtMs, placement.id`
  )
    .all(storyId)
    .map(({ isPaywalled, ...row }) => ({ ...row, isPaywalled: isPaywalled === null ? null : isPaywalled === 1 }))
}

/** Adds a placement or changes it; one that was removed comes back. */
export function placeStory(journal: Journal, input: PlaceStoryInput, at: Moment): Result<StoryFacts> {
  const owner = sql<string>(journal, 'SELECT storyId FROM placement WHERE id = ?').pluck().get(input.id)
  if (owner !== undefined && owner !== input.storyId) return fail('bad-input', 'This placement belongs to another story.')
  return changeFacts(journal, input.storyId, () => {
    const values = { ...input, platformId: platformNamed(journal, input.platform), isPaywalled: asInteger(input.isPaywalled), zone: at.zone, atMs: at.nowMs }
    sql(
      journal,
      `INSERT INTO placement (id, storyId, platformId, publication, url, publishedOn, zone, isPaywalled, exclusiveUntil, createdAtMs)
       VALUES (@id, @storyId, @platformId, @publication, @url, @publishedOn, @zone, @isPaywalled, @exclusiveUntil, @atMs)
       ON CONFLICT (id) DO UPDATE SET
         platformId = @platformId, publication = @publication, url = @url, isPaywalled = @isPaywalled, exclusiveUntil = @exclusiveUntil, deletedAtMs = NULL,
         -- The instant a platform told belongs to its day.
         publishedAtMs = CASE WHEN publishedOn IS @publishedOn THEN publishedAtMs END,
         zone = CASE WHEN publishedOn IS @publishedOn THEN zone ELSE @zone END,
         publishedOn = @publishedOn`
    ).run(values)
    const key = input.url === null ? null : mediumKeyOfAddress(input.url)
    // A later import of the archive then knows the story again.
    if (key !== null) sql(journal, 'UPDATE story SET externalKey = coalesce(externalKey, ?) WHERE id = ?').run(key, input.storyId)
    forgetUnusedPlatforms(journal)
  })
}

/** Can be taken back by placing it again under its id; its numbers stay with the story. */
export function unplaceStory(journal: Journal, { storyId, id }: UnplaceStoryInput, at: Moment): Result<StoryFacts> {
  return changeFacts(journal, storyId, () => {
    sql(journal, 'UPDATE placement SET deletedAtMs = ? WHERE id = ? AND storyId = ?').run(at.nowMs, id, storyId)
  })
}

function asInteger(value: boolean | null): number | null {
  return value === null ? null : Number(value)
}

/** The platform of this name, made where there is none; spelling and case of the first one stay. */
export function platformNamed(journal: Journal, name: string): string {
  const key = platformKey(name)
  const known = sql<string>(journal, 'SELECT id FROM platform WHERE key = ?').pluck().get(key)
  if (known !== undefined) return known
  const id = newId()
  sql(journal, 'INSERT INTO platform (id, key, name) VALUES (?, ?, ?)').run(id, key, name)
  return id
}

export function forgetUnusedPlatforms(journal: Journal): void {
  sql(
    journal,
    `DELETE FROM platform WHERE NOT EXISTS (SELECT 1 FROM placement WHERE platformId = platform.id)
       AND NOT EXISTS (SELECT 1 FROM metricSnapshot WHERE platformId = platform.id)
       AND NOT EXISTS (SELECT 1 FROM account WHERE platformId = platform.id)
       AND NOT EXISTS (SELECT 1 FROM outsideEvent WHERE platformId = platform.id)`
  ).run()
}

/** The platforms in use, the most used first. */
export function listPlatforms(journal: Journal): string[] {
  return sql<string>(
    journal,
    `SELECT name FROM (
       SELECT platform.*, (SELECT count(*) FROM placement WHERE platformId = platform.id AND deletedAtMs IS NULL AND ${keptOf('placement')}) AS placed,
         EXISTS (SELECT 1 FROM account WHERE platformId = platform.id AND isTyped = 1) AS hasAccount FROM platform
     ) WHERE placed > 0 OR hasAccount ORDER BY placed DESC, key`
  )
    .pluck()
    .all()
}
