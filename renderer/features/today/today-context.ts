import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { TodayDesk, TodayState } from './today-store.ts'

export const TodayContext = createContext<TodayDesk | null>(null)

export function useTodayDesk(): TodayDesk {
  const desk = use(TodayContext)
  if (desk === null) throw new Error('Used outside of TodayContext')
  return desk
}

export function useToday<Part>(part: (state: TodayState) => Part): Part {
  return useStore(useTodayDesk().store, part)
}
