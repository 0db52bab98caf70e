import { v7 as newId } from 'uuid'
import type { Day } from '../../../shared/dates.ts'
import type { Application, ApplicationPage } from '../../../shared/models/application.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import type { Result } from '../../../shared/result.ts'
import { showApplications } from '../../app/applications-view.ts'
import type { ApplicationsDesk, Fields } from './applications-store.ts'

// Each that returns a text returns null where it is done, else why it can't be, so that a dialog can stay and say so.

/** Shows an application once everything typed is saved; one that was chosen later goes first. */
export async function openApplication(desk: ApplicationsDesk, id: string): Promise<void> {
  const goingTo = {}
  desk.goingTo = goingTo
  desk.store.setState(({ page }) => ({ refusal: null, dialog: null, page: page?.application.id === id ? page : null }))
  if (await desk.autosave.flush()) desk.store.setState({ saveState: { kind: 'clean' } })
  const result = await desk.client.call('applications.open', { id })
  if (desk.goingTo !== goingTo) return
  if (result.ok) receivePage(desk, result.value)
  else desk.store.setState({ page: null, fields: null, refusal: result.error.message })
}

/** Brings the page in line with the journal without losing what is being typed. */
export async function rereadApplication(desk: ApplicationsDesk): Promise<void> {
  const id = desk.store.getState().page?.application.id
  if (id !== undefined) await openAgain(desk, id)
}

async function openAgain(desk: ApplicationsDesk, id: string): Promise<void> {
  await desk.autosave.flush()
  const result = await desk.client.call('applications.open', { id })
  if (desk.store.getState().page?.application.id !== id) return
  if (result.ok) receivePage(desk, result.value)
  else desk.say(result.error.message)
}

/** What is typed and couldn't be saved yet goes before what the journal has. */
function receivePage(desk: ApplicationsDesk, page: ApplicationPage): void {
  const waiting = desk.autosave.unsaved().find(({ id }) => id === page.application.id)
  desk.store.setState(({ checksVersion }) => ({ page, fields: waiting ?? fieldsOf(page.application), refusal: null, checksVersion: checksVersion + 1 }))
}

function fieldsOf({ accountId, story, expectedReplyOn, hopedOdds, expectation, different, notes }: Application): Fields {
  return { accountId, storyId: story?.id ?? null, expectedReplyOn, hopedOdds, expectation, different, notes }
}

/** The writer typed: kept within a second. */
export function typed(desk: ApplicationsDesk, part: Partial<Fields>): void {
  const { page, fields } = desk.store.getState()
  if (page === null || fields === null) return
  const { id, programId } = page.application
  const { accountId, storyId, expectedReplyOn, hopedOdds, expectation, different, notes } = { ...fields, ...part }
  const now: Fields = { accountId, storyId, expectedReplyOn, hopedOdds, expectation, different, notes }
  desk.store.setState({ fields: now })
  desk.autosave.changed(id, () => ({ id, programId, ...now }))
}

/** What the checks beside the draft look at: they are asked again. */
export async function choose(desk: ApplicationsDesk, part: Pick<Partial<Fields>, 'storyId' | 'accountId'>): Promise<void> {
  typed(desk, part)
  desk.store.setState({ dialog: null })
  await rereadApplication(desk)
}

export async function sendApplication(desk: ApplicationsDesk, id: string, on: Day): Promise<string | null> {
  if (!(await desk.autosave.flush())) return 'What you typed couldn’t be saved yet, so it isn’t marked as sent.'
  return settle(desk, await desk.client.call('applications.send', { id, on }))
}

export async function withdrawApplication(desk: ApplicationsDesk, id: string, on: Day): Promise<string | null> {
  return settle(desk, await desk.client.call('applications.withdraw', { id, on }))
}

function settle(desk: ApplicationsDesk, answer: Result<ApplicationPage>): string | null {
  if (!answer.ok) return answer.error.message
  receivePage(desk, answer.value)
  desk.changed()
  return null
}

/** A slip of the hand: it wasn't sent. */
export async function unsendApplication(desk: ApplicationsDesk, { id }: Application): Promise<void> {
  const refusal = settle(desk, await desk.client.call('applications.unsend', { id }))
  desk.say(refusal ?? 'It is a draft again. What was kept for its day goes with the next sending.')
}

/** It goes, with a way back; the page of its program follows. */
export async function discardApplication(desk: ApplicationsDesk, { id, programId, state }: Application): Promise<void> {
  await desk.autosave.flush()
  const answer = await desk.client.call('applications.remove', { id })
  if (!answer.ok) return desk.say(answer.error.message)
  desk.store.setState({ page: null, fields: null })
  showApplications({ at: 'program', id: programId })
  desk.changed()
  desk.say(state === 'draft' ? 'The draft is discarded.' : 'The application is removed.', { label: 'Undo', run: () => void bringBack(desk, id) })
}

async function bringBack(desk: ApplicationsDesk, id: string): Promise<void> {
  const answer = await desk.client.call('applications.restore', { id })
  if (!answer.ok) return desk.say(answer.error.message)
  desk.changed()
  showApplications({ at: 'application', id })
}

/** The next draft to the same program, or the one that is begun already. */
export async function applyAgain(desk: ApplicationsDesk, { application, program }: ApplicationPage): Promise<void> {
  const list = await desk.client.call('applications.list', undefined)
  if (!list.ok) return desk.say(list.error.message)
  const line = list.value.lines.find((one) => one.program.id === program.id)
  const begun = line?.applications.find(({ state }) => state === 'draft')
  if (begun !== undefined) return showApplications({ at: 'application', id: begun.id })
  const id = newId()
  const isSameStory = application.outcomes.at(-1)?.result === 'revise'
  const answer = await desk.client.call('applications.save', {
    id, programId: program.id, accountId: application.accountId, storyId: isSameStory ? (application.story?.id ?? null) : null,
    expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: ''
  })
  if (!answer.ok) return desk.say(answer.error.message)
  desk.changed()
  showApplications({ at: 'application', id })
}

export async function removeAnswer(desk: ApplicationsDesk, { id }: Outcome): Promise<void> {
  const answer = await desk.client.call('outcomes.remove', { id })
  if (!answer.ok) return desk.say(answer.error.message)
  desk.changed()
  const undo = async (): Promise<void> => {
    const restored = await desk.client.call('outcomes.restore', { id })
    if (restored.ok) desk.changed()
    else desk.say(restored.error.message)
  }
  desk.say('The answer is removed.', { label: 'Undo', run: () => void undo() })
}
