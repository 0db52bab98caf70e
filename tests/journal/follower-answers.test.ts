import { expect, it } from 'vitest'
import { followerProgress } from '../../electron/journal/follower-progress.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { removeOutcome } from '../../electron/journal/outcomes.ts'
import { saveProgram } from '../../electron/journal/programs.ts'
import { saveRule, saveRuleSet } from '../../electron/journal/rule-changes.ts'
import { answered, drafted, sent } from '../support/application-builders.ts'
import { account, foundingWeek, freshId } from '../support/audience-builders.ts'
import { morning, opened, valueOf } from '../support/journal-builders.ts'
import { ruleWith } from '../support/rule-builders.ts'

const march = { accountId: null, kind: 'custom', on: null, from: '2022-03-01', to: '2022-03-31' } as const
const inMarch = (journal: Journal, accountId: string | null = null) => followerProgress(journal, { ...march, accountId }, morning)
const requirementsIn = (journal: Journal, from: string, to: string) => followerProgress(journal, { ...march, from, to }, morning).requirements

it('an answer of the time stands with its program and its application', async () => {
  const journal = await opened()
  foundingWeek(journal)
  const one = sent(journal, '2022-03-30')
  const outcome = answered(journal, one)
  expect(inMarch(journal).answers).toEqual([{ on: '2022-03-31', result: 'declined', programName: 'Medium Partner Program', applicationId: one.id }])
  expect(followerProgress(journal, { ...march, from: '2022-02-01', to: '2022-03-30' }, morning).answers).toEqual([])
  removeOutcome(journal, outcome.id, morning)
  expect(inMarch(journal).answers).toEqual([])
})

it('answers of another account and of another platform stay out, those of no platform don’t', async () => {
  const journal = await opened()
  const own = foundingWeek(journal)
  const other = account(journal, { name: 'other' })
  answered(journal, sent(journal, '2022-03-28', { accountId: own.id }), { decidedOn: '2022-03-29' })
  answered(journal, sent(journal, '2022-03-28', { accountId: other.id }), { decidedOn: '2022-03-30' })
  answered(journal, sent(journal, '2022-03-28', { programId: 'youtube-partner-program' }))
  answered(journal, sent(journal, '2022-03-29', { programId: 'clarkesworld' }))
  expect(inMarch(journal, own.id).answers.map(({ on, programName }) => [on, programName])).toEqual([['2022-03-29', 'Medium Partner Program'], ['2022-03-31', 'Clarkesworld']])
  expect(inMarch(journal, other.id).answers.map(({ on }) => on)).toEqual(['2022-03-30', '2022-03-31'])
})

it('a program whose platform is spelled another way is of the same account', async () => {
  const journal = await opened()
  foundingWeek(journal)
  valueOf(saveProgram(journal, { id: 'own', kind: 'publication', name: 'Own', platform: 'MEDIUM ', link: null, notes: '' }, morning))
  valueOf(saveRuleSet(journal, { id: 'own-2022', programId: 'own', title: 'Guidelines', note: '' }, morning))
  valueOf(saveRule(journal, { programId: 'own', ruleSetId: 'own-2022', rule: ruleWith({ test: { type: 'followers', atLeast: 50 }, seenOn: '2022-01' }) }, morning))
  answered(journal, sent(journal, '2022-03-30', { programId: 'own' }))
  expect(inMarch(journal).answers.map(({ programName }) => programName)).toEqual(['Own'])
  expect(inMarch(journal).requirements).toMatchObject([{ atLeast: 50, programName: 'Own' }])
})

it('the rule of 100 followers holds from August 2021 to July 2023, once she means to apply', async () => {
  const journal = await opened()
  foundingWeek(journal)
  expect(inMarch(journal).requirements).toEqual([])
  drafted(journal, { id: freshId() })
  expect(inMarch(journal).requirements).toEqual([{ atLeast: 100, programName: 'Medium Partner Program', from: '2021-08-11', to: '2023-07-31' }])
  expect(requirementsIn(journal, '2021-01-01', '2021-08-10')).toEqual([])
  expect(requirementsIn(journal, '2023-07-01', '2023-08-31')).toHaveLength(1)
  expect(requirementsIn(journal, '2023-08-01', '2023-08-31')).toEqual([])
})

it('a program on another platform asks nothing of these followers', async () => {
  const journal = await opened()
  const own = foundingWeek(journal)
  drafted(journal, { programId: 'youtube-partner-program' })
  drafted(journal, { programId: 'youtube-partner-program', accountId: own.id })
  expect(requirementsIn(journal, '2020-01-01', '2026-12-31')).toEqual([])
})

it('without an account there is nothing to stand beside', async () => {
  const journal = await opened()
  answered(journal, sent(journal, '2022-03-30'))
  expect(inMarch(journal)).toMatchObject({ answers: [], requirements: [] })
})
