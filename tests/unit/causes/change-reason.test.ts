import { expect, it } from 'vitest'
import { changeReason } from '../../../renderer/features/causes/change-reason.ts'
import type { RecordOutcomeInput } from '../../../shared/models/outcome.ts'
import { fail, succeed } from '../../../shared/result.ts'
import { clientWith } from '../../support/fake-client.ts'

const said: RecordOutcomeInput = {
  id: 'no', applicationId: 'one', result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: 'Not now.', tier: 'form', reason: 'Too early.',
  isReasonNone: false, waitDays: 30, waitSource: 'letter', countedFrom: null, statedReapplyOn: null, appealUntil: null
}

it('the way back puts only the reason back, and keeps what was corrected since', async () => {
  let kept = said
  const client = clientWith({
    'letters.marks': () => succeed({ said: kept, marks: [], isLetterChanged: false, isUnreadable: false }),
    'outcomes.record': (input: RecordOutcomeInput) => succeed((kept = input))
  })
  const before = await changeReason(client, 'no', { reason: null, isReasonNone: true })
  expect(before).toEqual(succeed({ reason: 'Too early.', isReasonNone: false }))
  expect(kept).toEqual({ ...said, reason: null, isReasonNone: true })
  kept = { ...kept, decidedOn: '2022-03-30', letter: 'Not this time.' }
  if (before.ok) await changeReason(client, 'no', before.value)
  expect(kept).toEqual({ ...said, decidedOn: '2022-03-30', letter: 'Not this time.' })
})

it('an answer that is gone meanwhile is not recorded again', async () => {
  const client = clientWith({ 'letters.marks': () => fail('not-found', 'This answer is gone.') })
  expect(await changeReason(client, 'no', { reason: null, isReasonNone: true })).toEqual(fail('not-found', 'This answer is gone.'))
})
