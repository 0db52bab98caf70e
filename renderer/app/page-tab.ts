import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Which page of a place is open. Kept as long as the window is: coming back shows what was open there. */
export interface PageTab<Tab extends string> {
  useTab(this: void): Tab
  show(this: void, tab: Tab): void
  /** True once after each choice: the page that opens takes the focus to its tab, as the one that was pressed is gone. */
  takeFocus(this: void): boolean
}

export function createPageTab<Tab extends string>(first: Tab): PageTab<Tab> {
  const store = createStore<{ readonly tab: Tab; readonly takesFocus: boolean }>(() => ({ tab: first, takesFocus: false }))
  return {
    useTab: () => useStore(store, ({ tab }) => tab),
    show: (tab) => store.setState({ tab, takesFocus: true }),
    takeFocus: () => {
      const { takesFocus } = store.getState()
      store.setState({ takesFocus: false })
      return takesFocus
    }
  }
}
