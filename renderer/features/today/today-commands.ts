import type { CommandId } from '../../../shared/commands.ts'
import { editorInHand, newEntry, openDay, openFor, stepDay, toggleStar, trashEntry } from './today-actions.ts'
import type { TodayDesk } from './today-store.ts'

/** The commands that work on the day's page; anything else is ignored here. */
export function runTodayCommand(desk: TodayDesk, id: CommandId): void {
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

async function openTodayUnlessThere(desk: TodayDesk): Promise<void> {
  const { page } = desk.store.getState()
  if ((desk.goingTo ?? page.summary.on) !== page.today) await openDay(desk, null)
}
