import { v7 as newId } from 'uuid'
import type { Cause, CauseBoard, Evidences, SaveCauseInput } from '../../../shared/models/cause.ts'
import type { ProofRow } from '../../../shared/models/readiness.ts'
import type { Result } from '../../../shared/result.ts'
import { rowKey } from '../../../shared/rules/causes.ts'
import type { CausesDesk } from './causes-store.ts'

export type Side = 'evidenceFor' | 'evidenceAgainst'

const nothing: Evidences = { rows: [], note: '' }

/** Shows the board of an answer once everything typed is saved; one that was chosen later goes first. */
export async function openBoard(desk: CausesDesk, outcomeId: string): Promise<void> {
  desk.wanted = outcomeId
  if (desk.store.getState().board?.outcomeId !== outcomeId) desk.store.setState({ board: null, causes: [], next: { id: newId(), text: '' }, refusal: null, told: '' })
  await desk.autosave.flush()
  const answer = await desk.client.call('causes.open', { id: outcomeId })
  if (desk.wanted !== outcomeId) return
  if (answer.ok) receive(desk, answer.value)
  else desk.store.setState({ board: null, refusal: answer.error.message })
}

/** What is typed and couldn't be saved yet goes before what the journal has. */
function receive(desk: CausesDesk, board: CauseBoard): void {
  const { next } = desk.store.getState()
  const waiting = desk.autosave.unsaved().filter(({ outcomeId }) => outcomeId === board.outcomeId)
  const kept = board.causes.map((cause) => ({ ...cause, ...waiting.find(({ id }) => id === cause.id) }))
  const added = waiting.filter(({ id }) => !board.causes.some((cause) => cause.id === id)).map((input) => ({ ...input, placedOn: board.today }))
  for (const { id, text } of kept) desk.words.set(id, text)
  desk.store.setState({ board, causes: [...kept, ...added].filter(({ id }) => id !== next.id), refusal: null })
}

/** The writer typed, or placed a card: kept within a second. */
export function changeCause(desk: CausesDesk, id: string, part: Partial<Pick<Cause, 'text' | 'hands' | Side>>): void {
  desk.store.setState(({ causes }) => ({ causes: causes.map((cause) => (cause.id === id ? { ...cause, ...part } : cause)) }))
  const cause = desk.store.getState().causes.find((one) => one.id === id)
  if (cause !== undefined) keep(desk, cause)
}

function keep(desk: CausesDesk, { id, outcomeId, text, hands, evidenceFor, evidenceAgainst }: Cause): void {
  if (text.trim() !== '') desk.words.set(id, text)
  const words = desk.words.get(id)
  if (words === undefined) return
  desk.autosave.changed(id, () => ({ id, outcomeId, text: words, hands, evidenceFor: toSave(evidenceFor), evidenceAgainst: toSave(evidenceAgainst) }))
}

/** What can't be read stays as it is kept. */
const toSave = (side: Evidences | null): SaveCauseInput[Side] => (side === null ? null : { rows: [...side.rows], note: side.note })

/** She left the words of a card: without any it has its last ones again. */
export function leaveCause(desk: CausesDesk, { id, text }: Cause): void {
  const words = desk.words.get(id)
  if (text.trim() === '' && words !== undefined) changeCause(desk, id, { text: words })
  void desk.autosave.flush()
}

/** What is typed for a new card is kept at once; on the board it comes when she puts it there. */
export function typeNext(desk: CausesDesk, text: string): void {
  const { board, next } = desk.store.getState()
  if (board === null) return
  if (text.trim() === '' && desk.words.has(next.id)) {
    desk.store.setState({ next: { id: newId(), text } })
    void forget(desk, next.id)
    return
  }
  desk.store.setState({ next: { ...next, text } })
  if (text.trim() !== '') keep(desk, asCause(board, { ...next, text }))
}

async function forget(desk: CausesDesk, id: string): Promise<void> {
  await desk.autosave.flush()
  const answer = await desk.client.call('causes.remove', { id })
  if (!answer.ok) desk.say({ message: answer.error.message })
}

function asCause(board: CauseBoard, { id, text }: { readonly id: string; readonly text: string }): Cause {
  return { id, outcomeId: board.outcomeId, text, hands: null, evidenceFor: nothing, evidenceAgainst: nothing, placedOn: board.today }
}

export async function addNext(desk: CausesDesk): Promise<void> {
  const { board, next, causes } = desk.store.getState()
  if (board === null || next.text.trim() === '') return
  desk.store.setState({ causes: [...causes, asCause(board, next)], next: { id: newId(), text: '' }, told: `On the board: ${next.text.trim()}` })
  if (await desk.autosave.flush()) desk.changed()
}

/** It goes, with a way back. */
export async function removeCause(desk: CausesDesk, { id, text }: Cause): Promise<void> {
  await desk.autosave.flush()
  const answer = await desk.client.call('causes.remove', { id })
  if (!answer.ok) return desk.say({ message: answer.error.message })
  desk.store.setState(({ causes }) => ({ causes: causes.filter((cause) => cause.id !== id), told: `Removed: ${text}` }))
  desk.changed()
  desk.say({ message: 'The card is removed.', action: { label: 'Undo', run: () => void bringBack(desk, id) } })
}

async function bringBack(desk: CausesDesk, id: string): Promise<void> {
  const answer = await desk.client.call('causes.restore', { id })
  if (!answer.ok) return desk.say({ message: answer.error.message })
  desk.changed()
  if (desk.wanted !== null) await openBoard(desk, desk.wanted)
}

export async function placeUnknowable(desk: CausesDesk, isOnBoard: boolean): Promise<void> {
  const { board } = desk.store.getState()
  if (board === null) return
  const answer: Result<CauseBoard> = await desk.client.call('causes.placeUnknowable', { outcomeId: board.outcomeId, isOnBoard })
  if (!answer.ok) return desk.say({ message: answer.error.message })
  receive(desk, answer.value)
  desk.store.setState({ told: isOnBoard ? 'On the board: It can’t be known' : 'Off the board: It can’t be known' })
  desk.changed()
}

/** Lays a row beside a card, or takes it away. */
export function layRow(desk: CausesDesk, cause: Cause, side: Side, row: ProofRow, isLaid: boolean): void {
  if (cause[side] === null) return
  const { rows, note } = cause[side]
  const others = rows.filter((one) => rowKey(one) !== rowKey(row))
  changeCause(desk, cause.id, { [side]: { rows: isLaid ? [...others, row] : others, note } })
  if (!isLaid) desk.store.setState({ told: `Taken away: ${row.words}` })
}
