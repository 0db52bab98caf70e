import type { ChangeStoryInput, Placement, PlaceStoryInput, StoryFacts, StoryPage } from '../../../shared/models/story.ts'
import type { Result } from '../../../shared/result.ts'
import { withFacts } from './page-changes.ts'
import type { StoryDialog, StoriesDesk } from './stories-store.ts'
import { receivePage, rereadStory } from './story-opening.ts'
import { editorInHand } from './story-writing.ts'

/** Opens a dialog, or the tag field, for the open story; on an empty page there is nothing to mark yet. */
export async function openFor(desk: StoriesDesk, part: StoryDialog | 'tag'): Promise<void> {
  if ((await savedStory(desk)) === null) return
  desk.store.setState(part === 'tag' ? { isTagging: true } : { dialog: part })
}

/** The open story as the journal has it; null, with a sentence, where nothing is written yet. */
export async function savedStory({ store, autosave, say }: StoriesDesk): Promise<StoryPage | null> {
  if (store.getState().page === null) await autosave.flush()
  const { openId, page } = store.getState()
  if (openId === null) say('Open a story first.')
  else if (page === null) say('This story is still empty. Write a first word, then try again.')
  return page
}

/** Changes a story of the list or the open one; false where it could not be, with a sentence. */
export async function changeStory(desk: StoriesDesk, id: string, changes: ChangeStoryInput['changes']): Promise<boolean> {
  return receiveFacts(desk, await desk.client.call('stories.change', { id, changes }))
}

export async function changeTag(desk: StoriesDesk, change: 'addTag' | 'removeTag', tag: string): Promise<boolean> {
  const page = await savedStory(desk)
  return page !== null && receiveFacts(desk, await desk.client.call(`stories.${change}`, { id: page.story.id, tag }))
}

function receiveFacts(desk: StoriesDesk, result: Result<StoryFacts>): boolean {
  if (result.ok) desk.store.setState((state) => withFacts(state, result.value))
  else desk.say(result.error.message)
  return result.ok
}

/** The story that this one answers. */
export async function answerStory(desk: StoriesDesk, respondsToId: string | null): Promise<void> {
  const page = await savedStory(desk)
  if (page === null || !(await changeStory(desk, page.story.id, { respondsToId }))) return
  desk.store.setState({ dialog: null })
  await rereadStory(desk)
}

/** Null where it is noted, else why it can't be. */
export async function placeStory(desk: StoriesDesk, placement: PlaceStoryInput): Promise<string | null> {
  const result = await desk.client.call('stories.place', placement)
  if (!result.ok) return result.error.message
  receivePage(desk, result.value)
  return null
}

export async function removePlacement(desk: StoriesDesk, storyId: string, placement: Placement): Promise<void> {
  const result = await desk.client.call('stories.unplace', { storyId, id: placement.id })
  if (!result.ok) return desk.say(result.error.message)
  receivePage(desk, result.value)
  const { id, platform, publication, url, publishedOn, isPaywalled, exclusiveUntil } = placement
  const again = { storyId, id, platform, publication, url, publishedOn, isPaywalled, exclusiveUntil }
  desk.say(`${platform} is off this story’s places.`, {
    label: 'Undo',
    run: () => void placeStory(desk, again).then((refusal) => (refusal === null ? undefined : desk.say(refusal)))
  })
}

export async function linkEntry(desk: StoriesDesk, entryId: string): Promise<void> {
  const page = await savedStory(desk)
  if (page !== null) await changeLink(desk, 'linkEntry', page.story.id, entryId)
}

export async function unlinkEntry(desk: StoriesDesk, storyId: string, entryId: string): Promise<void> {
  if (!(await changeLink(desk, 'unlinkEntry', storyId, entryId))) return
  desk.say('The entry is no longer linked.', { label: 'Undo', run: () => void changeLink(desk, 'linkEntry', storyId, entryId) })
}

async function changeLink(desk: StoriesDesk, change: 'linkEntry' | 'unlinkEntry', id: string, entryId: string): Promise<boolean> {
  const result = await desk.client.call(`stories.${change}`, { id, entryId })
  if (result.ok) receivePage(desk, result.value)
  else desk.say(result.error.message)
  return result.ok
}

/** Puts an earlier or a received text in place of the present one, as one step that undo takes back. */
export async function bringBack(desk: StoriesDesk, revisionId: string, done: string): Promise<void> {
  const page = await savedStory(desk)
  if (page === null || !(await desk.autosave.flush())) return
  const { id } = page.story
  const result = await desk.client.call('storyRevisions.restore', { id, revisionId })
  if (!result.ok) return desk.say(result.error.message)
  const { title, subtitle, body } = result.value
  desk.store.setState({ dialog: null, draft: { title, subtitle } })
  editorInHand(desk)?.replaceText(body)
  await rereadStory(desk)
  desk.say(done)
}

export async function keepMine(desk: StoriesDesk, revisionId: string): Promise<void> {
  const page = await savedStory(desk)
  if (page === null) return
  const result = await desk.client.call('stories.declineOffer', { id: page.story.id, revisionId })
  if (!result.ok) return desk.say(result.error.message)
  desk.store.setState({ dialog: null })
  await rereadStory(desk)
}

export async function openLink(desk: StoriesDesk, url: string): Promise<void> {
  const result = await desk.client.call('app.openLink', { url })
  if (!result.ok) desk.say(result.error.message)
}
