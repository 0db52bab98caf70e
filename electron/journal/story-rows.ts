import type { Story, StoryFacts } from '../../shared/models/story.ts'
import { fail, type Result } from '../../shared/result.ts'
import { ownSearchTextOf } from '../../shared/search-text.ts'
import { countWords } from '../../shared/words.ts'
import { readTags } from './entry-rows.ts'
import { sql, type Journal } from './journal.ts'

/** A row of `story` with its tags as JSON; SQLite has no boolean. */
type StoryRow = Omit<Story, 'isKindGuessed' | 'isImported' | 'tags'> & {
  readonly isKindGuessed: number
  readonly isImported: number
  readonly tagsJson: string
}

/** The tags of a story of the query around it, for `readTags`. */
export const storyTagsColumn = `(SELECT json_group_array(name) FROM (
    SELECT tag.name FROM storyTag JOIN tag ON tag.key = storyTag.tagKey WHERE storyTag.storyId = story.id ORDER BY tag.key
  )) AS tagsJson`

const columns = `
  id, kind, isKindGuessed, status, title, subtitle, body, wordCount, notes, respondsToId, externalKey, createdAtMs, updatedAtMs,
  importId IS NOT NULL AS isImported,
  (SELECT min(publishedOn) FROM placement WHERE storyId = story.id AND deletedAtMs IS NULL) AS publishedOn,
  ${storyTagsColumn}`

/** Title, subtitle and text of a story: what the writer writes. */
export type StoryText = Pick<Story, 'title' | 'subtitle' | 'body'>

export function findStory(journal: Journal, id: string): Story | null {
  const row = sql<StoryRow>(journal, `SELECT ${columns} FROM story WHERE id = ?`).get(id)
  if (row === undefined) return null
  const { isKindGuessed, isImported, tagsJson, ...story } = row
  return { ...story, isKindGuessed: isKindGuessed === 1, isImported: isImported === 1, tags: readTags(tagsJson) }
}

/** For ids this process has just seen; throws where the row is gone. */
export function getStory(journal: Journal, id: string): Story {
  const story = findStory(journal, id)
  if (story === null) throw new Error(`No story ${id}`)
  return story
}

export function storyFactsOf({ body: _body, ...facts }: Story): StoryFacts {
  return facts
}

export function noSuchStory(): Result<never> {
  return fail('not-found', 'This story is no longer in the journal. What you typed is still on the page; copy it if you need it.')
}

/** Null where the texts serve the index as they are. */
export function storySearchText({ title, subtitle, body }: StoryText): string | null {
  return ownSearchTextOf(`${title}\n${subtitle}\n${body}`)
}

/** The words of a story are those of its text; a title isn't counted, and was once counted twice by others. */
export function storyWords({ body }: StoryText): number {
  return countWords(body)
}

/** Sets the texts without asking whether a revision is due: the caller has kept one. */
export function changeStoryText(journal: Journal, id: string, { title, subtitle, body }: StoryText, updatedAtMs: number): void {
  const text = { title, subtitle, body }
  takeStoryFromIndex(journal, id)
  sql(
    journal,
    `UPDATE story SET title = @title, subtitle = @subtitle, body = @body, searchText = @searchText, wordCount = @wordCount, updatedAtMs = @updatedAtMs
     WHERE id = @id`
  ).run({ id, ...text, searchText: storySearchText(text), wordCount: storyWords(text), updatedAtMs })
  putStoryIntoIndex(journal, id)
}

/** The writer has changed something about it: from now on it is hers, also where it was imported. */
export function touchStory(journal: Journal, id: string): void {
  sql(journal, 'UPDATE story SET isTouched = 1 WHERE id = ?').run(id)
}

// As in search-index.ts: out of the index before the row changes, in again after it.

export function takeStoryFromIndex(journal: Journal, id: string): void {
  sql(journal, `INSERT INTO storyText (storyText, rowid, text) VALUES ('delete', @rowid, @text)`).run(indexedText(journal, id))
}

export function putStoryIntoIndex(journal: Journal, id: string): void {
  sql(journal, 'INSERT INTO storyText (rowid, text) VALUES (@rowid, @text)').run(indexedText(journal, id))
}

function indexedText(journal: Journal, id: string): { rowid: number; text: string } {
  const row = sql<{ rowid: number; text: string }>(journal, 'SELECT rowid, text FROM storySearchable WHERE rowid = (SELECT rowid FROM story WHERE id = ?)').get(id)
  if (row === undefined) throw new Error(`No story ${id}`)
  return row
}

/** The day on which a story first appeared, in SQL: as shownStory has it, for queries that seldom need it. */
export function publishedOnOf(story: string): string {
  return `(SELECT min(publishedOn) FROM placement WHERE storyId = ${story}.id AND deletedAtMs IS NULL)`
}
