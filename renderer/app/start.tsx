import { lazy, Suspense } from 'react'
import type { Root } from 'react-dom/client'
import type { CommandId } from '../../shared/commands.ts'
import type { Day } from '../../shared/dates.ts'
import type { Start } from '../../shared/models/start.ts'
import type { JournalClient } from '../journal-client.ts'
import { createPageDesk, type PageDesk } from '../day-page/page-store.ts'
import { PageContext } from '../day-page/page-context.ts'
import { rereadPage, turnToDay } from '../day-page/page-opening.ts'
import { JournalContext } from '../features/journal/journal-context.ts'
import { createJournalDesk } from '../features/journal/journal-store.ts'
import { announceMilestones } from '../features/milestones/announce-milestones.ts'
import { announceDue } from '../features/reminders/announce-due.ts'
import { openReminder } from '../features/reminders/open-reminder.ts'
import { RemindersContext } from '../features/reminders/reminders-context.ts'
import { createRemindersDesk, type RemindersDesk } from '../features/reminders/reminders-store.ts'
import { StoriesContext } from '../features/stories/stories-context.ts'
import { createStoriesDesk, type StoriesDesk } from '../features/stories/stories-store.ts'
import { AppContext } from './app-context.ts'
import { createAppStore, type AppStore, type Notice } from './app-store.ts'
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx'
import { flushHeld, unsavedTexts } from './held-texts.ts'
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
  const surroundings = {
    client,
    say: (message: string, action?: Notice['action']) => say(action === undefined ? { message } : { message, action }),
    countsChanged: () => void refreshCounts()
  }
  const page = createPageDesk(opened.page, surroundings)
  const journal = createJournalDesk(client, page)
  const stories = createStoriesDesk(surroundings)
  const reminders = createRemindersDesk(surroundings)
  const run = (id: CommandId): void => runCommand({ store, page, journal, stories, reminders }, id)
  listenToMain(client, store, { page, stories, reminders }, run)
  listenToKeys(run)
  // What was done in one place shows in the marks beside the others.
  store.subscribe((app, before) => (app.place === before.place ? undefined : void refreshCounts()))
  void announceDue(client, store, (id) => openReminder(store, reminders, id))
  announceMilestones(client, store, () => openMilestones(store))
  root.render(
    <ErrorBoundary unsaved={() => [...[...page.autosave.unsaved(), ...stories.autosave.unsaved()].map(({ body }) => body), ...unsavedTexts()]}>
      <AppContext value={{ client, store, runCommand: run }}>
        <PageContext value={page}>
          <JournalContext value={journal}>
            <StoriesContext value={stories}>
              <RemindersContext value={reminders}>
                <Shell />
              </RemindersContext>
            </StoriesContext>
          </JournalContext>
        </PageContext>
      </AppContext>
    </ErrorBoundary>
  )
  void refreshCounts()
}

/** The page turns, and what was to come may be due. */
function beginDay(store: AppStore, page: PageDesk, today: Day): void {
  turnToDay(page, today)
  void store.getState().refreshCounts()
}

/** Entries came or went by another way than the page's own: an import, say. */
function readAgain(store: AppStore, page: PageDesk): void {
  void store.getState().refreshCounts()
  void rereadPage(page)
}

interface Desks {
  readonly page: PageDesk
  readonly stories: StoriesDesk
  readonly reminders: RemindersDesk
}

function listenToMain(client: JournalClient, store: AppStore, { page, stories, reminders }: Desks, run: (id: CommandId) => void): void {
  const flush = async (): Promise<void> => {
    const saved = await Promise.all([page.autosave.flush(), stories.autosave.flush(), flushHeld()])
    const isSaved = saved.every((isOne) => isOne) && !store.getState().hasUnkept
    await client.call('app.flushed', { isSaved })
  }
  client.listen((event) => {
    if (event.name === 'command') run(event.id)
    else if (event.name === 'flush') void flush()
    else if (event.name === 'notice') store.getState().say({ message: event.message })
    else if (event.name === 'settings-changed') store.getState().receiveSettings(event.settings)
    else if (event.name === 'day-changed') beginDay(store, page, event.today)
    else if (event.name === 'reminders-changed') void store.getState().refreshCounts()
    else if (event.name === 'open-reminder') openReminder(store, reminders, event.id)
    else if (event.name === 'journal-changed') readAgain(store, page)
  })
  const saveAll = (): void => {
    void page.autosave.flush()
    void stories.autosave.flush()
    void flushHeld()
  }
  window.addEventListener('blur', saveAll)
  // A reload waits for the text: refused now, and the text is saved for the next try. A close has asked before.
  window.addEventListener('beforeunload', (event) => {
    if (page.autosave.unsaved().length + stories.autosave.unsaved().length + unsavedTexts().length === 0 && !store.getState().hasUnkept) return
    event.preventDefault()
    saveAll()
  })
}
