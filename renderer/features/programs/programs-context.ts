import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ProgramsDesk, ProgramsState } from './programs-store.ts'

export const ProgramsContext = createContext<ProgramsDesk | null>(null)

export function useProgramsDesk(): ProgramsDesk {
  const desk = use(ProgramsContext)
  if (desk === null) throw new Error('Used outside of ProgramsContext')
  return desk
}

export function usePrograms<Part>(part: (state: ProgramsState) => Part): Part {
  return useStore(useProgramsDesk().store, part)
}
