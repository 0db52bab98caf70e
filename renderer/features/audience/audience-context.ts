import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { AudienceDesk, AudienceState } from './audience-store.ts'

export const AudienceContext = createContext<AudienceDesk | null>(null)

export function useAudienceDesk(): AudienceDesk {
  const desk = use(AudienceContext)
  if (desk === null) throw new Error('Used outside of AudienceContext')
  return desk
}

export function useAudience<Part>(part: (state: AudienceState) => Part): Part {
  return useStore(useAudienceDesk().store, part)
}
