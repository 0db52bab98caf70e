import { v7 as newId } from 'uuid'
import type { Account, SaveAccountInput } from '../../../shared/models/account.ts'
import type { Follow, Mark, OutsideEvent, Person, ReadingAct, SaveActInput, SaveEventInput, SaveFollowInput } from '../../../shared/models/audience.ts'
import type { Result } from '../../../shared/result.ts'
import { accountTitle } from '../../../shared/models/account.ts'
import type { Correction } from '../../components/number-correction.tsx'
import { actInWords, followInWords } from './audience-words.ts'
import type { AudienceDesk } from './audience-store.ts'

// Each returns null where it is done, else why it can't be, so that what was typed stays where it is.

/** Something was logged, here or elsewhere: everything on the page is read again. */
export async function refresh(desk: AudienceDesk): Promise<void> {
  await desk.read()
  desk.store.setState(({ version, ledgerVersion }) => ({ version: version + 1, ledgerVersion: ledgerVersion + 1 }))
}

export async function chooseAccount(desk: AudienceDesk, wantedId: string): Promise<void> {
  desk.store.setState({ wantedId, span: null })
  await desk.read()
}

export async function saveAccount(desk: AudienceDesk, account: SaveAccountInput): Promise<string | null> {
  const refusal = await settle(desk, await desk.client.call('audience.saveAccount', account))
  if (refusal === null) desk.store.setState({ wantedId: account.id })
  if (refusal === null) await desk.read()
  return refusal
}

export async function removeAccount(desk: AudienceDesk, account: Account): Promise<string | null> {
  const refusal = await settle(desk, await desk.client.call('audience.removeAccount', { id: account.id }))
  if (refusal === null) offerUndo(desk, `${accountTitle(account)} is removed.`, () => saveAccount(desk, account))
  return refusal
}

export async function correctCount(desk: AudienceDesk, snapshotId: string, correction: Correction): Promise<string | null> {
  return await settle(desk, await desk.client.call('followers.correct', { id: newId(), snapshotId, ...correction }))
}

export async function saveFollow(desk: AudienceDesk, follow: SaveFollowInput): Promise<string | null> {
  return await settle(desk, await desk.client.call('follows.save', follow))
}

export async function removeFollow(desk: AudienceDesk, follow: Follow): Promise<void> {
  if (!(await done(desk, await desk.client.call('follows.remove', { id: follow.id })))) return
  offerUndo(desk, `Removed: ${followInWords(follow)}.`, () => saveFollow(desk, { ...follow, person: follow.person?.alias ?? null }))
}

/** The lists stay as they are, so that nobody moves away under her fingers; the follow as it is now, or null. */
export async function markFollow(desk: AudienceDesk, id: string, mark: Mark | null): Promise<Follow | null> {
  const answer = await desk.client.call('follows.mark', { id, mark })
  if (answer.ok) desk.store.setState(({ ledgerVersion }) => ({ ledgerVersion: ledgerVersion + 1 }))
  else desk.say(answer.error.message)
  return answer.ok ? answer.value : null
}

export async function saveAct(desk: AudienceDesk, act: SaveActInput): Promise<string | null> {
  return await settle(desk, await desk.client.call('acts.save', act))
}

export async function removeAct(desk: AudienceDesk, act: ReadingAct): Promise<void> {
  const { id } = act
  if (!(await done(desk, await desk.client.call('acts.remove', { id })))) return
  offerUndo(desk, `Removed: ${actInWords(act)}.`, async () => await settle(desk, await desk.client.call('acts.restore', { id })))
}

export async function saveEvent(desk: AudienceDesk, event: SaveEventInput): Promise<string | null> {
  return await settle(desk, await desk.client.call('events.save', event))
}

export async function removeEvent(desk: AudienceDesk, event: OutsideEvent): Promise<void> {
  if (!(await done(desk, await desk.client.call('events.remove', { id: event.id })))) return
  offerUndo(desk, `Removed: ${event.words}.`, () => saveEvent(desk, event))
}

export async function forgetPerson(desk: AudienceDesk, { id }: Person): Promise<void> {
  if (await done(desk, await desk.client.call('audience.forgetPerson', { id }))) desk.say('The name is forgotten. What was counted stays.')
}

async function done(desk: AudienceDesk, answer: Result<unknown>): Promise<boolean> {
  const refusal = await settle(desk, answer)
  if (refusal !== null) desk.say(refusal)
  return refusal === null
}

async function settle(desk: AudienceDesk, answer: Result<unknown>): Promise<string | null> {
  if (!answer.ok) return answer.error.message
  await refresh(desk)
  return null
}

function offerUndo(desk: AudienceDesk, message: string, undo: () => Promise<string | null>): void {
  const run = async (): Promise<void> => {
    const refusal = await undo()
    if (refusal !== null) desk.say(refusal)
  }
  desk.say(message, { label: 'Undo', run: () => void run() })
}
