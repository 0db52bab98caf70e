import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { ProgressDesk, ProgressState } from './progress-store.ts'

export const ProgressContext = createContext<ProgressDesk | null>(null)

export function useProgressDesk(): ProgressDesk {
  const desk = use(ProgressContext)
  if (desk === null) throw new Error('Used outside of ProgressContext')
  return desk
}

export function useProgress<Part>(part: (state: ProgressState) => Part): Part {
  return useStore(useProgressDesk().store, part)
}
