import { assertNever } from '../../shared/result.ts'
import { DayDialog } from './day-dialog.tsx'
import { MoodDialog } from './mood-dialog.tsx'
import { moveEntry } from './page-actions.ts'
import { openDay } from './page-opening.ts'
import { usePageDesk } from './page-context.ts'
import type { PageDialog } from './page-store.ts'
import { EntryVersions } from './entry-versions.tsx'

/** Loaded with the first dialog: none of them is part of the first paint. */
export function PageDialogs({ dialog }: { dialog: PageDialog }) {
  const desk = usePageDesk()
  const close = (): void => desk.store.setState({ dialog: null })
  switch (dialog) {
    case 'go-to-day':
      return <DayDialog title="Write for another day" onClose={close} onChoose={(day) => void openDay(desk, day)} />
    case 'move':
      return <DayDialog title="Move this entry to another day" onClose={close} onChoose={(day) => void moveEntry(desk, day)} />
    case 'mood':
      return <MoodDialog onClose={close} />
    case 'versions':
      return <EntryVersions onClose={close} />
    default:
      return assertNever(dialog)
  }
}
