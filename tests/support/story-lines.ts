import type { Story, StoryFacts, StoryPage, WriteStoryInput } from '../../shared/models/story.ts'
import type { StoryFacets, StoryLine } from '../../shared/models/story-list.ts'

// Stories as the window has them, for tests that need no journal.

export const noFacets: StoryFacets = {
  total: 0,
  statuses: { idea: 0, draft: 0, submitted: 0, published: 0, withdrawn: 0 },
  years: [],
  platforms: [],
  tags: []
}

export function storyLine(id: string, parts: Partial<StoryLine> = {}): StoryLine {
  return {
    id, kind: 'story', isKindGuessed: false, status: 'draft', title: `Story ${id}`, subtitle: '', opening: '', wordCount: 3, publishedOn: null, updatedAtMs: 0,
    platforms: [], tags: [], hasOffer: false, numbers: {}, passages: null, ...parts
  }
}

export function storyFactsOf(parts: Partial<StoryFacts> & Pick<WriteStoryInput, 'id'>): StoryFacts {
  return {
    kind: 'story', isKindGuessed: false, status: 'draft', title: '', subtitle: '', wordCount: 0, notes: '', tags: [], publishedOn: null, respondsToId: null,
    externalKey: null, isImported: false, createdAtMs: 0, updatedAtMs: 0, ...parts
  }
}

export function storyPage(id: string, story: Partial<Story> = {}): StoryPage {
  return {
    story: { ...storyFactsOf({ id }), body: '', ...story },
    placements: [], linkedEntries: [], respondsTo: null, responses: [], offer: null
  }
}
