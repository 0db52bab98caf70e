import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { AppStore } from './app-store.ts'
import { createPageTab } from './page-tab.ts'

export type ReflectionsTab = 'reflections' | 'notebook' | 'comparisons'

export const reflectionsTab = createPageTab<ReflectionsTab>('reflections')

const wish = createStore<{ readonly wantsComparison: boolean }>(() => ({ wantsComparison: false }))

/** From wherever she is: the success stories, with one begun. */
export function logComparison(app: AppStore): void {
  wish.setState({ wantsComparison: true })
  reflectionsTab.show('comparisons')
  app.getState().showOverlay(null)
  app.getState().openPlace('reflections')
}

export function useWantedComparison(): boolean {
  return useStore(wish, ({ wantsComparison }) => wantsComparison)
}

/** True once after each wish to log one. */
export function takeWantedComparison(): boolean {
  const { wantsComparison } = wish.getState()
  wish.setState({ wantsComparison: false })
  return wantsComparison
}
