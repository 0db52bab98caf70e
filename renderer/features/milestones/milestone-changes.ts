import type { HideMilestoneInput, Milestone, MilestoneKind, MilestonePage, SaveMilestoneInput } from '../../../shared/models/milestone.ts'
import type { Result } from '../../../shared/result.ts'
import { kindNames } from './milestone-words.ts'
import type { MilestonesDesk } from './milestones-store.ts'

export async function readMilestones(desk: MilestonesDesk): Promise<void> {
  receive(desk, await desk.client.call('milestones.list', undefined))
}

/** Null where it went well, else why it didn't. */
function receive({ store, say }: MilestonesDesk, result: Result<MilestonePage>): string | null {
  if (result.ok) store.setState({ page: result.value })
  else say({ message: result.error.message })
  return result.ok ? null : result.error.message
}

async function hide(desk: MilestonesDesk, input: HideMilestoneInput): Promise<string | null> {
  return receive(desk, await desk.client.call('milestones.hide', input))
}

/** Hides and says so, with the way back to how it was. */
async function hideWithUndo(desk: MilestonesDesk, input: HideMilestoneInput, message: string, before: HideMilestoneInput['hidden']): Promise<void> {
  if ((await hide(desk, input)) !== null) return
  desk.say({ message, action: { label: 'Undo', run: () => void hide(desk, { key: input.key, hidden: before }) } })
}

export async function hideOne(desk: MilestonesDesk, { key, title }: Milestone): Promise<void> {
  await hideWithUndo(desk, { key, hidden: 'hidden' }, `“${title}” is hidden.`, null)
}

export async function neverShow(desk: MilestonesDesk, { key, title, isHidden }: Milestone): Promise<void> {
  await hideWithUndo(desk, { key, hidden: 'never' }, `“${title}” won’t be shown again.`, isHidden ? 'hidden' : null)
}

export async function showAgain(desk: MilestonesDesk, { key }: Milestone): Promise<void> {
  await hide(desk, { key, hidden: null })
}

export async function hideKind(desk: MilestonesDesk, kind: MilestoneKind): Promise<void> {
  const isAnnounced = kind !== 'followers' && kind !== 'own'
  await hideWithUndo(desk, { key: `kind:${kind}`, hidden: 'hidden' }, `${kindNames[kind]} are hidden${isAnnounced ? ', and won’t be announced' : ''}.`, null)
}

export async function showKind(desk: MilestonesDesk, kind: MilestoneKind): Promise<void> {
  await hide(desk, { key: `kind:${kind}`, hidden: null })
}

/** Null where it is kept, else why it can't be. */
export async function saveOwn(desk: MilestonesDesk, input: SaveMilestoneInput): Promise<string | null> {
  const result = await desk.client.call('milestones.save', input)
  if (result.ok) desk.store.setState({ page: result.value })
  return result.ok ? null : result.error.message
}

export async function removeOwn(desk: MilestonesDesk, { key, on, title }: Milestone): Promise<void> {
  const id = ownId(key)
  if (receive(desk, await desk.client.call('milestones.remove', { id })) !== null) return
  const bringBack = async (): Promise<void> => {
    const refusal = await saveOwn(desk, { id, on, words: title })
    if (refusal !== null) desk.say({ message: refusal })
  }
  desk.say({ message: `“${title}” was removed.`, action: { label: 'Undo', run: () => void bringBack() } })
}

/** Of one of the writer's own, which carries its id in its key. */
export function ownId(key: string): string {
  return key.slice('own-'.length)
}
