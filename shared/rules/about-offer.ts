import type { Offer } from '../models/offer.ts'
import type { About } from '../models/reflection.ts'

/** What an entry that answers this question is about. */
export function aboutOffer({ outcomeId, applicationId, topic, stage, asksWhy }: Offer): About {
  return { outcomeId, applicationId, topic, stage, retelling: null, asksWhy }
}
