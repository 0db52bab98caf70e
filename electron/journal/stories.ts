import { dayAt, type Moment } from '../../shared/dates.ts'
import type { ChangeStoryInput, Story, StoryFacts, WriteStoryInput } from '../../shared/models/story.ts'
import type { TrashedStory } from '../../shared/models/story-list.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { firstLine } from '../../shared/text.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { readSettings } from './settings.ts'
import { keepStoryRevisionIfDue } from './story-revisions.ts'
import {
  changeStoryText, findStory, getStory, noSuchStory, putStoryIntoIndex, storyFactsOf, storySearchText, storyWords, touchStory
} from './story-rows.ts'
import { continueSession, tallyStoryWords } from './writing-time.ts'

/**
 * Saves what was typed: creates the story with its first letter, else changes its texts. One transaction, one sync.
 * As with entries, a trashed story keeps receiving text that was still on its way.
 */
export function writeStory(journal: Journal, input: WriteStoryInput, at: Moment): StoryFacts {
  return inTransaction(journal, () => {
    const before = findStory(journal, input.id)
    if (before !== null && before.title === input.title && before.subtitle === input.subtitle && before.body === input.body) return storyFactsOf(before)
    const typedOn = dayAt(at, readSettings(journal).dayStartMinutes)
    if (before === null) insertStory(journal, input, typedOn, at)
    else {
      keepStoryRevisionIfDue(journal, before, input, at)
      changeStoryText(journal, input.id, input, at.nowMs)
      touchStory(journal, input.id)
    }
    const story = getStory(journal, input.id)
    tallyStoryWords(journal, { storyId: input.id, words: story.wordCount - (before?.wordCount ?? 0), typedOn }, at.zone)
    continueSession(journal, typedOn, at)
    return storyFactsOf(story)
  })
}

function insertStory(journal: Journal, input: WriteStoryInput, createdOn: string, at: Moment): void {
  sql(
    journal,
    `INSERT INTO story (id, kind, status, title, subtitle, body, searchText, wordCount, createdOn, zone, createdAtMs, updatedAtMs)
     VALUES (@id, 'story', @status, @title, @subtitle, @body, @searchText, @wordCount, @createdOn, @zone, @atMs, @atMs)`
  ).run({ ...input, searchText: storySearchText(input), wordCount: storyWords(input), createdOn, zone: at.zone, atMs: at.nowMs })
  putStoryIntoIndex(journal, input.id)
}

/** Changes facts; a kind that the writer states is no guess any more. */
export function changeStory(journal: Journal, { id, changes }: ChangeStoryInput): Result<StoryFacts> {
  const { status, kind, notes, respondsToId } = changes
  if (respondsToId === id) return fail('bad-input', 'A story can’t answer itself.')
  return changeFacts(journal, id, () => {
    if (status !== undefined) sql(journal, 'UPDATE story SET status = ? WHERE id = ?').run(status, id)
    if (kind !== undefined) sql(journal, 'UPDATE story SET kind = ?, isKindGuessed = 0 WHERE id = ?').run(kind, id)
    if (notes !== undefined) sql(journal, 'UPDATE story SET notes = ? WHERE id = ?').run(notes, id)
    if (respondsToId !== undefined) sql(journal, 'UPDATE story SET respondsToId = ? WHERE id = ?').run(respondsToId, id)
  })
}

/** Runs one change of a story whole or not at all, and marks it as the writer's. */
export function changeFacts(journal: Journal, id: string, change: () => void): Result<StoryFacts> {
  return inTransaction(journal, () => {
    if (findStory(journal, id) === null) return noSuchStory()
    change()
    touchStory(journal, id)
    return succeed(storyFactsOf(getStory(journal, id)))
  })
}

export function trashStory(journal: Journal, id: string, at: Moment): Result<StoryFacts> {
  return putAway(journal, id, at.nowMs)
}

export function restoreStory(journal: Journal, id: string): Result<StoryFacts> {
  return putAway(journal, id, null)
}

function putAway(journal: Journal, id: string, deletedAtMs: number | null): Result<StoryFacts> {
  return inTransaction(journal, () => {
    const { changes } = sql(journal, 'UPDATE story SET deletedAtMs = ? WHERE id = ?').run(deletedAtMs, id)
    return changes === 1 ? succeed(storyFactsOf(getStory(journal, id))) : noSuchStory()
  })
}

const isInTrash = `deletedAtMs IS NOT NULL AND ${keptOf()}`

/** Latest first. */
export function trashedStories(journal: Journal): TrashedStory[] {
  return sql<TrashedStory & { start: string }>(
    journal,
    `SELECT id, title, substr(body, 1, 2000) AS start, wordCount, deletedAtMs FROM story
     WHERE ${isInTrash} ORDER BY deletedAtMs DESC, rowid DESC`
  )
    .all()
    .map(({ start, ...row }) => ({ ...row, title: titleOf(row.title, start) }))
}

/** What a list calls it: its title, else how its text begins; empty where it has neither. */
export function titleOf(title: string, start: Story['body']): string {
  return title.trim() === '' ? firstLine(start) : title
}

/** Responses are no stories here: they have a list of their own. */
export function countStories(journal: Journal): { stories: number; trashedStories: number } {
  const stories = sql<number>(journal, `SELECT count(*) FROM shownStory WHERE kind = 'story'`).pluck().get()
  const trashed = sql<number>(journal, `SELECT count(*) FROM story WHERE ${isInTrash}`).pluck().get()
  return { stories: stories ?? 0, trashedStories: trashed ?? 0 }
}
