import type { CommandId } from '../../shared/commands.ts'
import { newEntry, openFor, toggleStar, trashEntry } from './page-actions.ts'
import { editorInHand, openDay, stepDay } from './page-opening.ts'
import type { PageDesk } from './page-store.ts'

/** The commands that work on the day's page; anything else is ignored here. */
export function runPageCommand(desk: PageDesk, id: CommandId): void {
  const actions: Partial<Record<CommandId, () => void>> = {
    'go-today': () => void openTodayUnlessThere(desk),
    'new-entry': () => newEntry(desk),
    'go-to-day': () => desk.store.setState({ dialog: 'go-to-day' }),
    'previous-day': () => void stepDay(desk, -1),
    'next-day': () => void stepDay(desk, 1),
    'star-entry': () => void toggleStar(desk),
    'tag-entry': () => void openFor(desk, 'tag'),
    'mood-entry': () => void openFor(desk, 'mood'),
    'move-entry': () => void openFor(desk, 'move'),
    'entry-versions': () => void openFor(desk, 'versions'),
    'trash-entry': () => void trashEntry(desk),
    'find-in-entry': () => editorInHand(desk)?.run('find')
  }
  actions[id]?.()
}

async function openTodayUnlessThere(desk: PageDesk): Promise<void> {
  const { page } = desk.store.getState()
  if ((desk.goingTo?.on ?? page.summary.on) !== page.today) await openDay(desk, null)
}
