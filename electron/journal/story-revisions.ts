import { v7 as newId } from 'uuid'
import type { Moment } from '../../shared/dates.ts'
import type { Revision, RevisionInput, RevisionReason } from '../../shared/models/entry.ts'
import type { AnswerOfferInput, Story, StoryFacts, StoryOffer, StoryRevisionText } from '../../shared/models/story.ts'
import { fail, succeed, type Result } from '../../shared/result.ts'
import { inTransaction, sql, type Journal } from './journal.ts'
import { keptOf } from './kept.ts'
import { dueRevision } from './revisions.ts'
import { changeStoryText, findStory, getStory, noSuchStory, storyFactsOf, touchStory, type StoryText } from './story-rows.ts'

/** As for entries; title and subtitle go with the text. */
export function keepStoryRevisionIfDue(journal: Journal, before: Story, text: StoryText, at: Moment): void {
  const reason = dueRevision(before, text.body, at)
  if (reason !== null) keepStoryRevision(journal, before, reason)
}

export function keepStoryRevision(journal: Journal, { id, title, subtitle, body, wordCount, updatedAtMs }: Story, reason: RevisionReason): void {
  sql(
    journal,
    `INSERT INTO storyRevision (id, storyId, title, subtitle, body, wordCount, savedAtMs, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(newId(), id, title, subtitle, body, wordCount, updatedAtMs, reason)
}

/** Newest first. */
export function listStoryRevisions(journal: Journal, storyId: string): Revision[] {
  return sql<Revision>(
    journal,
    `SELECT id, savedAtMs, reason, wordCount FROM storyRevision WHERE storyId = ? AND ${keptOf()} ORDER BY savedAtMs DESC, rowid DESC`
  ).all(storyId)
}

export function readStoryRevision(journal: Journal, input: RevisionInput): Result<StoryRevisionText> {
  const revision = sql<StoryRevisionText>(
    journal,
    `SELECT id, savedAtMs, reason, wordCount, title, subtitle, body FROM storyRevision WHERE id = ? AND storyId = ? AND ${keptOf()}`
  ).get(input.revisionId, input.id)
  return revision === undefined ? fail('not-found', 'This earlier version is no longer kept.') : succeed(revision)
}

/** Puts an earlier text back; the present one is kept first. */
export function restoreStoryRevision(journal: Journal, input: RevisionInput, at: Moment): Result<Story> {
  return inTransaction(journal, () => {
    const story = findStory(journal, input.id)
    if (story === null) return noSuchStory()
    const revision = readStoryRevision(journal, input)
    if (!revision.ok) return revision
    const { title, subtitle, body } = revision.value
    if (story.body !== body || story.title !== title || story.subtitle !== subtitle) {
      keepStoryRevision(journal, story, 'restore')
      changeStoryText(journal, story.id, { title, subtitle, body }, at.nowMs)
      touchStory(journal, story.id)
    }
    sql(journal, 'UPDATE storyRevision SET isAnswered = 1 WHERE id = ?').run(input.revisionId)
    return succeed(getStory(journal, story.id))
  })
}

/** The latest text that came in again and waits for her answer. */
export function findOffer(journal: Journal, storyId: string): StoryOffer | null {
  const offer = sql<StoryOffer>(
    journal,
    `SELECT id AS revisionId, savedAtMs AS receivedAtMs FROM storyRevision
     WHERE storyId = ? AND reason = 'import' AND isAnswered = 0 AND ${keptOf()} ORDER BY savedAtMs DESC, rowid DESC LIMIT 1`
  ).get(storyId)
  return offer ?? null
}

/** She keeps her own text; what came in stays among the earlier versions. */
export function declineOffer(journal: Journal, { id }: AnswerOfferInput): Result<StoryFacts> {
  return inTransaction(journal, () => {
    sql(journal, `UPDATE storyRevision SET isAnswered = 1 WHERE storyId = ? AND reason = 'import' AND ${keptOf()}`).run(id)
    const story = findStory(journal, id)
    return story === null ? noSuchStory() : succeed(storyFactsOf(story))
  })
}
