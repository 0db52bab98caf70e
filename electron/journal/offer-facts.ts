import { daysBetween, type Day, type Moment } from '../../shared/dates.ts'
import type { PromptFact } from '../../shared/models/prompt.ts'
import type { Journal } from './journal.ts'
import { answerFacts } from './offer-answer-facts.ts'
import { attemptFacts } from './offer-attempt-facts.ts'
import { dayFacts } from './offer-day-facts.ts'
import type { OpenAnswer, WaitingApplication } from './open-answers.ts'

/** What facts are about, on one day. */
export interface FactPlace {
  readonly journal: Journal
  readonly today: Day
  readonly at: Moment
  readonly leading: OpenAnswer | null
  readonly waiting: WaitingApplication | null
  /** Those that the writer hasn't closed. */
  readonly openAnswers: number
}

/** How a fact is counted; null: not known. */
export type Count = () => number | null

/** Each fact counted when it is first asked for, and once. */
export function factReader(place: FactPlace): (fact: PromptFact) => number | null {
  const counts = countsOf(place)
  const known = new Map<PromptFact, number | null>()
  return (fact) => {
    if (!known.has(fact)) known.set(fact, counts[fact]?.() ?? null)
    return known.get(fact) ?? null
  }
}

/**
 * Facts of the leading answer are told in offer-answer-facts.ts (rows that hang on it) and offer-attempt-facts.ts (what
 * was made before it, its rules, its plan: dearer), those of any day in offer-day-facts.ts. Here:
 * daysWaiting: civil days since the application that waits longest was sent; daysPastExpected: since the day she expects
 * its answer on, below zero before it, not known where she expects none.
 * openAnswers: answers that still have topics, and that she hasn't closed.
 */
function countsOf(place: FactPlace): Readonly<Partial<Record<PromptFact, Count>>> {
  const { today, leading, waiting, openAnswers } = place
  const expectedOn = waiting?.expectedReplyOn ?? null
  return {
    ...(leading === null ? {} : { ...answerFacts(place, leading), ...attemptFacts(place, leading) }),
    ...dayFacts(place),
    daysWaiting: () => (waiting === null ? null : daysBetween(waiting.sentOn, today)),
    daysPastExpected: () => (expectedOn === null ? null : daysBetween(expectedOn, today)),
    openAnswers: () => openAnswers
  }
}
