import { assertNever } from '../../../shared/result.ts'
import { DayDialog } from './day-dialog.tsx'
import { MoodDialog } from './mood-dialog.tsx'
import { moveEntry, openDay } from './today-actions.ts'
import { useTodayDesk } from './today-context.ts'
import type { TodayDialog } from './today-store.ts'
import { VersionsDialog } from './versions-dialog.tsx'

/** Loaded with the first dialog: none of them is part of the first paint. */
export function TodayDialogs({ dialog }: { dialog: TodayDialog }) {
  const desk = useTodayDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  switch (dialog) {
    case 'go-to-day':
      return <DayDialog title="Write for another day" onClose={close} onChoose={(day) => void openDay(desk, day)} />
    case 'move':
      return <DayDialog title="Move this entry to another day" onClose={close} onChoose={(day) => void moveEntry(desk, day)} />
    case 'mood':
      return <MoodDialog onClose={close} />
    case 'versions':
      return <VersionsDialog onClose={close} />
    default:
      return assertNever(dialog)
  }
}
