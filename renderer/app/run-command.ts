import { commands, type CommandId } from '../../shared/commands.ts'
import { places } from '../../shared/places.ts'
import { runPageCommand } from '../day-page/page-commands.ts'
import type { PageDesk } from '../day-page/page-store.ts'
import { returnToList, searchJournal } from '../features/journal/journal-actions.ts'
import type { JournalDesk } from '../features/journal/journal-store.ts'
import type { AppState, AppStore } from './app-store.ts'

interface Running {
  readonly store: AppStore
  readonly page: PageDesk
  readonly journal: JournalDesk
}

/** What each command of shared/commands.ts does, wherever it was chosen: menu, palette, keyboard. */
export function runCommand({ store, page, journal }: Running, id: CommandId): void {
  const app = store.getState()
  // What was read, or is being brought in, must not be gone by a stray key; Escape and its buttons end it.
  if (app.overlay === 'import' && !id.startsWith('text-')) return
  const place = places.find((candidate) => id === `go-${candidate.id}`)
  if (place !== undefined) {
    app.showOverlay(null)
    if (place.id === 'journal') returnToList(journal)
    app.openPlace(place.id)
    if (place.id === 'today') runPageCommand(page, 'go-today')
    return
  }
  switch (id) {
    case 'import-diary':
      app.showOverlay('import')
      return
    case 'palette':
    case 'shortcuts':
      app.showOverlay(app.overlay === id ? null : id)
      return
    case 'search-journal':
      app.showOverlay(null)
      app.openPlace('journal')
      searchJournal(journal)
      return
    case 'focus-mode':
      if (hasDialog(page)) return
      openAPage(app, journal)
      if (!app.isFocused) app.toggleFocus()
      return
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
      if (hasDialog(page)) return
      if (isOfEntry(id) && isListAlone(app, journal)) return app.say({ message: 'Open an entry first.' })
      app.showOverlay(null)
      openAPage(app, journal)
      runPageCommand(page, id)
  }
}

/** A dialog about the page has the keys until it is closed: nothing changes behind it. */
const hasDialog = (page: PageDesk): boolean => page.store.getState().dialog !== null

const isOfEntry = (id: CommandId): boolean => commands.some((command) => command.id === id && command.menu === 'Entry')

const isListAlone = ({ place }: AppState, journal: JournalDesk): boolean => place === 'journal' && !journal.store.getState().isPageOpen

/** The page is where the command finds it: open in Journal, or else on Today. */
function openAPage(app: AppState, journal: JournalDesk): void {
  if (app.place !== 'journal' || isListAlone(app, journal)) app.openPlace('today')
}
