import { createContext, use } from 'react'
import type { Day } from '../../shared/dates.ts'
import type { RuleInSet } from '../../shared/models/rule.ts'

/** What every line of the list needs to know of the whole. */
export interface ReadinessSurroundings {
  readonly programId: string
  readonly ruleSetId: string
  readonly on: Day
  /** Something was answered or checked. */
  onChanged(this: void): void
  /** Opens the form of a rule, where the page has one. */
  readonly onCorrect: ((rule: RuleInSet) => void) | null
}

export const ReadinessContext = createContext<ReadinessSurroundings | null>(null)

export function useReadinessSurroundings(): ReadinessSurroundings {
  const surroundings = use(ReadinessContext)
  if (surroundings === null) throw new Error('Used outside of ReadinessContext')
  return surroundings
}
