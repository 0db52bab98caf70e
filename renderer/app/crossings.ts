import type { Day } from '../../shared/dates.ts'
import type { StoryKind } from '../../shared/models/story.ts'
import { openLine, searchJournal } from '../features/journal/journal-actions.ts'
import { useJournalDesk } from '../features/journal/journal-context.ts'
import { searchStories } from '../features/stories/stories-actions.ts'
import { useStoriesDesk } from '../features/stories/stories-context.ts'
import { openStory } from '../features/stories/story-opening.ts'
import { openReminder } from '../features/reminders/open-reminder.ts'
import { useRemindersDesk } from '../features/reminders/reminders-context.ts'
import { useApp, useAppStore } from './app-context.ts'
import { openApplications } from './applications-view.ts'

// The ways from one place into another: features know of each other only here.

/** To Journal, with this entry open. */
export function useOpenEntry(): (entry: { readonly id: string; readonly on: Day }) => void {
  const desk = useJournalDesk()
  const openPlace = useApp((app) => app.openPlace)
  return ({ id, on }) => {
    openPlace('journal')
    void openLine(desk, { id, datedOn: on, passages: null })
  }
}

/** To Journal, with the same search. */
export function useSearchJournal(): (text: string) => void {
  const desk = useJournalDesk()
  const openPlace = useApp((app) => app.openPlace)
  return (text) => {
    openPlace('journal')
    searchJournal(desk, text)
  }
}

/** To Stories, with the same search. */
export function useSearchStories(): (text: string, kind: StoryKind) => void {
  const desk = useStoriesDesk()
  const openPlace = useApp((app) => app.openPlace)
  return (text, kind) => {
    openPlace('stories')
    searchStories(desk, text, { kind })
  }
}

/** To Stories, with this one open. */
export function useOpenStory(): (id: string) => void {
  const desk = useStoriesDesk()
  const openPlace = useApp((app) => app.openPlace)
  return (id) => {
    openPlace('stories')
    void openStory(desk, id)
  }
}

/** To Applications, with this one open. */
export function useOpenApplication(): (id: string) => void {
  const store = useAppStore()
  return (id) => openApplications(store, { at: 'application', id })
}

/** To Reminders, with the keys on this one. */
export function useOpenReminder(): (id: string) => void {
  const desk = useRemindersDesk()
  const store = useAppStore()
  return (id) => openReminder(store, desk, id)
}
