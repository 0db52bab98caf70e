import { daysBetween, type Day } from '../dates.ts'
import type { RetellingStage } from '../models/reflection.ts'

const [thirdDay, thirtiethDay] = [3, 30]

/** Which telling belongs to today and isn't there yet; an early one that was left out isn't asked for afterwards. */
export function nextRetelling(answeredOn: Day, today: Day, told: readonly { readonly stage: RetellingStage; readonly datedOn: Day }[]): RetellingStage | null {
  const days = daysBetween(answeredOn, today)
  if (days < 0) return null
  const toldOf = (stage: RetellingStage) => told.find((one) => one.stage === stage)
  const due: RetellingStage = days < thirdDay ? 'd0' : days < thirtiethDay ? 'd3' : 'd30'
  const there = toldOf(due)
  if (there === undefined) return due
  // Once more, as long after the last as that was after the answer.
  if (due !== 'd30' || toldOf('later') !== undefined) return null
  return daysBetween(there.datedOn, today) >= thirtiethDay ? 'later' : null
}

/** What is asked for a telling: the same each time, so that only the telling differs. */
export const tellingQuestion = 'What happened, from the day you sent it to the day of the answer?'
