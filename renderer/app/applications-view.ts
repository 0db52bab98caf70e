import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AppStore } from './app-store.ts'

/** What the place of applications shows: all programs, one of them, or one application. */
export type ApplicationsView =
  | { readonly at: 'list' }
  | { readonly at: 'program'; readonly id: string }
  | { readonly at: 'application'; readonly id: string }

// Kept as long as the window is: coming back to the place shows what was open there.
const store = createStore<{ readonly view: ApplicationsView }>(() => ({ view: { at: 'list' } }))

export function useApplicationsView(): ApplicationsView {
  return useStore(store, ({ view }) => view)
}

export function showApplications(view: ApplicationsView): void {
  store.setState({ view })
}

/** From wherever she is. */
export function openApplications(app: AppStore, view: ApplicationsView): void {
  showApplications(view)
  app.getState().openPlace('applications')
}
