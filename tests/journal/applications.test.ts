import { describe, expect, it } from 'vitest'
import { removeAccount } from '../../electron/journal/accounts.ts'
import { listApplications } from '../../electron/journal/application-list.ts'
import { openApplication } from '../../electron/journal/application-page.ts'
import { removeApplication, restoreApplication, saveApplication, sendApplication, unsendApplication, withdrawApplication } from '../../electron/journal/applications.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { nextStep } from '../../electron/journal/next-step.ts'
import { trashStory, writeStory } from '../../electron/journal/stories.ts'
import type { ApplicationPage } from '../../shared/models/application.ts'
import { answered, drafted, medium, openReminders, sent } from '../support/application-builders.ts'
import { account, counted, foundingWeek, freshId, publishedStory } from '../support/audience-builders.ts'
import { keepFound, undoneOf } from '../support/import-builders.ts'
import { at, morning, opened, valueOf, write } from '../support/journal-builders.ts'
import { foundStory, placed, storyOfKey, wroteStory } from '../support/story-builders.ts'

function pageOf(journal: Journal, { id }: { readonly id: string }, moment = morning): ApplicationPage {
  return valueOf(openApplication(journal, id, moment))
}

describe('an application', () => {
  it.each([
    ['2022-03-30', 'medium-partner-program-2022'],
    ['2021-08-11', 'medium-partner-program-2022'],
    ['2023-07-31', 'medium-partner-program-2022'],
    ['2023-08-01', 'medium-partner-program-2023'],
    ['2019-01-01', null]
  ])('sent on %s is pinned to %s', async (on, ruleSetId) => {
    const journal = await opened()
    expect(sent(journal, on).ruleSetId).toBe(ruleSetId)
  })

  it('waits from the day after it was sent', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-04-12', {}, morning)
    expect(application.state).toBe('sent')
    expect(pageOf(journal, application, at('2022-04-13T09:00[Europe/Berlin]')).application.state).toBe('waiting')
  })

  it('keeps the day of the writer, who works until three in the morning', async () => {
    const journal = await opened()
    sql(journal, `INSERT INTO setting (name, valueJson) VALUES ('dayStartMinutes', '180')`).run()
    const night = at('2022-04-13T02:30[Europe/Berlin]')
    expect(sent(journal, '2022-04-12', {}, night).state).toBe('sent')
  })

  it('keeps what was true on the day it was sent, whatever is changed later', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const application = sent(journal, '2022-03-30', { accountId })
    const before = pageOf(journal, application).pack
    expect(before?.ruleSet?.id).toBe('medium-partner-program-2022')
    expect(before?.counts).toContainEqual({ name: 'Followers', value: 116, on: '2022-03-30' })
    expect(before?.checks.find(({ value }) => value === 116)).toMatchObject({ verdict: 'met', valueOn: '2022-03-30' })
    counted(journal, accountId, '2022-03-29', 3)
    counted(journal, accountId, '2022-03-30', 5)
    publishedStory(journal, '2022-03-26')
    write(journal, { datedOn: '2022-03-28' })
    expect(pageOf(journal, application).pack).toEqual(before)
  })

  it('freezes the story as it was sent', async () => {
    const journal = await opened()
    const storyId = publishedStory(journal, '2022-03-26', 'The chalk')
    const application = sent(journal, '2022-03-30', { storyId, programId: 'clarkesworld' })
    writeStory(journal, { id: storyId, title: 'The slate', subtitle: '', body: 'Other words.', status: 'draft' }, morning)
    expect(pageOf(journal, application).pack?.story).toEqual({ title: 'The chalk', body: 'It broke in two.' })
  })

  it('freezes no count that nobody knows', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    const names = pageOf(journal, sent(journal, '2022-03-30', { accountId })).pack?.counts.map(({ name }) => name)
    expect(names).not.toContain('Followers')
  })

  it('freezes nothing as none of which nothing is logged', async () => {
    const journal = await opened()
    expect(pageOf(journal, sent(journal, '2022-03-30')).pack?.counts).toEqual([])
    const storyId = publishedStory(journal, '2022-03-26')
    placed(journal, { storyId: wroteStory(journal, { id: freshId(), status: 'published' }).id, id: freshId(), publishedOn: null })
    const names = pageOf(journal, sent(journal, '2022-03-31', { storyId })).pack?.counts.map(({ name }) => name)
    expect(names).toEqual(['Words of the story'])
  })

  it('counts the account that its rules are held against', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const vocal = account(journal, { platform: 'Vocal' })
    counted(journal, vocal.id, '2022-03-29', 5)
    expect(pageOf(journal, sent(journal, '2022-03-30', { accountId: vocal.id })).pack?.counts).toContainEqual({ name: 'Followers', value: 116, on: '2022-03-30' })
    expect(accountId).not.toBe(vocal.id)
  })

  it('keeps its story when the import that brought it is taken back', async () => {
    const journal = await opened()
    const { batchId } = await keepFound(journal, [foundStory('a1')], morning)
    const storyId = storyOfKey(journal, 'medium:a1').id
    const application = sent(journal, '2022-04-10', { storyId })
    expect((await undoneOf(journal, batchId ?? '')).stayed.map(({ kind }) => kind)).toEqual(['story'])
    expect(pageOf(journal, application).application.story?.id).toBe(storyId)
  })

  it('keeps its account', async () => {
    const journal = await opened()
    const { id: accountId } = account(journal)
    drafted(journal, { accountId })
    expect(removeAccount(journal, accountId)).toMatchObject({ ok: false })
  })

  it('of a story in the trash is not sent', async () => {
    const journal = await opened()
    const storyId = publishedStory(journal, '2022-03-26')
    const draft = drafted(journal, { storyId })
    valueOf(trashStory(journal, storyId, morning))
    expect(sendApplication(journal, { id: draft.id, on: '2022-03-30' }, morning)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })

  it('has two frozen packs after two refusals, and says what is different', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const first = sent(journal, '2022-03-30', { accountId })
    answered(journal, first)
    counted(journal, accountId, '2022-05-01', 131)
    const second = sent(journal, '2022-05-02', { accountId, different: 'I answer what I read.' })
    answered(journal, second, { decidedOn: '2022-05-09' })
    const [one, other] = [pageOf(journal, first), pageOf(journal, second)]
    expect([one.application.attempt, other.application.attempt, other.previous?.id]).toEqual([1, 2, first.id])
    expect(one.pack?.counts).toContainEqual({ name: 'Followers', value: 116, on: '2022-03-30' })
    expect(other.pack?.counts).toContainEqual({ name: 'Followers', value: 131, on: '2022-05-01' })
    expect(other.thenAndNow).toContainEqual({ name: 'Followers', then: '116', now: '131, of 1 May' })
    expect(one.thenAndNow).toEqual([])
  })

  it('compares a draft with what was frozen before', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    answered(journal, sent(journal, '2022-03-30', { accountId }))
    counted(journal, accountId, '2022-04-11', 120)
    expect(pageOf(journal, drafted(journal, { accountId })).thenAndNow).toContainEqual({ name: 'Followers', then: '116', now: '120, of 11 April' })
  })

  it('once sent keeps its parts; the note to herself can only go', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30', { expectation: 'A no would mean little.', hopedOdds: 90, different: 'nothing' })
    const input = { id: application.id, programId: medium, accountId: null, storyId: null, expectedReplyOn: '2022-04-20', hopedOdds: 10, expectation: 'other', different: 'other', notes: 'Called them.' }
    expect(valueOf(saveApplication(journal, input, morning))).toMatchObject({ expectation: 'A no would mean little.', hopedOdds: 90, different: 'nothing', notes: 'Called them.', expectedReplyOn: '2022-04-20' })
    expect(valueOf(saveApplication(journal, { ...input, expectation: '' }, morning))).toMatchObject({ expectation: '', hopedOdds: 90 })
    expect(valueOf(saveApplication(journal, { ...input, hopedOdds: null, expectation: '' }, morning))).toMatchObject({ expectation: '', hopedOdds: null })
    expect(openReminders(journal)).toMatchObject([{ kind: 'expected_reply', dueOn: '2022-04-20' }])
  })

  it('is sent once, and withdrawn only while it waits', async () => {
    const journal = await opened()
    const { id } = sent(journal, '2022-03-30')
    expect(sendApplication(journal, { id, on: '2022-03-31' }, morning)).toMatchObject({ ok: false, error: { message: 'This application was sent on 30 March 2022 already.' } })
    expect(withdrawApplication(journal, { id, on: '2022-03-29' }, morning)).toMatchObject({ ok: false })
    expect(valueOf(withdrawApplication(journal, { id, on: '2022-04-01' }, morning)).state).toBe('withdrawn')
    expect(withdrawApplication(journal, { id, on: '2022-04-02' }, morning)).toMatchObject({ ok: false })
  })

  it('sent on a wrong day is a draft again, and frozen anew', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    const application = sent(journal, '2022-03-28', { accountId, expectedReplyOn: '2022-04-20' })
    expect(valueOf(unsendApplication(journal, application.id, morning))).toMatchObject({ state: 'draft', sentOn: null, ruleSetId: null })
    expect([pageOf(journal, application).pack, openReminders(journal)]).toEqual([null, []])
    valueOf(sendApplication(journal, { id: application.id, on: '2022-03-30' }, morning))
    expect(pageOf(journal, application).pack?.counts).toContainEqual({ name: 'Followers', value: 116, on: '2022-03-30' })
    answered(journal, application)
    expect(unsendApplication(journal, application.id, morning)).toMatchObject({ ok: false })
    const other = sent(journal, '2022-04-12')
    expect(unsendApplication(journal, other.id, at('2022-04-13T09:00[Europe/Berlin]'))).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  })

  it('is not said to be sent today by a clock that was set back', async () => {
    const journal = await opened()
    sent(journal, '2022-03-30')
    const [line] = listApplications(journal, at('2021-03-30T09:00[UTC]')).lines
    expect(line?.sentence).toBe('Dated 30 March 2022, which is still to come.')
  })

  it('goes with its reminders, and comes back with them', async () => {
    const journal = await opened()
    const application = sent(journal, '2022-03-30')
    answered(journal, application)
    valueOf(removeApplication(journal, application.id, morning))
    expect([openReminders(journal), openApplication(journal, application.id, morning).ok]).toEqual([[], false])
    valueOf(restoreApplication(journal, application.id, morning))
    expect(openReminders(journal)).toMatchObject([{ dueOn: '2022-04-30' }])
  })

  it('of an account or a story that is gone is refused', async () => {
    const journal = await opened()
    const input = { id: freshId(), programId: medium, accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }
    expect(saveApplication(journal, { ...input, accountId: freshId() }, morning)).toMatchObject({ ok: false })
    expect(saveApplication(journal, { ...input, storyId: freshId() }, morning)).toMatchObject({ ok: false })
    expect(saveApplication(journal, { ...input, programId: 'nowhere' }, morning)).toMatchObject({ ok: false })
  })

  it('tells of the same story at two places', async () => {
    const journal = await opened()
    const storyId = publishedStory(journal, '2022-03-26')
    sent(journal, '2022-03-30', { programId: 'hackernoon', storyId })
    const { clashes, clashRules } = pageOf(journal, drafted(journal, { programId: 'clarkesworld', storyId }))
    expect(clashes.map(({ sentence }) => sentence).join(' ')).toContain('HackerNoon has had it since 30 March 2022')
    expect(clashRules).toContain('Clarkesworld')
  })
})

describe('all programs', () => {
  it('begin with those that wait, then the latest, then those nothing was sent to', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-30'))
    sent(journal, '2022-02-01', { programId: 'hackernoon' })
    const { lines } = listApplications(journal, morning)
    expect(lines.slice(0, 2).map(({ program, sentence }) => [program.id, sentence])).toEqual([
      ['hackernoon', 'Waiting for 70 days.'],
      [medium, 'A no on 31 March, 1 day after it was sent. You can apply again from 30 April.']
    ])
    expect(lines.slice(2).every(({ applications }) => applications.length === 0)).toBe(true)
    expect(lines[1]?.nextPossible).toMatchObject({ on: '2022-04-30' })
  })
})

describe('what comes next', () => {
  it('is a deadline tomorrow before a day that has passed', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2024-01-01'), { decidedOn: '2024-01-05', waitDays: 10, waitSource: 'letter' })
    answered(journal, sent(journal, '2024-05-01', { programId: 'youtube-partner-program' }), { decidedOn: '2024-05-12' })
    expect(nextStep(journal, at('2024-06-01T09:00[UTC]'))).toMatchObject({ kind: 'appeal', daysToGo: 1 })
  })

  it('is a deadline also where nobody knows the wait', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2024-05-01'), { decidedOn: '2024-05-12', appealUntil: '2024-06-05' })
    expect(nextStep(journal, at('2024-06-01T09:00[UTC]'))).toMatchObject({ kind: 'appeal', on: '2024-06-05' })
  })

  it('is nothing in a new journal', async () => {
    expect(nextStep(await opened(), morning)).toBeNull()
  })

  it('is the day to apply again, with how the rules stand', async () => {
    const journal = await opened()
    const { id: accountId } = foundingWeek(journal)
    answered(journal, sent(journal, '2022-03-30', { accountId }), { waitDays: 30, waitSource: 'letter' })
    const next = nextStep(journal, morning)
    expect(next).toMatchObject({ kind: 'reapply', title: 'Reapply to Medium Partner Program', on: '2022-04-30', daysToGo: 18 })
    expect(next?.sentence).toMatch(/^From 30 April, as your letter says\. \d rules? met/)
    expect(next?.verdicts).toContain('judged')
  })

  it('is the answer she waits for where no day is set', async () => {
    const journal = await opened()
    sent(journal, '2022-04-05')
    expect(nextStep(journal, morning)).toMatchObject({ kind: 'waiting', sentence: 'Waiting for 7 days.' })
  })

  it('is no longer a day that passed half a year ago', async () => {
    const journal = await opened()
    answered(journal, sent(journal, '2022-03-30'))
    expect(nextStep(journal, at('2022-10-20T09:00[UTC]'))).toMatchObject({ daysToGo: -173 })
    expect(nextStep(journal, at('2022-11-20T09:00[UTC]'))).toBeNull()
  })
})
