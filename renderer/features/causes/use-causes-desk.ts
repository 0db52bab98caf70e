import { createContext, use, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { openBoard } from './causes-actions.ts'
import { causesDeskOf, type CausesDesk, type CausesState } from './causes-store.ts'

/** Reads the board of an answer, and again when what it stands on may have changed; saves what is typed as the panel goes. */
export function useOpenBoard(outcomeId: string): CausesDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const changed = useApp((app) => app.numbersChanged)
  const [desk] = useState(() => causesDeskOf({ client, say, changed }))
  useRefresh(useCallback(() => void openBoard(desk, outcomeId), [desk, outcomeId]))
  useEffect(() => () => void desk.autosave.flush(), [desk, outcomeId])
  return desk
}

export const CausesContext = createContext<CausesDesk | null>(null)

export function useCausesDesk(): CausesDesk {
  const desk = use(CausesContext)
  if (desk === null) throw new Error('Used outside of CausesContext')
  return desk
}

export function useCauses<Part>(part: (state: CausesState) => Part): Part {
  return useStore(useCausesDesk().store, part)
}
