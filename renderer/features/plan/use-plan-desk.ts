import { createContext, use, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'
import { openPlan } from './plan-actions.ts'
import { planDeskOf, type PlanDesk, type PlanState } from './plan-store.ts'

/** Reads the plan of an answer, and again when what it counts may have changed; saves what is typed as the panel goes. */
export function useOpenPlan(outcomeId: string): PlanDesk {
  const client = useClient()
  const say = useApp((app) => app.say)
  const changed = useApp((app) => app.numbersChanged)
  const [desk] = useState(() => planDeskOf({ client, say, changed }))
  useRefresh(useCallback(() => void openPlan(desk, outcomeId), [desk, outcomeId]))
  useEffect(() => () => {
    desk.store.setState({ editing: null })
    void desk.autosave.flush()
  }, [desk, outcomeId])
  return desk
}

export const PlanContext = createContext<PlanDesk | null>(null)

export function usePlanDesk(): PlanDesk {
  const desk = use(PlanContext)
  if (desk === null) throw new Error('Used outside of PlanContext')
  return desk
}

export function usePlan<Part>(part: (state: PlanState) => Part): Part {
  return useStore(usePlanDesk().store, part)
}
