import { commands, type CommandId } from '../../shared/commands.ts'
import { places, type PlaceId } from '../../shared/places.ts'
import { runPageCommand } from '../day-page/page-commands.ts'
import type { PageDesk } from '../day-page/page-store.ts'
import { returnToList, searchJournal } from '../features/journal/journal-actions.ts'
import type { JournalDesk } from '../features/journal/journal-store.ts'
import { addReminder } from '../features/reminders/reminders-actions.ts'
import type { RemindersDesk } from '../features/reminders/reminders-store.ts'
import { newStory, returnToStories, searchStories } from '../features/stories/stories-actions.ts'
import type { StoriesDesk } from '../features/stories/stories-store.ts'
import type { AppState, AppStore } from './app-store.ts'
import { showApplications } from './applications-view.ts'
import { logComparison } from './reflections-tab.ts'

interface Running {
  readonly store: AppStore
  readonly page: PageDesk
  readonly journal: JournalDesk
  readonly stories: StoriesDesk
  readonly reminders: RemindersDesk
}

/** What each command of shared/commands.ts does, wherever it was chosen: menu, palette, keyboard. */
export function runCommand(running: Running, id: CommandId): void {
  const { store, journal, stories, reminders } = running
  const app = store.getState()
  if (isHeld(app, stories) && !id.startsWith('text-')) return
  const place = places.find((candidate) => id === `go-${candidate.id}`)
  if (place !== undefined) return goToPlace(running, place.id)
  switch (id) {
    case 'import':
      app.showOverlay('import')
      return
    case 'log-numbers':
      app.logNumbers(isAtStory(app, stories) ? (stories.store.getState().page?.story.id ?? null) : null)
      return
    case 'log-followers':
      app.logFollowers(null)
      return
    case 'record-answer':
      app.recordAnswer(null)
      return
    case 'log-comparison':
      return logComparison(store)
    case 'palette':
    case 'shortcuts':
    case 'quiet-days':
    case 'not-all-right':
      app.showOverlay(app.overlay === id ? null : id)
      return
    case 'new-story':
      return inPlace(app, 'stories', () => newStory(stories))
    case 'new-reminder':
      return inPlace(app, 'reminders', () => addReminder(reminders))
    case 'search-stories':
      return inPlace(app, 'stories', () => searchStories(stories))
    case 'search-journal':
      return inPlace(app, 'journal', () => searchJournal(journal))
    case 'text-larger':
      void app.stepTextSize(1)
      return
    case 'text-smaller':
      void app.stepTextSize(-1)
      return
    case 'text-normal':
      void app.stepTextSize(0)
      return
    default:
      runOnPage(running, id)
  }
}

/** What was read, is being brought in or typed, must not be gone by a stray key; Escape and its buttons end it. */
function isHeld({ overlay, hasUnkept }: AppState, stories: StoriesDesk): boolean {
  return hasUnkept || overlay === 'import' || overlay === 'log-numbers' || overlay === 'log-followers' || overlay === 'record-answer' || stories.store.getState().dialog?.kind === 'placement'
}

function goToPlace({ store, page, journal, stories }: Running, id: PlaceId): void {
  const app = store.getState()
  app.showOverlay(null)
  if (id === 'journal') returnToList(journal)
  if (id === 'stories') returnToStories(stories)
  if (id === 'applications' && app.place === id) showApplications({ at: 'list' })
  app.openPlace(id)
  if (id === 'today') runPageCommand(page, 'go-today')
}

function inPlace(app: AppState, place: PlaceId, act: () => void): void {
  app.showOverlay(null)
  app.openPlace(place)
  act()
}

/** The commands for what is being written: the day's page, or the story that is open. */
function runOnPage({ store, page, journal, stories }: Running, id: CommandId): void {
  const app = store.getState()
  if (hasDialog(page)) return
  if (id === 'focus-mode') {
    if (!isAtStory(app, stories)) openAPage(app, journal)
    if (!app.isFocused) app.toggleFocus()
    return
  }
  // Nothing happens to an entry behind the back of who is looking at her stories.
  if (isOfEntry(id) && app.place === 'stories') return stories.runHere(id)
  if (isOfEntry(id) && isListAlone(app, journal)) return app.say({ message: 'Open an entry first.' })
  app.showOverlay(null)
  openAPage(app, journal)
  runPageCommand(page, id)
}

/** A dialog about the page has the keys until it is closed: nothing changes behind it. */
const hasDialog = (page: PageDesk): boolean => page.store.getState().dialog !== null

const isOfEntry = (id: CommandId): boolean => commands.some((command) => command.id === id && command.menu === 'Entry')

const isListAlone = ({ place }: AppState, journal: JournalDesk): boolean => place === 'journal' && !journal.store.getState().isPageOpen

const isAtStory = ({ place }: AppState, stories: StoriesDesk): boolean => place === 'stories' && stories.store.getState().openId !== null

/** The page is where the command finds it: open in Journal, or else on Today. */
function openAPage(app: AppState, journal: JournalDesk): void {
  if (app.place !== 'journal' || isListAlone(app, journal)) app.openPlace('today')
}
