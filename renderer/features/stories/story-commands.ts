import type { CommandId } from '../../../shared/commands.ts'
import { trashOpenStory, trashStory } from './list-changes.ts'
import { lineAt } from './read-stories.ts'
import type { StoriesDesk } from './stories-store.ts'
import { openFor } from './story-changes.ts'
import { editorInHand } from './story-writing.ts'

/** What the commands of an entry do where a story is open, or has the focus of the list. */
export function runStoryCommand(desk: StoriesDesk, id: CommandId): void {
  const { openId, dialog } = desk.store.getState()
  if (dialog !== null) return
  const focused = openId === null ? focusedStory(desk) : null
  if (id === 'trash-entry' && focused !== null) return void trashStory(desk, focused)
  if (openId === null) return desk.say('Open a story first.')
  if (id === 'find-in-entry') find(desk)
  else if (id === 'tag-entry') void openFor(desk, 'tag')
  else if (id === 'entry-versions') void openFor(desk, { kind: 'versions' })
  else if (id === 'trash-entry') void trashOpenStory(desk)
  else desk.say('That is for an entry of your journal. This is a story.')
}

function find(desk: StoriesDesk): void {
  if (editorInHand(desk) === null) desk.say('Press “Edit the text” to search in it.')
  else editorInHand(desk)?.run('find')
}

/** The story of the list or the board that has the focus. */
function focusedStory(desk: StoriesDesk): string | null {
  const row = document.activeElement?.closest<HTMLElement>('[data-row], [role="row"]')
  if (row === null || row === undefined) return null
  const { row: index, key } = row.dataset
  return index === undefined ? (key ?? null) : (lineAt(desk.store.getState().pages, Number(index))?.id ?? null)
}
