import type { StoryFacts, TagStoryInput } from '../../shared/models/story.ts'
import type { Result } from '../../shared/result.ts'
import { sql, type Journal } from './journal.ts'
import { changeFacts } from './stories.ts'
import { forgetUnusedTags, tagKey, tagNamed } from './tags.ts'

export function addStoryTag(journal: Journal, { id, tag }: TagStoryInput): Result<StoryFacts> {
  return changeFacts(journal, id, () => {
    sql(journal, 'INSERT INTO storyTag (storyId, tagKey) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, tagNamed(journal, tag))
  })
}

export function removeStoryTag(journal: Journal, { id, tag }: TagStoryInput): Result<StoryFacts> {
  return changeFacts(journal, id, () => {
    sql(journal, 'DELETE FROM storyTag WHERE storyId = ? AND tagKey = ?').run(id, tagKey(tag))
    forgetUnusedTags(journal, tagKey(tag))
  })
}
