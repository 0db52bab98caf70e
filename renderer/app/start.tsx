import { lazy, Suspense } from 'react'
import type { Root } from 'react-dom/client'
import type { CommandId } from '../../shared/commands.ts'
import type { Start } from '../../shared/models/start.ts'
import type { JournalClient } from '../journal-client.ts'
import { createTodayDesk, type TodayDesk } from '../features/today/today-store.ts'
import { TodayContext } from '../features/today/today-context.ts'
import { turnToDay } from '../features/today/today-actions.ts'
import { AppContext } from './app-context.ts'
import { createAppStore, type AppStore } from './app-store.ts'
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx'
import { listenToKeys } from './keys.ts'
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
    else turnToDay(today, event.today)
  })
  window.addEventListener('blur', () => void today.autosave.flush())
  // A reload waits for the text: refused now, and the text is saved for the next try. A close has asked before.
  window.addEventListener('beforeunload', (event) => {
    if (today.autosave.unsaved().length === 0) return
    event.preventDefault()
    void today.autosave.flush()
  })
}
