import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { StoriesDesk, StoriesState } from './stories-store.ts'

export const StoriesContext = createContext<StoriesDesk | null>(null)

export function useStoriesDesk(): StoriesDesk {
  const desk = use(StoriesContext)
  if (desk === null) throw new Error('Used outside of StoriesContext')
  return desk
}

export function useStories<Part>(part: (state: StoriesState) => Part): Part {
  return useStore(useStoriesDesk().store, part)
}
