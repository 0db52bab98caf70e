import { addDays, type Moment } from '../../shared/dates.ts'
import type { OfferState, NearOffer, PastOffers } from '../../shared/rules/offers.ts'
import { todayOf } from './today.ts'
import { sql, type Journal } from './journal.ts'
import { factReader } from './offer-facts.ts'
import { longestWaiting, openAnswers } from './open-answers.ts'
import { activeTopics } from './prompt-packs.ts'
import { quietPeriod } from './quiet.ts'

/** No pack lets a topic rest longer than a clock could be wrong: what was offered further ahead doesn't hold it back. */
const furthestAheadDays = 14

/** What the engine looks at, read off the rows; facts only when it asks for them. */
export function offerState(journal: Journal, at: Moment): OfferState {
  const today = todayOf(journal, at)
  const answers = openAnswers(journal, today).filter(({ isAtRest }) => !isAtRest)
  const leading = answers[0] ?? null
  const waiting = longestWaiting(journal, today)
  return {
    today,
    isQuiet: quietPeriod(journal, today) !== null,
    leading,
    waiting,
    ...activeTopics(journal),
    past: sql<PastOffers>(journal, 'SELECT topic, count(*) AS times, max(offeredOn) AS lastOn FROM promptOffer WHERE offeredOn <= ? GROUP BY topic').all(addDays(today, furthestAheadDays)),
    near: sql<NearOffer>(journal, 'SELECT offeredOn, stage FROM promptOffer WHERE offeredOn BETWEEN ? AND ?').all(addDays(today, -6), addDays(today, 6)),
    factOf: factReader({ journal, today, at, leading, waiting, openAnswers: answers.length })
  }
}
