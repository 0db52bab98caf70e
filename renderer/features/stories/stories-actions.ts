import { v7 as newId } from 'uuid'
import { allStories, type StoryFilter } from '../../../shared/models/story-list.ts'
import type { Asked, StoriesDesk, StoriesState } from './stories-store.ts'

/** A story without a page, and nothing of one. */
const closed = {
  openId: null, page: null, draft: { title: '', subtitle: '' }, notes: '', dialog: null, isTagging: false, commandState: null
} satisfies Partial<StoriesState>

/** To be called in the moment before another story, or none, is open: what its fields hold is read while they hold it. */
export function settleStory({ store, autosave }: StoriesDesk): void {
  const { openId } = store.getState()
  if (openId === null) return
  autosave.settle(openId)
  autosave.settle(notesKey(openId))
}

/** Keeps and saves what the open story holds. Where that fails there is no footer any more to say so. */
export async function leaveStory(desk: StoriesDesk): Promise<void> {
  settleStory(desk)
  if (await desk.autosave.flush()) return
  const { saveState } = desk.store.getState()
  if (saveState.kind === 'failed') desk.say(`Your story isn’t saved yet, and is tried again. ${saveState.message}`)
}

/** Notes wait to be saved beside the text. */
export const notesKey = (id: string): string => `notes of ${id}`

/** An empty page; the journal hears of it with its first letter, so there is never an empty story to clean up. */
export function newStory(desk: StoriesDesk): void {
  void leaveStory(desk)
  const openId = newId()
  desk.goingTo = null
  desk.unwritten.add(openId)
  desk.store.setState({ ...closed, openId, newStatus: 'draft', isEditing: true, focus: { on: 'title' }, cursor: { index: 0, id: openId } })
}

/** Back to the list; from another place, to whatever was left open here. */
export function returnToStories(desk: StoriesDesk): void {
  if (desk.isShown) closeStory(desk)
  else desk.store.setState(({ openId }) => ({ focus: { on: openId === null ? 'list' : 'text' } }))
}

export function closeStory(desk: StoriesDesk): void {
  desk.goingTo = null
  const left = leaveStory(desk)
  desk.store.setState({ ...closed, focus: { on: 'list' } })
  void left.then(() => refresh(desk))
}

/** To the search field, with this in it where something is given. */
export function searchStories(desk: StoriesDesk, text: string | null = null, filter: Partial<StoryFilter> = {}): void {
  closeStory(desk)
  desk.store.setState({ focus: { on: 'field' } })
  if (text !== null) askFor(desk, { ...allStories, ...filter, text })
}

/** The stories have changed, and with them what there is to filter by. */
export function refresh(desk: StoriesDesk): Promise<void> {
  desk.areFacetsOld = true
  return desk.read()
}

/** The writer asks for something else. What is shown stays until the answer is there. */
export function ask(desk: StoriesDesk, asked: Partial<Asked>): void {
  desk.store.setState(asked)
  void desk.read()
}

export function askFor(desk: StoriesDesk, filter: Partial<StoryFilter>): void {
  ask(desk, { filter: { ...desk.store.getState().filter, ...filter } })
}
