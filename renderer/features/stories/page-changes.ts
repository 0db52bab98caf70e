import type { StoryFacts, StoryPage } from '../../../shared/models/story.ts'
import type { StoriesState, StoryDocument } from './stories-store.ts'

// Pure changes of the page on screen, so that a save never needs to read the whole story again.

/** After a save. What is in the fields stays: it may be newer. */
export function withSaved({ openId, page }: StoriesState, facts: StoryFacts, document: StoryDocument): Partial<StoriesState> {
  if (openId !== facts.id) return {}
  const body = document.kind === 'text' ? document.body : (page?.story.body ?? '')
  return { page: page === null ? firstPage(facts, body) : { ...page, story: { ...facts, body } } }
}

/** After a change of one of its facts. */
export function withFacts({ openId, page }: StoriesState, facts: StoryFacts): Partial<StoriesState> {
  return openId !== facts.id || page === null ? {} : { page: { ...page, story: { ...facts, body: page.story.body } } }
}

function firstPage(facts: StoryFacts, body: string): StoryPage {
  return { story: { ...facts, body }, placements: [], linkedEntries: [], respondsTo: null, responses: [], offer: null }
}
