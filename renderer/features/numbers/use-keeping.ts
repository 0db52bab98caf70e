import { useEffect, type RefObject } from 'react'
import { useStore } from 'zustand'
import { counted } from '../../../shared/text.ts'
import { useApp } from '../../app/app-context.ts'
import { focusField } from './number-keys.ts'
import { countTyped, type NumbersDesk } from './numbers-store.ts'
import { saveNumbers } from './save-numbers.ts'

/** Keeps what was typed and closes the dialog, or goes to the field that can't be read. */
export function useSave(desk: NumbersDesk, body: RefObject<HTMLElement | null>): () => Promise<void> {
  const showOverlay = useApp((app) => app.showOverlay)
  const say = useApp((app) => app.say)
  const numbersChanged = useApp((app) => app.numbersChanged)
  return async () => {
    if (countTyped(desk.store.getState()) === 0) return
    const saved = await saveNumbers(desk)
    if (saved.kind === 'stuck') return saved.at === null ? undefined : focusField(body.current, saved.at)
    numbersChanged()
    showOverlay(null)
    say({ message: `${counted(saved.count, 'number is', 'numbers are')} in your journal.` })
  }
}

/** While something is typed and not kept, the window asks before it closes. */
export function useUnkept(desk: NumbersDesk): void {
  const setUnkept = useApp((app) => app.setUnkept)
  const hasTyped = useStore(desk.store, (state) => countTyped(state) > 0)
  useEffect(() => {
    setUnkept(hasTyped)
    return () => setUnkept(false)
  }, [hasTyped, setUnkept])
}
