import { describe, expect, it } from 'vitest'
import { applyAgain, openApplication, rereadApplication, typed } from '../../../renderer/features/applications/application-actions.ts'
import { createApplicationsDesk, heldBy, type ApplicationsDesk } from '../../../renderer/features/applications/applications-store.ts'
import { blankAnswer } from '../../../renderer/features/applications/answer-form.ts'
import type { ApplicationPage, SaveApplicationInput } from '../../../shared/models/application.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { applicationOf, applicationPage } from '../../support/application-pages.ts'
import { clientWith } from '../../support/fake-client.ts'

const draft = (id: string, expectation = ''): ApplicationPage => applicationPage({ application: applicationOf({ id, state: 'draft', sentOn: null, expectation }) })

function deskWith(answers: Parameters<typeof clientWith>[0]): { desk: ApplicationsDesk; said: string[] } {
  const said: string[] = []
  return { desk: createApplicationsDesk({ client: clientWith(answers), say: (message) => said.push(message), changed: () => undefined }), said }
}

describe('the page of an application', () => {
  it('shows the one that was chosen last, though it came first', async () => {
    const waiting = new Map<string, () => void>()
    const { desk } = deskWith({
      'applications.open': ({ id }: { id: string }) => (id === 'slow' ? new Promise((resolve) => waiting.set(id, () => resolve(succeed(draft(id))))) : succeed(draft(id)))
    })
    const slow = openApplication(desk, 'slow')
    await openApplication(desk, 'quick')
    waiting.get('slow')?.()
    await slow
    expect(desk.store.getState().page?.application.id).toBe('quick')
  })

  it('keeps what is typed when the journal can’t take it, through a reading of the page', async () => {
    const { desk } = deskWith({ 'applications.open': () => succeed(draft('one', 'As it was kept')), 'applications.save': () => fail('disk-full', 'The disk is full.') })
    await openApplication(desk, 'one')
    typed(desk, { expectation: 'As it is typed' })
    await rereadApplication(desk)
    expect(desk.store.getState().fields?.expectation).toBe('As it is typed')
    expect(desk.store.getState().saveState).toEqual({ kind: 'failed', message: 'The disk is full.' })
    expect(desk.autosave.unsaved()).toMatchObject([{ id: 'one', expectation: 'As it is typed' }])
  })

  it('saves what was typed before another one is opened', async () => {
    const saved: SaveApplicationInput[] = []
    const { desk } = deskWith({
      'applications.open': ({ id }: { id: string }) => succeed(draft(id)),
      'applications.save': (input: SaveApplicationInput) => {
        saved.push(input)
        return succeed(draft(input.id, input.expectation).application)
      }
    })
    await openApplication(desk, 'one')
    typed(desk, { expectation: 'A no is one week’s no.' })
    await openApplication(desk, 'two')
    expect(saved).toMatchObject([{ id: 'one', programId: 'medium-partner-program', expectation: 'A no is one week’s no.' }])
    expect(desk.store.getState()).toMatchObject({ fields: { expectation: '' }, saveState: { kind: 'clean' } })
  })

  it('says why one can’t be opened', async () => {
    const { desk } = deskWith({ 'applications.open': () => fail('not-found', 'This application is no longer in the journal.') })
    await openApplication(desk, 'gone')
    expect(desk.store.getState()).toMatchObject({ page: null, refusal: 'This application is no longer in the journal.' })
  })
})

it('applying again opens the draft that is begun already', async () => {
  const page = applicationPage()
  const line = { program: page.program, applications: [applicationOf(), draft('begun').application], sentence: '', nextPossible: null }
  const { desk, said } = deskWith({ 'applications.list': () => succeed({ lines: [line], today: '2022-03-31' }) })
  // Saving another one would have no answer here, and fail.
  await applyAgain(desk, page)
  expect(said).toEqual([])
})

it('an answer that was begun keeps the window from going, until it is kept or dropped', async () => {
  const { desk } = deskWith({})
  const held = heldBy(desk)
  expect([await held.flush(), held.unsaved()]).toEqual([true, []])
  desk.begun.set('one', { ...blankAnswer(draft('one')), letter: 'Dear writer' })
  expect([await held.flush(), held.unsaved()]).toEqual([false, ['Dear writer']])
  desk.begun.delete('one')
  expect([await held.flush(), held.unsaved()]).toEqual([true, []])
})
