import { createContext, use, type ReactNode } from 'react'
import type { AnswerPage, RestAnswerInput } from '../../../shared/models/answer-page.ts'
import type { OfferAnswer } from '../../../shared/models/offer.ts'
import type { AnswerPart } from '../../app/open-parts.ts'

/** Given by the app: the parts of other features, and the ways out of the page. */
export interface AfterNoParts {
  panel(this: void, part: AnswerPart, outcomeId: string, onClose: () => void): ReactNode
  /** What she wrote to herself before sending, where she did. */
  readonly note: ReactNode
  readonly notAllRight: ReactNode
  onApplyAgain(this: void): void
}

interface AfterNoSurroundings {
  readonly page: AnswerPage
  readonly parts: AfterNoParts
  rest(this: void, time: RestAnswerInput['for']): Promise<void>
  answerOffer(this: void, answer: Exclude<OfferAnswer, 'written'>): Promise<void>
}

export const AfterNoContext = createContext<AfterNoSurroundings | null>(null)

export function useAfterNo(): AfterNoSurroundings {
  const surroundings = use(AfterNoContext)
  if (surroundings === null) throw new Error('Used outside of AfterNoContext')
  return surroundings
}
