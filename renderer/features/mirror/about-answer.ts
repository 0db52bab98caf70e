import type { About } from '../../../shared/models/reflection.ts'
import type { Result } from '../../../shared/result.ts'
import type { JournalClient } from '../../journal-client.ts'

/** What an entry is about that belongs to the mirror of an answer; an answer that is open again has no stage of its own. */
export async function aboutAnswer(client: JournalClient, outcomeId: string): Promise<Result<About>> {
  const answer = await client.call('outcomes.open', { id: outcomeId })
  if (!answer.ok) return answer
  const { applicationId, stage } = answer.value
  return { ok: true, value: { outcomeId, applicationId, topic: null, stage: stage === 'open' ? 'N' : stage, retelling: null, asksWhy: false } }
}
