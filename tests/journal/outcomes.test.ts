import { describe, expect, it } from 'vitest'
import { listApplications } from '../../electron/journal/application-list.ts'
import { nextStep } from '../../electron/journal/next-step.ts'
import { programRules } from '../../electron/journal/programs.ts'
import { saveRule } from '../../electron/journal/rule-changes.ts'
import { sql } from '../../electron/journal/journal.ts'
import { recordOutcome, removeOutcome, restoreOutcome } from '../../electron/journal/outcomes.ts'
import { sendApplication, unsendApplication, withdrawApplication } from '../../electron/journal/applications.ts'
import { openApplication } from '../../electron/journal/application-page.ts'
import { answered, drafted, medium, noTo, openReminders, sent } from '../support/application-builders.ts'
import { at, id, later, morning, opened, valueOf } from '../support/journal-builders.ts'

const youtube = 'youtube-partner-program'
const reapply = `You can apply to Medium Partner Program again`

describe('an answer', () => {
  it('to the application of March 2022 gives 30 April, 30 days after it, as its rules say', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'))
    expect(outcome).toMatchObject({ waitDays: 30, waitSource: 'rule', countedFrom: 'decision' })
    expect(outcome.reapply).toEqual({ on: '2022-04-30', countedFrom: '2022-03-31', derivation: '30 days after the answer of 31 March 2022, as the rules say.' })
    expect(openReminders(journal)).toEqual([{ kind: 'reapply', title: reapply, dueOn: '2022-04-30' }])
  })

  it('has the wait that its letter says before that of the rules', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'), { waitDays: 60, waitSource: 'letter' })
    expect(outcome.reapply).toMatchObject({ on: '2022-05-30', derivation: '60 days after the answer of 31 March 2022, as the letter says.' })
  })

  it('moves its reminder when it is corrected, and keeps what it said before', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    const first = noTo(application, { letter: 'Dear writer,\n\nnot this time.' })
    valueOf(recordOutcome(journal, first, morning))
    valueOf(recordOutcome(journal, { ...first, decidedOn: '2022-04-02', letter: null }, morning))
    expect(openReminders(journal)).toEqual([{ kind: 'reapply', title: reapply, dueOn: '2022-05-02' }])
    expect(sql<string>(journal, `SELECT outcomeJson ->> 'letter' FROM outcomeRevision`).pluck().all()).toEqual(['Dear writer,\n\nnot this time.'])
    expect(valueOf(openApplication(journal, application.id, morning)).application.outcomes).toHaveLength(1)
  })

  it('has its reminder closed by the next application, and opened again when that is withdrawn', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-30'))
    const second = sent(journal, '2022-05-02')
    expect(openReminders(journal)).toEqual([])
    valueOf(withdrawApplication(journal, { id: second.id, on: '2022-05-03' }, morning))
    expect(openReminders(journal)).toMatchObject([{ dueOn: '2022-04-30' }])
  })

  it('takes its reminder with it into the trash and back', async () => {
    const journal = await opened()
    const { id: outcomeId } = answered(journal, sent(journal, '2022-03-30'))
    valueOf(removeOutcome(journal, outcomeId, morning))
    expect(openReminders(journal)).toEqual([])
    valueOf(restoreOutcome(journal, outcomeId, morning))
    expect(openReminders(journal)).toMatchObject([{ dueOn: '2022-04-30' }])
  })

  it('of yes asks for no wait', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2022-03-30'), { result: 'accepted' })
    expect(outcome.reapply).toEqual({ on: null, countedFrom: null, derivation: '' })
    expect(openReminders(journal)).toEqual([])
  })

  it('that comes after another stands in its place', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    answered(journal, application, { result: 'accepted' })
    answered(journal, application, { result: 'removed', decidedOn: '2022-06-01', waitDays: 10, waitSource: 'letter' })
    const { outcomes, state } = valueOf(openApplication(journal, application.id, morning)).application
    expect([state, ...outcomes.map(({ result }) => result)]).toEqual(['answered', 'accepted', 'removed'])
    expect(openReminders(journal)).toMatchObject([{ dueOn: '2022-06-11' }])
  })

  it('has no known wait after the rules stopped saying one', async () => {
    const journal = await opened()
    const outcome = answered(journal, sent(journal, '2024-05-01'), { decidedOn: '2024-05-20' })
    expect(outcome.reapply).toMatchObject({ on: null, derivation: 'Nobody has said how long the wait is.' })
  })
})

describe('the rules of YouTube', () => {
  it('ask for 30 days after the first no, counted from its mail, and for 90 after the next', async () => {
    const journal = await opened()
    const first = answered(journal, sent(journal, '2024-01-10', { programId: youtube }), { decidedOn: '2024-01-20', receivedOn: '2024-01-22' })
    expect(first).toMatchObject({ waitDays: 30, countedFrom: 'receipt', appealUntil: '2024-02-12', reapply: { on: '2024-02-21', countedFrom: '2024-01-22' } })
    const second = answered(journal, sent(journal, '2024-03-01', { programId: youtube }), { decidedOn: '2024-03-10' })
    expect(second).toMatchObject({ waitDays: 90, appealUntil: '2024-03-31', reapply: { on: '2024-06-08' } })
    expect(openReminders(journal, at('2024-03-11T09:00[UTC]')).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['appeal', '2024-02-12'], ['appeal', '2024-03-31'], ['reapply', '2024-06-08']])
  })

  it('leave an appeal open though she applies again', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2024-01-10', { programId: youtube }), { decidedOn: '2024-01-20' })
    sent(journal, '2024-01-25', { programId: youtube })
    expect(openReminders(journal).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['appeal', '2024-02-10']])
    expect(nextStep(journal, at('2024-02-01T09:00[UTC]'))).toMatchObject({ kind: 'appeal' })
  })

  it('do not ask more of a no to another program', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2024-01-10', { programId: 'clarkesworld' }), { decidedOn: '2024-01-20' })
    expect(answered(journal, sent(journal, '2024-03-01', { programId: youtube }), { decidedOn: '2024-03-10' })).toMatchObject({ waitDays: 30 })
  })
})

describe('the wait in zones with changed clocks', () => {
  it.each([
    ['America/Chicago', '2022-03-01', '2022-03-31'],
    ['America/Chicago', '2022-10-20', '2022-11-19'],
    ['Europe/Lisbon', '2022-03-10', '2022-04-09'],
    ['Australia/Lord_Howe', '2022-03-20', '2022-04-19'],
    ['Asia/Kathmandu', '2022-03-31', '2022-04-30'],
    ['Pacific/Apia', '2022-03-31', '2022-04-30'],
    ['America/Chicago', '2024-02-10', '2024-03-11']
  ])('%s: 30 days after %s is %s', async (zone, decidedOn, on) => {
    const journal = await opened()
    const evening = at(`${decidedOn}T23:30[${zone}]`)
    const application = sent(journal, '2021-12-01', {}, evening)
    expect(answered(journal, application, { decidedOn, waitDays: 30, waitSource: 'letter' }, evening).reapply.on).toBe(on)
    expect(openReminders(journal, evening)).toMatchObject([{ dueOn: on }])
    // On the other side of the world the day is the same.
    expect(openReminders(journal, at(`${decidedOn}T12:00[Pacific/Kiritimati]`))).toMatchObject([{ dueOn: on }])
  })
})

describe('what can’t be an answer', () => {
  it.each([
    [{ decidedOn: '2022-03-29' }, 'The answer is dated 29 March 2022, before the application was sent on 30 March 2022.'],
    [{ receivedOn: '2022-03-30' }, 'The answer can’t have come on 30 March 2022, before it was decided on 31 March 2022.'],
    [{ statedReapplyOn: '2022-03-30' }, 'is before the answer of 31 March 2022'],
    [{ appealUntil: '2022-03-30' }, 'The last day to appeal, 30 March 2022, is before the answer']
  ])('is refused with a sentence: %o', async (input, sentence) => {
    const journal = await opened()
    const refused = recordOutcome(journal, noTo(sent(journal, '2022-03-30'), input), morning)
    expect(refused).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    expect(JSON.stringify(refused)).toContain(sentence)
    expect(sql(journal, 'SELECT count(*) AS count FROM outcome').get()).toEqual({ count: 0 })
  })

  it('is one to a draft, to a withdrawn application, or to none', async () => {
    const journal = await opened()
    const draft = drafted(journal)
    expect(recordOutcome(journal, noTo(draft), morning)).toMatchObject({ ok: false })
    valueOf(sendApplication(journal, { id: draft.id, on: '2022-03-30' }, morning))
    valueOf(withdrawApplication(journal, { id: draft.id, on: '2022-03-30' }, morning))
    expect(recordOutcome(journal, noTo(draft), morning)).toMatchObject({ ok: false, error: { message: 'This application was withdrawn. Nothing was changed.' } })
    expect(recordOutcome(journal, noTo({ id: id(77) }), morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('does not take the id of an answer to another application', async () => {
    const journal = await opened()
    const one = answered(journal, sent(journal, '2022-03-30'))
    const other = sent(journal, '2022-05-30', { programId: medium })
    expect(recordOutcome(journal, noTo(other, { id: one.id, decidedOn: '2022-06-01' }), morning)).toMatchObject({ ok: false })
    expect(sql(journal, 'SELECT decidedOn FROM outcome').all()).toEqual([{ decidedOn: '2022-03-31' }])
  })
})

describe('several answers', () => {
  it('to one application are one refusal: an appeal that was turned down costs no longer wait', async () => {
    const journal = await opened()
    const application = sent(journal, '2024-01-10', { programId: youtube })
    answered(journal, application, { decidedOn: '2024-01-20' })
    expect(answered(journal, application, { decidedOn: '2024-02-01' })).toMatchObject({ waitDays: 30, reapply: { on: '2024-03-02' } })
  })

  it('have their waits reckoned anew when one that came before is entered late, corrected or removed', async () => {
    const journal = await opened()
    const second = sent(journal, '2024-03-01', { programId: youtube })
    answered(journal, second, { decidedOn: '2024-03-10' })
    const waitNow = () => valueOf(openApplication(journal, second.id, morning)).application.outcomes.at(-1)?.waitDays
    expect(waitNow()).toBe(30)
    const first = answered(journal, sent(journal, '2024-01-10', { programId: youtube }), { decidedOn: '2024-01-20' })
    expect([waitNow(), openReminders(journal, at('2024-03-11T09:00[UTC]')).find(({ kind }) => kind === 'reapply')?.dueOn]).toEqual([90, '2024-06-08'])
    valueOf(removeOutcome(journal, first.id, morning))
    expect([waitNow(), sql<string>(journal, 'SELECT earliestReapplyOn FROM outcome WHERE deletedAtMs IS NULL').pluck().get()]).toEqual([30, '2024-04-09'])
  })

  it('of one day keep their order when the first is corrected', async () => {
    const journal = await opened()
    const [one, other] = [sent(journal, '2024-01-10', { programId: youtube }), sent(journal, '2024-01-11', { programId: youtube }, later(morning, 5))]
    const first = noTo(one, { decidedOn: '2024-01-20' })
    valueOf(recordOutcome(journal, first, morning))
    answered(journal, other, { decidedOn: '2024-01-20' }, later(morning, 10))
    expect(valueOf(recordOutcome(journal, { ...first, reason: 'reused content' }, later(morning, 20)))).toMatchObject({ waitDays: 30 })
  })

  it('of two that were out at once: the newest says when the next is possible, everywhere', async () => {
    const journal = await opened()
    const [one, other] = [sent(journal, '2024-01-01', { programId: youtube }), sent(journal, '2024-01-05', { programId: youtube })]
    answered(journal, other, { decidedOn: '2024-01-06', waitDays: 7, waitSource: 'letter' })
    answered(journal, one, { decidedOn: '2024-01-20', waitDays: 7, waitSource: 'letter' })
    expect(openReminders(journal, at('2024-01-20T09:00[UTC]')).filter(({ kind }) => kind === 'reapply').map(({ dueOn }) => dueOn)).toEqual(['2024-01-27'])
    expect(listApplications(journal, morning).lines.find(({ program }) => program.id === youtube)?.nextPossible).toMatchObject({ on: '2024-01-27' })
    expect(nextStep(journal, at('2024-01-25T09:00[UTC]'))).toMatchObject({ on: '2024-01-27' })
  })

  it('have the deadline of the rules move with their day', async () => {
    const journal = await opened()
    const input = noTo(sent(journal, '2024-01-10', { programId: youtube }), { decidedOn: '2024-01-20' })
    expect(valueOf(recordOutcome(journal, input, morning))).toMatchObject({ appealUntil: '2024-02-10', isAppealRuled: true })
    expect(valueOf(recordOutcome(journal, { ...input, decidedOn: '2024-02-15' }, morning))).toMatchObject({ appealUntil: '2024-03-07' })
    expect(valueOf(recordOutcome(journal, { ...input, appealUntil: '2024-02-01' }, morning))).toMatchObject({ appealUntil: '2024-02-01', isAppealRuled: false })
  })
})

describe('an answer that comes back', () => {
  it('stays out where its application is a draft again, or was sent later', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    const { id: outcomeId } = answered(journal, application)
    valueOf(removeOutcome(journal, outcomeId, morning))
    valueOf(unsendApplication(journal, application.id, morning))
    expect(restoreOutcome(journal, outcomeId, morning)).toMatchObject({ ok: false, error: { message: 'The application is a draft again, so this answer stays out.' } })
    valueOf(sendApplication(journal, { id: application.id, on: '2022-04-10' }, morning))
    expect(restoreOutcome(journal, outcomeId, morning)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('has the wait of the rules it was sent under, though they were corrected since', async () => {
    const journal = await opened()
    const application = sent(journal, '2024-01-10', { programId: youtube })
    const set = programRules(journal, youtube)?.ruleSets.find(({ id: setId }) => setId === application.ruleSetId)
    const { isAdded: _added, isCorrected: _corrected, ...wait } = set?.rules.find(({ test }) => test.type === 'wait') ?? noRule()
    valueOf(saveRule(journal, { programId: youtube, ruleSetId: set?.id ?? '', rule: { ...wait, test: { type: 'wait', days: [5], from: 'receipt' } } }, morning))
    expect(answered(journal, application, { decidedOn: '2024-01-20' })).toMatchObject({ waitDays: 30, waitSource: 'rule' })
  })
})

function noRule(): never {
  throw new Error('No rule of a wait')
}
