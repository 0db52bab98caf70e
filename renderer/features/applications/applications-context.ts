import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ApplicationsDesk, ApplicationsState } from './applications-store.ts'

export const ApplicationsContext = createContext<ApplicationsDesk | null>(null)

export function useApplicationsDesk(): ApplicationsDesk {
  const desk = use(ApplicationsContext)
  if (desk === null) throw new Error('Used outside of ApplicationsContext')
  return desk
}

export function useApplication<Part>(part: (state: ApplicationsState) => Part): Part {
  return useStore(useApplicationsDesk().store, part)
}
