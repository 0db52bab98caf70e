import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { NumbersDesk, NumbersState } from './numbers-store.ts'

export const NumbersContext = createContext<NumbersDesk | null>(null)

export function useNumbersDesk(): NumbersDesk {
  const desk = use(NumbersContext)
  if (desk === null) throw new Error('Used outside of NumbersContext')
  return desk
}

export function useNumbers<Part>(part: (state: NumbersState) => Part): Part {
  return useStore(useNumbersDesk().store, part)
}
