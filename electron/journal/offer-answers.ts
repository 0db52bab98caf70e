import type { Day, Moment } from '../../shared/dates.ts'
import type { AnswerPromptInput, OfferAnswer } from '../../shared/models/offer.ts'
import { inTransaction, sql, type Journal } from './journal.ts'

/** "Not now" keeps the day as it is, without a question; "never" turns the topic off, too. */
export function answerPrompt(journal: Journal, { offeredOn, answer }: AnswerPromptInput, at: Moment): null {
  return inTransaction(journal, () => {
    noteAnswer(journal, offeredOn, answer)
    if (answer === 'never') {
      sql(journal, 'INSERT INTO promptOff (topic, atMs) SELECT topic, ? FROM promptOffer WHERE offeredOn = ? ON CONFLICT (topic) DO NOTHING').run(at.nowMs, offeredOn)
    }
    return null
  })
}

/**
 * The first words of an entry that answers the day's question; one of another day, begun before midnight say, leaves
 * today's open. Without a topic it is today's. Takes part in the caller's transaction.
 */
export function notePromptWritten(journal: Journal, today: Day, topic: string | null): void {
  const isToday = topic === null || sql(journal, 'SELECT 1 FROM promptOffer WHERE offeredOn = ? AND topic = ?').get(today, topic) !== undefined
  if (isToday) noteAnswer(journal, today, 'written')
}

function noteAnswer(journal: Journal, offeredOn: Day, answer: OfferAnswer): void {
  sql(journal, 'UPDATE promptOffer SET answer = ? WHERE offeredOn = ? AND answer IS NULL').run(answer, offeredOn)
}
