import { lazy, Suspense } from 'react'
import type { Root } from 'react-dom/client'
import type { CommandId } from '../../shared/commands.ts'
import type { Start } from '../../shared/models/start.ts'
import type { JournalClient } from '../journal-client.ts'
import { createTodayDesk, type TodayDesk } from '../features/today/today-store.ts'
import { TodayContext } from '../features/today/today-context.ts'
import { openDay } from '../features/today/today-actions.ts'
import { AppContext } from './app-context.ts'
import { createAppStore, type AppStore } from './app-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { listenToKeys } from './keys.ts'
import { runCommand } from './run-command.ts'
import { Shell } from './shell.tsx'

const StartFailure = lazy(() => import('./start-failure.tsx'))

/** Asks for today's page and shows it, or says in plain words why there is none. */
export async function start(root: Root, client: JournalClient): Promise<void> {
  const result = await client.call('app.start', undefined)
  if (!result.ok) throw new Error(result.error.message)
  if (result.value.state === 'open') openApp(root, client, result.value)
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
  const today = createTodayDesk(opened.page, {
    client,
    say: (message, action) => say(action === undefined ? { message } : { message, action }),
    countsChanged: () => void refreshCounts()
  })
  const run = (id: CommandId): void => runCommand({ store, today }, id)
  listenToMain(client, store, today, run)
  listenToKeys(run)
  root.render(
    <ErrorBoundary unsaved={() => today.autosave.unsaved().map(({ body }) => body)}>
      <AppContext value={{ client, store, runCommand: run }}>
        <TodayContext value={today}>
          <Shell />
        </TodayContext>
      </AppContext>
    </ErrorBoundary>
  )
  void refreshCounts()
}

function listenToMain(client: JournalClient, store: AppStore, today: TodayDesk, run: (id: CommandId) => void): void {
  const flush = async (): Promise<void> => {
    const isSaved = await today.autosave.flush()
    await client.call('app.flushed', { isSaved })
  }
  client.listen((event) => {
    if (event.name === 'command') run(event.id)
    else if (event.name === 'flush') void flush()
    else if (event.name === 'notice') store.getState().say({ message: event.message })
    else if (event.name === 'settings-changed') store.getState().receiveSettings(event.settings)
    else turnToNewDay(today)
  })
  window.addEventListener('blur', () => void today.autosave.flush())
}

/** A page with words on it stays open when midnight passes; an empty one becomes the new day's. */
function turnToNewDay(today: TodayDesk): void {
  const { page } = today.store.getState()
  const wasOnToday = page.summary.on === page.today
  const isBlank = page.entries.length === 0 && today.autosave.unsaved().length === 0
  if (wasOnToday && isBlank) void openDay(today, null)
  else {
    today.say('A new day has begun. This page stays with the day before.', {
      label: 'Open today',
      run: () => void openDay(today, null)
    })
  }
}
