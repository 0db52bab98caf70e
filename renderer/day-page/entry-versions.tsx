import { useMemo } from 'react'
import { VersionsDialog, type Versioned } from '../components/versions-dialog.tsx'
import { succeed } from '../../shared/result.ts'
import { restoreVersion } from './page-actions.ts'
import { usePage, usePageDesk } from './page-context.ts'
import { editorInHand } from './page-opening.ts'

/** Earlier texts of the entry in hand. */
export function EntryVersions({ onClose }: { onClose: () => void }) {
  const desk = usePageDesk()
  const id = usePage((page) => page.activeId)
  const today = usePage((state) => state.page.today)
  const zone = usePage((state) => state.page.zone)
  const entry = useMemo<Versioned>(
    () => ({
      what: 'an entry',
      today,
      zone,
      list: async () => {
        await desk.autosave.flush()
        return await desk.client.call('revisions.list', { id })
      },
      read: async (revisionId) => {
        const revision = await desk.client.call('revisions.read', { id, revisionId })
        return revision.ok ? succeed(revision.value.body) : revision
      },
      presentText: () => editorInHand(desk)?.getText() ?? '',
      restore: (revisionId) => restoreVersion(desk, revisionId)
    }),
    [desk, id, today, zone]
  )
  return <VersionsDialog of={entry} onClose={onClose} />
}
