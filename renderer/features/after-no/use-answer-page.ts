import { useCallback, useState } from 'react'
import type { AnswerPage, RestAnswerInput } from '../../../shared/models/answer-page.ts'
import type { OfferAnswer } from '../../../shared/models/offer.ts'
import type { Result } from '../../../shared/result.ts'
import { useApp, useClient } from '../../app/app-context.ts'
import { useRefresh } from '../../app/use-refresh.ts'

/** What the page of an answer offers today, and what she can say to it. */
export function useAnswerPage(outcomeId: string) {
  const client = useClient()
  const say = useApp((app) => app.say)
  const [page, setPage] = useState<AnswerPage | null>(null)
  const receive = useCallback(
    (answer: Result<AnswerPage>) => {
      if (answer.ok) setPage(answer.value)
      else if (answer.error.code !== 'not-found') say({ message: answer.error.message })
    },
    [say]
  )
  const read = useCallback(() => void client.call('outcomes.open', { id: outcomeId }).then(receive), [client, outcomeId, receive])
  useRefresh(read)
  const rest = async (time: RestAnswerInput['for']): Promise<void> => receive(await client.call('outcomes.rest', { outcomeId, part: 'all', for: time }))
  const answerOffer = async (answer: Exclude<OfferAnswer, 'written'>): Promise<void> => {
    const offeredOn = page?.offer?.offeredOn
    if (page === null || offeredOn === undefined) return
    setPage({ ...page, offer: null })
    const answered = await client.call('prompts.answer', { offeredOn, answer })
    if (!answered.ok) say({ message: answered.error.message })
  }
  return { page: page?.outcomeId === outcomeId ? page : null, rest, answerOffer }
}
