import type { FoundPlacement } from './found.ts'

/** What an import changes of a story that is there already, with its last commit. */
export interface StoryPlan {
  readonly status?: 'published'
  readonly placement?: PlacementPlan
  /** Those it hasn't yet. */
  readonly tags?: readonly string[]
  /** 'offer' goes among its versions, for the writer to decide. */
  readonly text?: 'replace' | 'offer'
}

/** A new placement (no id), or what is filled in of a known one; null leaves it as it is. */
export interface PlacementPlan extends FoundPlacement {
  readonly id: string | null
  readonly publishedOn: string | null
}

/** Whether something of it changes a row that is there already, rather than only adding a version. */
export function changesStory({ status, placement, tags, text }: StoryPlan): boolean {
  return status !== undefined || placement !== undefined || tags !== undefined || text === 'replace'
}
