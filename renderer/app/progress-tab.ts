import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AppStore } from './app-store.ts'

export type ProgressTab = 'charts' | 'milestones' | 'review'

interface Shown {
  readonly tab: ProgressTab
  /** The page that opens takes the focus to its tab: the one that was pressed is gone with the page before. */
  readonly takesFocus: boolean
}

// Kept as long as the window is: coming back to Progress shows what was open there.
const store = createStore<Shown>(() => ({ tab: 'charts', takesFocus: false }))

export function useProgressTab(): ProgressTab {
  return useStore(store, ({ tab }) => tab)
}

export function showProgressTab(tab: ProgressTab): void {
  store.setState({ tab, takesFocus: true })
}

/** True once after each choice. */
export function takeTabFocus(): boolean {
  const { takesFocus } = store.getState()
  store.setState({ takesFocus: false })
  return takesFocus
}

/** From wherever she is. */
export function openMilestones(app: AppStore): void {
  showProgressTab('milestones')
  app.getState().openPlace('progress')
}
