import { expect, test } from 'vitest'
import { answeringOn, type Answering } from '../../../renderer/features/after-no/answering.ts'
import type { Offer } from '../../../shared/models/offer.ts'

const offer: Offer = {
  offeredOn: '2022-04-01', topic: 'two-years-on', stage: 'R1', wording: 'What would it say?', rule: '', values: {}, outcomeId: 'no', applicationId: null,
  principle: '', source: '', minutes: 5, asksWhy: false
}
const isShown = (on: string, some: Partial<Answering>): boolean => answeringOn(on, { offer, entryId: 'begun', isKept: false, ...some }) !== null

test('a question that is being answered stays over midnight, one that was kept or not begun doesn’t', () => {
  const unused = { entryId: null }
  const kept = { isKept: true }
  expect([isShown('2022-04-01', unused), isShown('2022-04-01', kept), isShown('2022-04-01', {})]).toEqual([true, true, true])
  expect([isShown('2022-04-02', unused), isShown('2022-04-02', kept), isShown('2022-04-02', {})]).toEqual([false, false, true])
})
