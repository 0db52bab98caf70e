import type { StoryKind, StoryStatus } from '../../../shared/models/story.ts'
import type { StoryLine } from '../../../shared/models/story-list.ts'
import { closeStory, refresh } from './stories-actions.ts'
import type { StoriesDesk } from './stories-store.ts'
import { changeStory, savedStory } from './story-changes.ts'
import { openStory } from './story-opening.ts'
import { statusWord } from './story-words.ts'

/** Says what a story is, once and for all; the guess is settled with it. */
export async function settleKind(desk: StoriesDesk, { id, kind: before }: Pick<StoryLine, 'id' | 'kind'>, kind: StoryKind): Promise<void> {
  if (!(await changeStory(desk, id, { kind }))) return
  await listChanged(desk)
  if (kind === before) return
  desk.say(kind === 'story' ? 'It stands among your stories now.' : 'It stands among your responses now.', {
    label: 'Undo',
    run: () => void changeStory(desk, id, { kind: before }).then(() => listChanged(desk))
  })
}

/** To another column of the board. It stands there at once; the journal is asked meanwhile. */
export async function moveStory(desk: StoriesDesk, id: string, to: StoryStatus): Promise<void> {
  const from = withCardMoved(desk, id, to)
  if (from === null || from === to) return
  if (await changeStory(desk, id, { status: to })) {
    desk.say(`Now under “${statusWord(to)}”.`, { label: 'Undo', run: () => void changeStory(desk, id, { status: from }).then(() => refresh(desk)) })
  }
  await refresh(desk)
}

/** The column the card was in; null where the board doesn't show it. */
function withCardMoved({ store }: StoriesDesk, id: string, to: StoryStatus): StoryStatus | null {
  const { board } = store.getState()
  const card = board === null ? undefined : Object.values(board.columns).flatMap(({ lines }) => lines).find((line) => line.id === id)
  if (board === null || card === undefined || card.status === to) return card?.status ?? null
  const { [card.status]: source, [to]: target } = board.columns
  const columns = {
    ...board.columns,
    [card.status]: { lines: source.lines.filter((line) => line.id !== id), total: source.total - 1 },
    [to]: { lines: [{ ...card, status: to }, ...target.lines], total: target.total + 1 }
  }
  store.setState({ board: { ...board, columns } })
  return card.status
}

export async function trashStory(desk: StoriesDesk, id: string): Promise<void> {
  await desk.autosave.flush()
  const wasOpen = desk.store.getState().openId === id
  if (wasOpen) closeStory(desk)
  const result = await desk.client.call('stories.trash', { id })
  if (!result.ok) return desk.say(result.error.message)
  await listChanged(desk)
  if (!wasOpen) desk.store.setState({ focus: { on: 'list' } })
  desk.say('The story is in the trash.', { label: 'Undo', run: () => void takeFromTrash(desk, id, wasOpen) })
}

async function takeFromTrash(desk: StoriesDesk, id: string, wasOpen: boolean): Promise<void> {
  const result = await desk.client.call('stories.restore', { id })
  if (!result.ok) return desk.say(result.error.message)
  await listChanged(desk)
  if (wasOpen && desk.isShown) await openStory(desk, id)
}

export async function trashOpenStory(desk: StoriesDesk): Promise<void> {
  const page = await savedStory(desk)
  if (page !== null) await trashStory(desk, page.story.id)
}

async function listChanged(desk: StoriesDesk): Promise<void> {
  desk.countsChanged()
  await refresh(desk)
}
