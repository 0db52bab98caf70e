import type { RecordOutcomeInput } from '../../../shared/models/outcome.ts'
import { succeed, type Result } from '../../../shared/result.ts'
import type { JournalClient } from '../../journal-client.ts'

export type StatedReason = Pick<RecordOutcomeInput, 'reason' | 'isReasonNone'>

/** Changes this one thing of an answer as it is by now; gives what it was, for the way back. */
export async function changeReason(client: JournalClient, outcomeId: string, { reason, isReasonNone }: StatedReason): Promise<Result<StatedReason>> {
  const page = await client.call('letters.marks', { id: outcomeId })
  if (!page.ok) return page
  const { said } = page.value
  const answer = await client.call('outcomes.record', { ...said, reason, isReasonNone })
  return answer.ok ? succeed({ reason: said.reason, isReasonNone: said.isReasonNone }) : answer
}
