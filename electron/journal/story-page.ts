import type { Moment } from '../../shared/dates.ts'
import type { LinkEntryInput, StoryFacts, StoryLink, StoryPage } from '../../shared/models/story.ts'
import { succeed, type Result } from '../../shared/result.ts'
import { firstLine } from '../../shared/text.ts'
import { findEntry, noSuchEntry } from './entry-rows.ts'
import { sql, type Journal } from './journal.ts'
import { placementsOf } from './placements.ts'
import { changeFacts, titleOf } from './stories.ts'
import { findOffer } from './story-revisions.ts'
import { findStory, noSuchStory } from './story-rows.ts'

/** All that a story's page shows, but its numbers. */
export function openStory(journal: Journal, id: string): Result<StoryPage> {
  const story = findStory(journal, id)
  if (story === null) return noSuchStory()
  return succeed({
    story,
    placements: placementsOf(journal, id),
    linkedEntries: linkedEntries(journal, id),
    respondsTo: story.respondsToId === null ? null : (storyLinks(journal, 'id = ?', story.respondsToId)[0] ?? null),
    responses: storyLinks(journal, 'respondsToId = ?', id),
    offer: findOffer(journal, id)
  })
}

function storyLinks(journal: Journal, condition: string, value: string): StoryLink[] {
  return sql<{ id: string; title: string; start: string; on: string | null }>(
    journal,
    `SELECT id, title, substr(body, 1, 2000) AS start, publishedOn AS "on" FROM shownStory WHERE ${condition} ORDER BY publishedOn, rowid`
  )
    .all(value)
    .map(({ id, title, start, on }) => ({ id, title: titleOf(title, start), on }))
}

function linkedEntries(journal: Journal, storyId: string): StoryLink[] {
  return sql<{ id: string; start: string; on: string }>(
    journal,
    `SELECT entry.id, substr(entry.body, 1, 2000) AS start, entry.datedOn AS "on"
     FROM storyEntry JOIN shownEntry AS entry ON entry.id = storyEntry.entryId WHERE storyId = ? ORDER BY entry.datedOn, entry.createdAtMs`
  )
    .all(storyId)
    .map(({ id, start, on }) => ({ id, title: firstLine(start), on }))
}

/** Says that an entry is about this story. */
export function linkEntry(journal: Journal, { id, entryId }: LinkEntryInput, at: Moment): Result<StoryFacts> {
  if (findEntry(journal, entryId) === null) return noSuchEntry()
  return changeFacts(journal, id, () => {
    sql(journal, 'INSERT INTO storyEntry (storyId, entryId, linkedAtMs) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(id, entryId, at.nowMs)
  })
}

export function unlinkEntry(journal: Journal, { id, entryId }: LinkEntryInput): Result<StoryFacts> {
  return changeFacts(journal, id, () => {
    sql(journal, 'DELETE FROM storyEntry WHERE storyId = ? AND entryId = ?').run(id, entryId)
  })
}
