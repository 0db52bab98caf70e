import { lazy, Suspense } from 'react'
import type { Root } from 'react-dom/client'
import type { CommandId } from '../../shared/commands.ts'
import type { Start } from '../../shared/models/start.ts'
import type { JournalClient } from '../journal-client.ts'
import { createPageDesk, type PageDesk } from '../day-page/page-store.ts'
import { PageContext } from '../day-page/page-context.ts'
import { rereadPage, turnToDay } from '../day-page/page-opening.ts'
import { JournalContext } from '../features/journal/journal-context.ts'
import { createJournalDesk } from '../features/journal/journal-store.ts'
import { announceMilestones } from '../features/milestones/announce-milestones.ts'
import { StoriesContext } from '../features/stories/stories-context.ts'
import { createStoriesDesk, type StoriesDesk } from '../features/stories/stories-store.ts'
import { AppContext } from './app-context.ts'
import { createAppStore, type AppStore } from './app-store.ts'
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx'
import { listenToKeys } from './keys.ts'
import { openMilestones } from './progress-tab.ts'
import { runCommand } from './run-command.ts'
import { Shell } from './shell.tsx'

const StartFailure = lazy(() => import('./start-failure.tsx'))

/** Asks for today's page and shows it, or says in plain words why there is none. */
export async function start(root: Root, client: JournalClient): Promise<void> {
  const result = await client.call('app.start', undefined)
  if (!result.ok) root.render(<BrokenScreen fault={result.error.message} texts={[]} />)
  else if (result.value.state === 'open') openApp(root, client, result.value)
  else {
    const { failure } = result.value
    root.render(
      <Suspense>
        <StartFailure failure={failure} client={client} />
      </Suspense>
    )
  }
}

function openApp(root: Root, client: JournalClient, opened: Extract<Start, { state: 'open' }>): void {
  const store = createAppStore(client, opened)
  const { say, refreshCounts } = store.getState()
  const page = createPageDesk(opened.page, {
    client,
    say: (message, action) => say(action === undefined ? { message } : { message, action }),
    countsChanged: () => void refreshCounts()
  })
  const journal = createJournalDesk(client, page)
  const stories = createStoriesDesk({
    client,
    say: (message, action) => say(action === undefined ? { message } : { message, action }),
    countsChanged: () => void refreshCounts()
  })
  const run = (id: CommandId): void => runCommand({ store, page, journal, stories }, id)
  listenToMain(client, store, { page, stories }, run)
  listenToKeys(run)
  announceMilestones(client, store, () => openMilestones(store))
  root.render(
    <ErrorBoundary unsaved={() => [...page.autosave.unsaved(), ...stories.autosave.unsaved()].map(({ body }) => body)}>
      <AppContext value={{ client, store, runCommand: run }}>
        <PageContext value={page}>
          <JournalContext value={journal}>
            <StoriesContext value={stories}>
              <Shell />
            </StoriesContext>
          </JournalContext>
        </PageContext>
      </AppContext>
    </ErrorBoundary>
  )
  void refreshCounts()
}

/** Entries came or went by another way than the page's own: an import, say. */
function readAgain(store: AppStore, page: PageDesk): void {
  void store.getState().refreshCounts()
  void rereadPage(page)
}

interface Desks {
  readonly page: PageDesk
  readonly stories: StoriesDesk
}

function listenToMain(client: JournalClient, store: AppStore, { page, stories }: Desks, run: (id: CommandId) => void): void {
  const flush = async (): Promise<void> => {
    const [isPageSaved, isStorySaved] = await Promise.all([page.autosave.flush(), stories.autosave.flush()])
    const isSaved = isPageSaved && isStorySaved && !store.getState().hasUnkept
    await client.call('app.flushed', { isSaved })
  }
  client.listen((event) => {
    if (event.name === 'command') run(event.id)
    else if (event.name === 'flush') void flush()
    else if (event.name === 'notice') store.getState().say({ message: event.message })
    else if (event.name === 'settings-changed') store.getState().receiveSettings(event.settings)
    else if (event.name === 'day-changed') turnToDay(page, event.today)
    else if (event.name === 'journal-changed') readAgain(store, page)
  })
  const saveAll = (): void => {
    void page.autosave.flush()
    void stories.autosave.flush()
  }
  window.addEventListener('blur', saveAll)
  // A reload waits for the text: refused now, and the text is saved for the next try. A close has asked before.
  window.addEventListener('beforeunload', (event) => {
    if (page.autosave.unsaved().length + stories.autosave.unsaved().length === 0 && !store.getState().hasUnkept) return
    event.preventDefault()
    saveAll()
  })
}
