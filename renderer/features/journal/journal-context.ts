import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { JournalDesk, JournalState } from './journal-store.ts'

export const JournalContext = createContext<JournalDesk | null>(null)

export function useJournalDesk(): JournalDesk {
  const desk = use(JournalContext)
  if (desk === null) throw new Error('Used outside of JournalContext')
  return desk
}

export function useJournal<Part>(part: (state: JournalState) => Part): Part {
  return useStore(useJournalDesk().store, part)
}
