import type { TrialsDesk } from './trials-store.ts'

/** One at a time: whatever else is asked of the journal meanwhile has its turn in between. */
export async function countTrials(desk: TrialsDesk, ids: readonly string[]): Promise<void> {
  for (const id of ids) desk.toCount.add(id)
  if (desk.isCounting) return
  desk.isCounting = true
  try {
    for (const id of desk.toCount) await countTrial(desk, id)
  } finally {
    desk.isCounting = false
  }
}

async function countTrial({ client, store, toCount, say }: TrialsDesk, id: string): Promise<void> {
  toCount.delete(id)
  const answer = await client.call('trials.counts', { id })
  if (answer.ok) store.setState(({ facts }) => ({ facts: { ...facts, [id]: answer.value } }))
  // Removed meanwhile.
  else if (answer.error.code !== 'not-found') say({ message: answer.error.message })
}
