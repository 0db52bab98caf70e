import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { RemindersDesk, RemindersState } from './reminders-store.ts'

export const RemindersContext = createContext<RemindersDesk | null>(null)

export function useRemindersDesk(): RemindersDesk {
  const desk = use(RemindersContext)
  if (desk === null) throw new Error('Used outside of RemindersContext')
  return desk
}

export function useReminders<Part>(part: (state: RemindersState) => Part): Part {
  return useStore(useRemindersDesk().store, part)
}
