import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Day } from '../../../shared/dates.ts'
import type { Offer } from '../../../shared/models/offer.ts'

/** A question that is being answered on the page of an answer. */
export interface Answering {
  readonly offer: Offer
  /** Null until the first key. */
  readonly entryId: string | null
  readonly isKept: boolean
}

// Kept as long as the window is: the question stays over the words that answer it, though the day's offer is spent with them.
const store = createStore<{ readonly byOutcome: Readonly<Record<string, Answering>> }>(() => ({ byOutcome: {} }))

export function useAnswering(outcomeId: string, today: Day): Answering | null {
  return answeringOn(today, useStore(store, ({ byOutcome }) => byOutcome[outcomeId] ?? null))
}

/** One that was kept, or that nothing is written to yet, is over with its day. */
export function answeringOn(today: Day, answering: Answering | null): Answering | null {
  if (answering === null || answering.offer.offeredOn === today) return answering
  return answering.isKept || answering.entryId === null ? null : answering
}

export function setAnswering(outcomeId: string, answering: Answering | null): void {
  store.setState(({ byOutcome }) => {
    const { [outcomeId]: _, ...rest } = byOutcome
    return { byOutcome: answering === null ? rest : { ...rest, [outcomeId]: answering } }
  })
}
