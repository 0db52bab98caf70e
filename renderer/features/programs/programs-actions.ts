import { v7 as newId } from 'uuid'
import type { Program, SaveProgramInput } from '../../../shared/models/program.ts'
import { showApplications } from '../../app/applications-view.ts'
import type { ProgramsDesk } from './programs-store.ts'

// Those with a form return null where it is done, else why it can't be, so that what was typed stays where it is.

export async function openProgram(desk: ProgramsDesk, id: string): Promise<void> {
  if (desk.store.getState().rules?.id !== id) desk.store.setState({ rules: null, part: 'overview', asOf: null, problem: null })
  const answer = await desk.client.call('programs.open', { id })
  if (answer.ok) return desk.store.setState(({ version }) => ({ rules: answer.value, version: version + 1 }))
  desk.say(answer.error.message)
  leaveProgram(desk)
}

export function leaveProgram(desk: ProgramsDesk): void {
  desk.store.setState(({ rules }) => ({ leftId: rules?.id ?? null, problem: null }))
  showApplications({ at: 'list' })
}

export async function saveProgram(desk: ProgramsDesk, program: SaveProgramInput): Promise<string | null> {
  const answer = await desk.client.call('programs.save', program)
  if (!answer.ok) return answer.error.message
  if (desk.store.getState().rules?.id === program.id) await openProgram(desk, program.id)
  else showApplications({ at: 'program', id: program.id })
  await desk.read()
  return null
}

export async function removeProgram(desk: ProgramsDesk, { id, name }: Program): Promise<void> {
  const answer = await desk.client.call('programs.remove', { id })
  if (!answer.ok) return desk.say(answer.error.message)
  showApplications({ at: 'list' })
  await desk.read()
  desk.say(`${name} is removed.`, { label: 'Undo', run: () => void restoreProgram(desk, id) })
}

async function restoreProgram(desk: ProgramsDesk, id: string): Promise<void> {
  const answer = await desk.client.call('programs.restore', { id })
  if (!answer.ok) return desk.say(answer.error.message)
  desk.store.setState({ leftId: id })
  await desk.read()
}

/** Begins a draft and opens it. */
export async function newApplication(desk: ProgramsDesk, programId: string): Promise<string | null> {
  const id = newId()
  const nothingYet = { accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
  const answer = await desk.client.call('applications.save', { id, programId, ...nothingYet })
  if (!answer.ok) return answer.error.message
  showApplications({ at: 'application', id })
  return null
}

/** A file of rules, whole or not at all; what is wrong with one stays on the page until it is read. */
export async function addRuleFile(desk: ProgramsDesk): Promise<void> {
  const answer = await desk.client.call('programs.addFile', undefined)
  desk.store.setState({ problem: answer.ok ? null : answer.error.message })
  if (!answer.ok || answer.value === null) return
  const { id, name } = answer.value
  desk.say(`The rules of ${name} are here.`)
  if (desk.store.getState().rules?.id === id) await openProgram(desk, id)
  else showApplications({ at: 'program', id })
  await desk.read()
}
