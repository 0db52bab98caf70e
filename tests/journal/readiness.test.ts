import { describe, expect, it } from 'vitest'
import { giveAnswer, listAnswers } from '../../electron/journal/answers.ts'
import { saveApplication, sendApplication } from '../../electron/journal/applications.ts'
import { sql, type Journal } from '../../electron/journal/journal.ts'
import { recordOutcome } from '../../electron/journal/outcomes.ts'
import { ruleSetFor, saveProgram } from '../../electron/journal/programs.ts'
import { accountMeant } from '../../electron/journal/readiness-facts.ts'
import { checksFor, verdictsFor } from '../../electron/journal/readiness.ts'
import { saveRule, saveRuleSet } from '../../electron/journal/rule-changes.ts'
import { changeSettings } from '../../electron/journal/settings.ts'
import { changeStory, trashStory } from '../../electron/journal/stories.ts'
import { addDays } from '../../shared/dates.ts'
import type { RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { account, acted, counted, followed, freshId, publishedStory } from '../support/audience-builders.ts'
import { sent } from '../support/application-builders.ts'
import { at, id, morning, opened, valueOf, words } from '../support/journal-builders.ts'
import { checkOf, foundingEvening, foundingStory, mediumProgram, readinessOf, ruleWith } from '../support/rule-builders.ts'
import { placed, wroteStory } from '../support/story-builders.ts'

describe('the founding week beside the rules of March 2022', () => {
  it('shows what is met, the one open question, and what only a reviewer can judge, hard gates first', async () => {
    const journal = await opened()
    foundingStory(journal)
    const { ruleSet, checks, on, newer } = readinessOf(journal)
    expect(on).toBe('2022-03-31')
    expect(ruleSet).toMatchObject({ id: 'medium-partner-program-2022', startsOn: '2021-08-11' })
    expect(checks.map(({ key, verdict, sentence }) => [key, verdict, sentence])).toEqual([
      ['payout-country', 'unknown', 'You haven’t said.'],
      ['followers', 'met', '116 on 28 March.'],
      ['recent-story', 'met', '5 since 25 March.'],
      ['conduct', 'judged', 'Only a reviewer can judge this. You followed 140 people between 26 and 28 March. 12 replies are logged. Your ledger between 26 and 28 March: exchanged 0 to 104, unknown 104.'],
      ['review', 'judged', 'Only a reviewer can say.']
    ])
    expect(checks[0]?.question).toEqual({ fact: 'stripe-country', question: 'Do you live in a country where Stripe pays out? The country you live in counts, not only where an account is.' })
    expect(checks[1]).toMatchObject({ value: 116, valueOn: '2022-03-28', question: null, isUnverified: true })
    // Rules that begin only after today are no news yet.
    expect(newer).toEqual([])
  })

  it('has the rows behind each verdict', async () => {
    const journal = await opened()
    const { accountId, stories } = foundingStory(journal)
    expect(checkOf(journal, 'followers').proof).toEqual([{ kind: 'reading', id: accountId, on: '2022-03-28', words: '116 followers, Medium' }])
    expect(checkOf(journal, 'recent-story').proof.map((row) => row.id)).toEqual([...stories].reverse())
    expect(checkOf(journal, 'conduct').proof.map((row) => `${row.on} ${row.kind} ${row.words}`)).toEqual([
      '2022-03-28 follow You followed 40 people', '2022-03-27 act 12 replies', '2022-03-26 follow You followed 100 people'
    ])
  })

  it('opened in 2026 keeps the rules of its day and tells what came after, each with its changes', async () => {
    const journal = await opened()
    foundingStory(journal)
    const { ruleSet, newer, checks } = readinessOf(journal, { on: '2022-03-31' }, at('2026-11-22T09:00[Africa/Lagos]'))
    expect(ruleSet?.id).toBe('medium-partner-program-2022')
    expect(newer.map((one) => one.ruleSet.id)).toEqual(['medium-partner-program-2023', 'medium-partner-program-2025', 'medium-partner-program-2026'])
    expect(newer[0]?.changes).toContainEqual(expect.objectContaining({ key: 'followers', after: null }))
    expect(checks.map(({ key, verdict }) => [key, verdict])).toContainEqual(['followers', 'met'])
    expect(readinessOf(journal, {}, at('2026-11-22T09:00[Africa/Lagos]')).ruleSet?.id).toBe('medium-partner-program-2026')
  })

  it('looked at for a day to come, under rules that begin only then, calls no older rules newer', async () => {
    const journal = await opened()
    valueOf(saveRuleSet(journal, { id: 'own-set', programId: mediumProgram, title: 'To come', note: '' }, foundingEvening))
    valueOf(saveRule(journal, { programId: mediumProgram, ruleSetId: 'own-set', rule: ruleWith({ inForceFrom: '2022-05-01' }) }, foundingEvening))
    const { ruleSet, newer } = readinessOf(journal, { on: '2022-05-01' })
    expect([ruleSet?.id, newer]).toEqual(['own-set', []])
  })

  it('is the same however often it is asked, and rows of later days change nothing', async () => {
    const journal = await opened()
    const { accountId } = foundingStory(journal)
    const before = readinessOf(journal, { on: '2022-03-31' })
    expect(readinessOf(journal, { on: '2022-03-31' })).toEqual(before)
    counted(journal, accountId, '2022-04-01', 3)
    const other = account(journal, { name: 'second' })
    for (const day of ['2022-04-01', '2022-04-02', '2022-04-03', '2022-04-04']) counted(journal, other.id, day, 9)
    publishedStory(journal, '2022-04-01', 'Later')
    followed(journal, accountId, { direction: 'out', on: '2022-04-01', count: 500 })
    acted(journal, { accountId, kind: 'reply', on: '2022-04-01', count: 9 })
    expect(readinessOf(journal, { on: '2022-03-31' })).toEqual(before)
  })

  it('judges nothing from what isn’t logged', async () => {
    const journal = await opened()
    const verdicts = readinessOf(journal).checks.map(({ key, verdict, value }) => [key, verdict, value])
    expect(verdicts).toEqual([['payout-country', 'unknown', null], ['followers', 'unknown', null], ['recent-story', 'unknown', null], ['conduct', 'judged', null], ['review', 'judged', null]])
    expect(checkOf(journal, 'followers').question?.question).toBe('How many followers on Medium did you have by 31 March?')
    expect(checkOf(journal, 'conduct').sentence).toContain('Nothing of this is logged in the 90 days before, which says nothing either way.')
  })

  it('has no rules for a day before all of them', async () => {
    const journal = await opened()
    const { ruleSet, checks, newer } = readinessOf(journal, { on: '2019-01-01' })
    expect(ruleSet).toBeNull()
    expect(checks).toEqual([])
    expect(newer.map((one) => one.ruleSet.id)).toEqual(['medium-partner-program-2020', 'medium-partner-program-2022'])
  })
})

describe('a rule about followers', () => {
  it('takes the named account, else the one with the most counts by that day, and names it where there are several', async () => {
    const journal = await opened()
    const { accountId } = foundingStory(journal)
    const other = account(journal, { name: 'second' })
    counted(journal, other.id, '2022-03-30', 7)
    expect(checkOf(journal, 'followers').sentence).toBe('Medium: 116 on 28 March.')
    expect(checkOf(journal, 'followers', null, { accountId: other.id })).toMatchObject({ verdict: 'not_met', sentence: 'second on Medium: 7 on 30 March.', value: 7 })
    const elsewhere = account(journal, { platform: 'Substack' })
    counted(journal, elsewhere.id, '2022-03-31', 5_000)
    expect(checkOf(journal, 'followers', null, { accountId: elsewhere.id }).proof[0]?.id).toBe(accountId)
  })

  it('is held against one account, which an application then goes with', async () => {
    const journal = await opened()
    const { accountId } = foundingStory(journal)
    const later = account(journal, { name: 'second' })
    for (const day of ['2022-04-01', '2022-04-02', '2022-04-03']) counted(journal, later.id, day, 9)
    expect(accountMeant(journal, ' medium', null, '2022-03-31')).toBe(accountId)
    expect(accountMeant(journal, 'Medium', null, '2022-04-03')).toBe(later.id)
    expect(accountMeant(journal, 'Medium', accountId, '2022-04-03')).toBe(accountId)
    const elsewhere = account(journal, { platform: 'Substack' })
    expect(accountMeant(journal, 'Medium', elsewhere.id, '2022-03-31')).toBe(accountId)
    expect(accountMeant(journal, 'Vocal', null, '2022-04-03')).toBeNull()
    expect([accountMeant(journal, null, null, '2022-04-03'), accountMeant(journal, null, later.id, '2022-04-03')]).toEqual([null, later.id])
  })

  it('says about of a count that isn’t exact, and the year where it isn’t that of the day', async () => {
    const journal = await opened()
    const { accountId } = foundingStory(journal)
    sql(journal, `UPDATE metricSnapshot SET precision = 'rounded' WHERE accountId = ?`).run(accountId)
    expect(checkOf(journal, 'followers', '2023-01-05').sentence).toBe('About 116 on 28 March 2022.')
  })
})

describe('a rule about stories', () => {
  it('counts no responses, nothing trashed, and nothing that appeared elsewhere', async () => {
    const journal = await opened()
    const { stories } = foundingStory(journal)
    valueOf(changeStory(journal, { id: stories[0] ?? '', changes: { kind: 'response' } }))
    valueOf(trashStory(journal, stories[1] ?? '', morning))
    const elsewhere = freshId()
    wroteStory(journal, { id: elsewhere, status: 'published' })
    placed(journal, { storyId: elsewhere, id: freshId(), platform: 'Substack', publishedOn: '2022-03-30' })
    expect(checkOf(journal, 'recent-story').value).toBe(3)
  })

  it('counts six months back by the calendar, across a 29 February and a changed clock', async () => {
    const journal = await opened()
    publishedStory(journal, '2023-11-30')
    const last = addDays('2023-11-30', 183)
    expect(last).toBe('2024-05-31')
    expect(checkOf(journal, 'recent-story', last).verdict).toBe('met')
    expect(checkOf(journal, 'recent-story', addDays(last, 1))).toMatchObject({ verdict: 'not_met', value: 0, sentence: 'The last one was on 30 November 2023.', valueOn: '2023-11-30' })
  })

  it('takes the day on which a story appeared there, and not an earlier one elsewhere', async () => {
    const journal = await opened()
    const story = publishedStory(journal, '2022-03-30')
    placed(journal, { storyId: story, id: freshId(), platform: 'Substack', publishedOn: '2020-01-01' })
    expect(checkOf(journal, 'recent-story')).toMatchObject({ verdict: 'met', sentence: '1 on 30 March.', value: 1 })
    expect(checkOf(journal, 'recent-story', '2022-03-29').verdict).toBe('unknown')
  })

  it('stays open where it isn’t known when or where a published one appeared', async () => {
    const journal = await opened()
    const story = freshId()
    wroteStory(journal, { id: story, status: 'published' })
    expect(checkOf(journal, 'recent-story')).toMatchObject({ verdict: 'unknown', sentence: 'Of 1 published story it isn’t known when it appeared on Medium.' })
  })
})

describe('an answer of the writer', () => {
  it('settles every rule that asks the same, with its word and its day, and can be taken back', async () => {
    const journal = await opened()
    giveAnswer(journal, { fact: 'stripe-country', answer: 'yes', note: 'Nigeria' }, foundingEvening)
    expect(checkOf(journal, 'payout-country')).toMatchObject({ verdict: 'met', sentence: 'Yes (Nigeria), as you said on 31 March.', value: 'Yes (Nigeria)', valueOn: '2022-03-31' })
    expect(readinessOf(journal, { programId: 'vocal' }).checks.find(({ key }) => key === 'payout-country')?.verdict).toBe('met')
    giveAnswer(journal, { fact: 'stripe-country', answer: 'no', note: '' }, foundingEvening)
    expect(checkOf(journal, 'payout-country').verdict).toBe('not_met')
    giveAnswer(journal, { fact: 'stripe-country', answer: null, note: '' }, foundingEvening)
    expect(checkOf(journal, 'payout-country').verdict).toBe('unknown')
    expect(listAnswers(journal)).toEqual([])
  })

  it('says nothing of a day before it was given', async () => {
    const journal = await opened()
    giveAnswer(journal, { fact: 'stripe-country', answer: 'yes', note: '' }, at('2026-07-01T09:00[UTC]'))
    expect(checkOf(journal, 'payout-country', '2022-03-30')).toMatchObject({ verdict: 'unknown', sentence: 'Not known on that day; on 1 July 2026 you said yes.', value: null, valueOn: null, proof: [] })
    giveAnswer(journal, { fact: 'stripe-country', answer: 'no', note: 'Ghana' }, at('2022-03-31T09:00[UTC]'))
    expect(checkOf(journal, 'payout-country', '2022-03-30').sentence).toBe('Not known on that day; on 31 March you said no (Ghana).')
  })

  it('is of the day she lives in, by her own start of a day', async () => {
    const journal = await opened()
    changeSettings(journal, { dayStartMinutes: 240 })
    giveAnswer(journal, { fact: 'over-18', answer: 'yes', note: '' }, at('2022-03-27T03:30[Europe/Lisbon]'))
    expect(listAnswers(journal)).toEqual([{ fact: 'over-18', answer: 'yes', note: '', saidOn: '2022-03-26' }])
    expect(readinessOf(journal, {}, at('2022-03-31T03:30[Africa/Lagos]')).on).toBe('2022-03-30')
  })
})

describe('a wait after a refusal', () => {
  const refused = (journal: Journal, input: Partial<RecordOutcomeInput> = {}): void => {
    const ids = { id: id(50), applicationId: id(51) }
    valueOf(saveApplication(journal, { id: id(51), programId: mediumProgram, accountId: null, storyId: null, expectedReplyOn: null, hopedOdds: null, expectation: '', different: '', notes: '' }, morning))
    valueOf(sendApplication(journal, { id: id(51), on: '2022-03-30' }, foundingEvening))
    const answer = {
      ...ids, result: 'declined', decidedOn: '2022-03-31', receivedOn: null, letter: null, tier: 'unknown', reason: null, isReasonNone: true,
      waitDays: null, waitSource: null, countedFrom: null, statedReapplyOn: null, appealUntil: null
    } as const
    valueOf(recordOutcome(journal, { ...answer, ...input }, foundingEvening))
  }

  it('is no rule to meet before there was one', async () => {
    const { checks } = readinessOf(await opened())
    expect(checks.map(({ kind }) => kind)).not.toContain('wait')
  })

  it('is met once its day has come, and names the day until then', async () => {
    const journal = await opened()
    refused(journal)
    expect(readinessOf(journal, { on: '2022-03-30' }).checks.map(({ key }) => key)).not.toContain('wait')
    expect(checkOf(journal, 'wait', '2022-04-18')).toMatchObject({
      verdict: 'not_met', sentence: 'You can apply again from 30 April, in 12 days.', value: '30 April 2022', valueOn: '2022-03-31',
      proof: [{ kind: 'application', id: id(51), on: '2022-03-31', words: 'The answer' }]
    })
    expect(checkOf(journal, 'wait', '2022-04-29').verdict).toBe('not_met')
    expect(checkOf(journal, 'wait', '2022-04-30')).toMatchObject({ verdict: 'met', words: checkOf(journal, 'wait', '2022-04-30').rule.words, sentence: 'The wait after the no of 31 March ended on 30 April.' })
    expect(readinessOf(journal, { on: '2022-04-18' }).checks.map(({ key }) => key)).toEqual(['payout-country', 'wait', 'followers', 'recent-story', 'conduct', 'review'])
  })

  it('goes by the letter before the rule, and is open where neither says how long', async () => {
    const journal = await opened()
    refused(journal, { statedReapplyOn: '2022-05-15' })
    expect(checkOf(journal, 'wait', '2022-05-14')).toMatchObject({ words: 'The wait after your last answer', sentence: 'You can apply again from 15 May, in 1 day.' })
    sql(journal, 'UPDATE outcome SET earliestReapplyOn = NULL').run()
    expect(checkOf(journal, 'wait', '2022-05-14')).toMatchObject({ verdict: 'unknown', value: null, sentence: 'How long to wait after the no of 31 March isn’t known.', question: { fact: 'wait' } })
  })

  it('under later rules, which don’t know how long it is, doesn’t go by their words', async () => {
    const journal = await opened()
    refused(journal)
    const check = checkOf(journal, 'wait', '2026-11-22')
    expect(check.rule.words).toContain('not known')
    expect(check).toMatchObject({ verdict: 'met', words: 'The wait after your last answer', sentence: 'The wait after the no of 31 March 2022 ended on 30 April 2022.' })
  })

  it('is left out once something was sent again, and is back where that was withdrawn', async () => {
    const journal = await opened()
    refused(journal)
    const kinds = (on: string): string[] => readinessOf(journal, { on }).checks.map(({ kind }) => kind)
    const again = sent(journal, '2022-04-10', {}, at('2022-04-20T09:00[Africa/Lagos]'))
    // On the day of the sending itself it is part of what goes with the application.
    expect(kinds('2022-04-10')).toContain('wait')
    expect(kinds('2022-04-11')).not.toContain('wait')
    sql(journal, "UPDATE application SET state = 'withdrawn', withdrawnOn = '2022-04-15' WHERE id = ?").run(again.id)
    expect([kinds('2022-04-14').includes('wait'), kinds('2022-04-15').includes('wait')]).toEqual([false, true])
  })
})

describe('rules of her own', () => {
  it('about words and the age of an account are answered by the story and the account', async () => {
    const journal = await opened()
    valueOf(saveProgram(journal, { id: 'own', kind: 'magazine', name: 'Own', platform: 'Medium', link: null, notes: '' }, morning))
    const ruleSetId = id(1)
    valueOf(saveRuleSet(journal, { id: ruleSetId, programId: 'own', title: 'Guidelines', note: '' }, morning))
    valueOf(saveRule(journal, { programId: 'own', ruleSetId, rule: ruleWith({ key: 'words', test: { type: 'story_words', atLeast: 10, atMost: 20 }, seenOn: '2020' }) }, morning))
    valueOf(saveRule(journal, { programId: 'own', ruleSetId, rule: ruleWith({ key: 'age', test: { type: 'account_age', atLeastDays: 8 }, seenOn: '2020' }) }, morning))
    const verdicts = (on: string, storyId: string | null) => readinessOf(journal, { programId: 'own', on, storyId }).checks.map(({ key, verdict, value }) => [key, verdict, value])
    expect(verdicts('2022-04-01', null)).toEqual([['words', 'unknown', null], ['age', 'unknown', null]])
    account(journal, { openedOn: '2022-03-24' })
    const story = freshId()
    wroteStory(journal, { id: story, body: words(21) })
    expect(verdicts('2022-04-01', story)).toEqual([['words', 'not_met', 21], ['age', 'met', 8]])
    wroteStory(journal, { id: story, body: words(20) })
    expect(verdicts('2022-03-31', story)).toEqual([['words', 'met', 20], ['age', 'not_met', 7]])
  })
})

describe('what is frozen at sending', () => {
  it('is the same as what the page shows', async () => {
    const journal = await opened()
    foundingStory(journal)
    const ruleSet = ruleSetFor(journal, mediumProgram, '2022-03-31')
    if (ruleSet === null) throw new Error('No rules')
    const frozen = checksFor(journal, ruleSet, { programId: mediumProgram, accountId: null, storyId: null, on: '2022-03-31' })
    const shown = readinessOf(journal, {}, foundingEvening).checks.map(({ isUnverified: _, ...check }) => check)
    expect(frozen).toEqual(shown)
    expect(verdictsFor(journal, ruleSet, { programId: mediumProgram, accountId: null, storyId: null, on: '2022-03-31' })).toEqual(shown.map(({ verdict }) => verdict))
  })
})
