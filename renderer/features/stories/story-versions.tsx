import { useMemo } from 'react'
import { succeed } from '../../../shared/result.ts'
import { VersionsDialog, type Versioned } from '../../components/versions-dialog.tsx'
import { usePage } from '../../day-page/page-context.ts'
import { useStories, useStoriesDesk } from './stories-context.ts'
import { bringBack } from './story-changes.ts'
import { wholeText, wholeTextInHand } from './story-writing.ts'

/** Earlier texts of the open story, its title and subtitle with them. */
export function StoryVersions({ onClose }: { onClose: () => void }) {
  const desk = useStoriesDesk()
  const id = useStories((state) => state.openId) ?? ''
  const today = usePage((state) => state.page.today)
  const zone = usePage((state) => state.page.zone)
  const story = useMemo<Versioned>(
    () => ({
      what: 'a story',
      today,
      zone,
      list: async () => {
        await desk.autosave.flush()
        return await desk.client.call('storyRevisions.list', { id })
      },
      read: async (revisionId) => {
        const revision = await desk.client.call('storyRevisions.read', { id, revisionId })
        return revision.ok ? succeed(wholeText(revision.value)) : revision
      },
      presentText: () => wholeTextInHand(desk),
      restore: (revisionId) => bringBack(desk, revisionId, 'The earlier version is back. The one you had is kept among the versions.')
    }),
    [desk, id, today, zone]
  )
  return <VersionsDialog of={story} onClose={onClose} />
}
