import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { PageDesk, PageState } from './page-store.ts'

export const PageContext = createContext<PageDesk | null>(null)

export function usePageDesk(): PageDesk {
  const desk = use(PageContext)
  if (desk === null) throw new Error('Used outside of PageContext')
  return desk
}

export function usePage<Part>(part: (state: PageState) => Part): Part {
  return useStore(usePageDesk().store, part)
}
