import type { Reminder } from '../../../shared/models/reminder.ts'
import { useOpenApplication, useOpenStory } from '../../app/crossings.ts'

/** To what it is about. */
export function ReminderLink({ reminder: { applicationId, storyId, title } }: { reminder: Reminder }) {
  const openApplication = useOpenApplication()
  const openStory = useOpenStory()
  if (applicationId !== null) {
    return (
      <button type="button" className="link" aria-label={`Open the application of ${title}`} onClick={() => openApplication(applicationId)}>
        the application
      </button>
    )
  }
  if (storyId === null) return null
  return (
    <button type="button" className="link" aria-label={`Open the story of ${title}`} onClick={() => openStory(storyId)}>
      the story
    </button>
  )
}
