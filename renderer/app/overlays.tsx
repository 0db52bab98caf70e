import { assertNever } from '../../shared/result.ts'
import { RecordAnswer } from '../features/applications/record-answer.tsx'
import { LogFollowers } from '../features/followers/log-followers.tsx'
import { LogNumbers } from '../features/numbers/log-numbers.tsx'
import { ImportDialog } from '../features/import/import-dialog.tsx'
import { NotAllRight } from '../features/help-contacts/not-all-right.tsx'
import { QuietDialog } from '../features/quiet/quiet-dialog.tsx'
import type { Overlay } from './app-store.ts'
import { CommandPalette } from './command-palette.tsx'
import { ShortcutsPage } from './shortcuts-page.tsx'

/** What lies over the window for a moment. */
export function Overlays({ overlay }: { overlay: Overlay }) {
  switch (overlay) {
    case 'palette':
      return <CommandPalette />
    case 'shortcuts':
      return <ShortcutsPage />
    case 'log-numbers':
      return <LogNumbers />
    case 'log-followers':
      return <LogFollowers />
    case 'record-answer':
      return <RecordAnswer />
    case 'import':
      return <ImportDialog />
    case 'quiet-days':
      return <QuietDialog />
    case 'not-all-right':
      return <NotAllRight />
    default:
      return assertNever(overlay)
  }
}
