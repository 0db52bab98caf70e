import type { SaveTrialInput, StrategyTrial } from '../../../shared/models/notebook.ts'
import { countTrials } from './count-trials.ts'
import { changeShown, type TrialsDesk } from './trials-store.ts'

/** The list, then what was logged of the days of each. */
export async function readTrials(desk: TrialsDesk): Promise<void> {
  await readList(desk)
  void countTrials(desk, desk.store.getState().trials?.map(({ id }) => id) ?? [])
}

async function readList({ client, store, autosave, say }: TrialsDesk): Promise<void> {
  await autosave.flush()
  const answer = await client.call('trials.list', undefined)
  if (!answer.ok) return say({ message: answer.error.message })
  // What is typed and couldn't be saved stays on the screen.
  const waiting = new Map(autosave.unsaved().map((input) => [input.id, input]))
  store.setState({ trials: answer.value.map((trial) => ({ ...trial, ...waiting.get(trial.id) })) })
}

/** Null where it is kept, else why it can't be. */
export async function saveTrial(desk: TrialsDesk, input: SaveTrialInput): Promise<string | null> {
  await desk.autosave.flush()
  const answer = await desk.client.call('trials.save', input)
  if (!answer.ok) return answer.error.message
  await readList(desk)
  void countTrials(desk, [input.id])
  return null
}

/** Shown at once, and on the disk within a second. */
export function typed(desk: TrialsDesk, id: string, changes: Partial<Pick<StrategyTrial, 'saw' | 'advice'>>): void {
  changeShown(desk.store, id, changes)
  const trial = desk.store.getState().trials?.find((one) => one.id === id)
  if (trial !== undefined) desk.autosave.changed(id, () => inputOf(desk.store.getState().trials?.find((one) => one.id === id) ?? trial))
}

export function inputOf({ id, name, guess, fromOn, untilOn, saw, advice }: StrategyTrial): SaveTrialInput {
  return { id, name, guess, fromOn, untilOn, saw, advice }
}

export async function removeTrial(desk: TrialsDesk, { id, name }: StrategyTrial): Promise<void> {
  await desk.autosave.flush()
  const answer = await desk.client.call('trials.remove', { id })
  if (!answer.ok) return desk.say({ message: answer.error.message })
  await readList(desk)
  desk.say({ message: `“${name}” was removed.`, action: { label: 'Undo', run: () => void restoreTrial(desk, id) } })
}

async function restoreTrial(desk: TrialsDesk, id: string): Promise<void> {
  const answer = await desk.client.call('trials.restore', { id })
  if (!answer.ok) return desk.say({ message: answer.error.message })
  await readList(desk)
  void countTrials(desk, [id])
}
