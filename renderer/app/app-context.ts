import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { CommandId } from '../../shared/commands.ts'
import type { JournalClient } from '../journal-client.ts'
import type { AppState, AppStore } from './app-store.ts'

interface App {
  readonly client: JournalClient
  readonly store: AppStore
  /** Runs a command as its key or its menu entry would. */
  readonly runCommand: (id: CommandId) => void
}

export const AppContext = createContext<App | null>(null)

function useAppContext(): App {
  const app = use(AppContext)
  if (app === null) throw new Error('Used outside of AppContext')
  return app
}

/** One part of what the whole window shares: place, settings, counts, notice. */
export function useApp<Part>(part: (state: AppState) => Part): Part {
  return useStore(useAppContext().store, part)
}

/** The whole of it, to be handed on. */
export function useAppStore(): AppStore {
  return useAppContext().store
}

export function useClient(): JournalClient {
  return useAppContext().client
}

export function useRunCommand(): (id: CommandId) => void {
  return useAppContext().runCommand
}
