import type { StoryPage, StoryStatus } from '../../../shared/models/story.ts'
import { closeStory, leaveStory, settleStory } from './stories-actions.ts'
import type { StoriesDesk } from './stories-store.ts'
import { editorInHand, withUnsaved } from './story-writing.ts'

/** Still being written: its text opens in the editor. */
export function isBeingWritten(status: StoryStatus): boolean {
  return status === 'idea' || status === 'draft' || status === 'submitted'
}

/** Shows a story's page once everything typed is saved; one that was chosen later goes first. */
export async function openStory(desk: StoriesDesk, id: string): Promise<void> {
  const goingTo = {}
  desk.goingTo = goingTo
  await leaveStory(desk)
  const result = await desk.client.call('stories.open', { id })
  if (desk.goingTo !== goingTo) return
  desk.goingTo = null
  if (!result.ok) {
    desk.say(result.error.message)
    return closeStory(desk)
  }
  // Typed on meanwhile.
  settleStory(desk)
  desk.store.setState(({ cursor }) => ({
    ...withUnsaved(desk, result.value),
    openId: id,
    isEditing: isBeingWritten(result.value.story.status),
    dialog: null,
    isTagging: false,
    commandState: null,
    focus: { on: 'text' },
    cursor: { ...cursor, id }
  }))
}

/** Brings the open page in line with the journal, after an import say, without losing what is being typed. */
export async function rereadStory(desk: StoriesDesk): Promise<void> {
  const { openId, page } = desk.store.getState()
  if (openId === null || page === null) return
  await desk.autosave.flush()
  const result = await desk.client.call('stories.open', { id: openId })
  if (desk.store.getState().openId !== openId) return
  if (result.ok) return receivePage(desk, result.value)
  if (result.error.code === 'not-found') closeStory(desk)
  desk.say(result.error.message)
}

/** The page as the journal has it now; what waits to be saved stays as it is. */
export function receivePage(desk: StoriesDesk, page: StoryPage): void {
  const { openId } = desk.store.getState()
  if (openId !== page.story.id) return
  const shown = withUnsaved(desk, page)
  desk.store.setState(shown)
  const editor = editorInHand(desk)
  if (editor !== null && shown.page !== null && editor.getText() !== shown.page.story.body) editor.replaceText(shown.page.story.body)
}
