import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What can be opened on the page of a no. */
export type AnswerPart = 'mirror' | 'causes' | 'letter' | 'plan' | 'retellings'

// Remembered for the window only: each part is opened by choice.
const store = createStore<{ readonly open: ReadonlySet<string> }>(() => ({ open: new Set() }))

const keyOf = (outcomeId: string, part: AnswerPart): string => `${outcomeId} ${part}`

export function useIsPartOpen(outcomeId: string, part: AnswerPart): boolean {
  return useStore(store, ({ open }) => open.has(keyOf(outcomeId, part)))
}

export function useIsAnyPartOpen(outcomeId: string, parts: readonly AnswerPart[]): boolean {
  return useStore(store, ({ open }) => parts.some((part) => open.has(keyOf(outcomeId, part))))
}

export function turnPart(outcomeId: string, part: AnswerPart, isOpen: boolean): void {
  store.setState(({ open }) => {
    const rest = [...open].filter((key) => key !== keyOf(outcomeId, part))
    return { open: new Set(isOpen ? [...rest, keyOf(outcomeId, part)] : rest) }
  })
}
