import { daysBetween, type Day } from '../dates.ts'
import type { AnswerStage } from '../models/answer-page.ts'
import type { ApplicationResult } from '../models/outcome.ts'
import { isRefusal } from './waits.ts'

/** From this day on there are causes to look at, and a plan. */
const firstDayOfCauses = 4
const firstDayOfPlan = 15
/** How long an answer stays open where nobody has said how long the wait is, and how long a yes is looked back on. */
export const longestOpenDays = 30
const gladDays = 14

export interface AnsweredOn {
  readonly result: ApplicationResult
  /** The day it arrived, else the day of the decision. */
  readonly answeredOn: Day
  /** Null where nobody has said how long the wait is. */
  readonly reapplyOn: Day | null
}

/** Of a no, by the civil days since it arrived; `open` once nothing holds her back. A wait of less than 15 days has no R3. */
export function answerStage({ answeredOn, reapplyOn }: AnsweredOn, today: Day): AnswerStage {
  const days = daysBetween(answeredOn, today)
  if (days <= 0) return 'R0'
  if (days < firstDayOfCauses) return 'R1'
  if (reapplyOn === null) return days <= longestOpenDays ? 'R2' : 'open'
  if (days < firstDayOfPlan) return 'R2'
  return today <= reapplyOn ? 'R3' : 'open'
}

/** The stage of its topics: A after a yes for two weeks, those of a no until it is open again; null where it has none. */
export function topicStage(answer: AnsweredOn, today: Day): 'R0' | 'R1' | 'R2' | 'R3' | 'A' | null {
  if (today < answer.answeredOn) return null
  if (answer.result === 'accepted') return daysBetween(answer.answeredOn, today) < gladDays ? 'A' : null
  if (!isRefusal(answer.result)) return null
  const stage = answerStage(answer, today)
  return stage === 'open' ? null : stage
}
