import { expect, it } from 'vitest'
import { bundledPacks } from '../../electron/data/prompts/index.ts'
import type { Journal } from '../../electron/journal/journal.ts'
import { peekOffer } from '../../electron/journal/offers.ts'
import { saveRule, saveRuleSet } from '../../electron/journal/rule-changes.ts'
import type { Day } from '../../shared/dates.ts'
import type { SaveApplicationInput } from '../../shared/models/application.ts'
import type { PromptFacts } from '../../shared/models/prompt.ts'
import type { RecordOutcomeInput } from '../../shared/models/outcome.ts'
import { answered, medium, sent } from '../support/application-builders.ts'
import { acted, foundingWeek, publishedStory } from '../support/audience-builders.ts'
import { morning, opened, valueOf } from '../support/journal-builders.ts'
import { askedBefore, magazine, noonOf, placedCause, planned, readOfSuccess, reflected, tried, wroteOn } from '../support/offer-builders.ts'
import { foundingStory, ruleWith } from '../support/rule-builders.ts'

/** The founding no: sent on 30 March 2022, answered on the 31st, open again on 30 April. */
function no(journal: Journal, outcome: Partial<RecordOutcomeInput> = {}, application: Partial<SaveApplicationInput> = {}): string {
  return answered(journal, sent(journal, '2022-03-30', application), outcome).id
}

function earlierNo(journal: Journal): void {
  answered(journal, sent(journal, '2021-01-04', { programId: magazine(journal) }), { decidedOn: '2021-01-20' })
}

function newerRules(journal: Journal, inForceFrom: Day): void {
  valueOf(saveRuleSet(journal, { programId: medium, id: 'mine-2022', title: 'As of April', note: '' }, morning))
  valueOf(saveRule(journal, { programId: medium, ruleSetId: 'mine-2022', rule: ruleWith({ inForceFrom }) }, morning))
}

interface TopicCase {
  readonly topic: string
  readonly on: Day
  /** Those that would come before it; they were asked a week ago. */
  readonly resting?: readonly string[]
  /** Makes the journal, with its trigger or, all else being equal, without. */
  readonly make: (journal: Journal, holds: boolean) => void
  readonly values: PromptFacts
}

const r1 = ['friend-same-letter', 'two-years-on', 'best-hour', 'first-time-scene']
const r2 = ['two-explanations', 'know-guess-cannot', 'hoped-from-follows', 'reader-who-stayed', 'five-minute-stranger', 'put-down', 'left-out-of-the-story']
const [day0, day1, day5, day16] = ['2022-03-31', '2022-04-01', '2022-04-05', '2022-04-16'] as const

const cases: readonly TopicCase[] = [
  { topic: 'what-arrived', on: day0, make: (journal, holds) => (holds ? void no(journal) : reflected(journal, no(journal), day0)), values: { daysSinceAnswer: 0, entriesAboutAnswer: 0 } },
  { topic: 'body-now', on: day0, make: (journal, holds) => (holds ? reflected(journal, no(journal), day0) : void no(journal, { decidedOn: '2022-03-30' })), values: { daysSinceAnswer: 0 } },
  { topic: 'note-from-before', on: day0, resting: ['what-arrived', 'body-now'], make: (journal, holds) => void no(journal, {}, { expectation: holds ? 'A no is about rules.' : ' ' }), values: { expectationNotes: 1 } },
  { topic: 'friend-same-letter', on: day1, make: (journal, holds) => { if (!holds) earlierNo(journal); no(journal) }, values: { daysSinceAnswer: 1, earlierNos: 0 } },
  { topic: 'two-years-on', on: day1, resting: r1.slice(0, 1), make: (journal, holds) => void no(journal, { decidedOn: holds ? day0 : day1 }), values: { daysSinceAnswer: 1 } },
  { topic: 'best-hour', on: day1, resting: r1.slice(0, 2), make: (journal, holds) => { if (holds) foundingStory(journal); no(journal) }, values: { daysSinceAnswer: 1 } },
  { topic: 'first-time-scene', on: day1, resting: r1.slice(0, 3), make: (journal, holds) => { if (holds) publishedStory(journal, '2022-03-25'); no(journal) }, values: { daysSinceAnswer: 1 } },
  { topic: 'says-and-does-not', on: day1, resting: r1, make: (journal, isReasonNone) => void no(journal, { isReasonNone, letter: 'Not now.' }), values: { statedReasons: 0 } },
  { topic: 'two-explanations', on: day5, make: (journal, holds) => { const id = no(journal); if (!holds) placedCause(journal, id) }, values: { causes: 0, whyEntriesIn7Days: 0 } },
  { topic: 'know-guess-cannot', on: day5, resting: r2.slice(0, 1), make: (journal, holds) => { if (holds) foundingWeek(journal); no(journal) }, values: { unknownPercent: 97 } },
  { topic: 'hoped-from-follows', on: day5, resting: r2.slice(0, 2), make: (journal, holds) => { if (holds) foundingWeek(journal); no(journal) }, values: { exchangeActsBefore: 140 } },
  { topic: 'reader-who-stayed', on: day5, resting: r2.slice(0, 3), make: (journal, holds) => { if (holds) foundingWeek(journal); no(journal) }, values: { earnedLow: 4 } },
  { topic: 'five-minute-stranger', on: day5, resting: r2.slice(0, 4), make: (journal, holds) => void no(journal, {}, holds ? {} : { programId: magazine(journal) }), values: { daysSinceAnswer: 5 } },
  { topic: 'put-down', on: day5, resting: r2.slice(0, 5), make: (journal, holds) => placedCause(journal, no(journal), holds ? 'not_mine' : 'mine'), values: { causesOutsideHands: 1 } },
  { topic: 'left-out-of-the-story', on: day5, resting: r2.slice(0, 6), make: (journal, holds) => { no(journal); readOfSuccess(journal, holds ? '2022-04-02' : '2022-02-02') }, values: { comparisons: 1 } },
  { topic: 'wish-and-obstacle', on: day5, resting: r2, make: (journal, holds) => { const id = no(journal); if (!holds) planned(journal, id) }, values: { planSteps: 0 } },
  { topic: 'step-that-moved', on: day16, make: (journal, holds) => planned(journal, no(journal), { moves: holds ? 2 : 1 }), values: { stepsMovedTwice: 1 } },
  { topic: 'easier-than-thought', on: day16, make: (journal, holds) => planned(journal, no(journal), { state: holds ? 'done' : 'open' }), values: { stepsDone: 1 } },
  { topic: 'not-written-otherwise', on: day16, make: (journal, holds) => void no(journal, holds ? {} : { waitDays: 60, waitSource: 'letter' }), values: { waitPassedPercent: 53 } },
  { topic: 'apply-wait-elsewhere', on: '2022-04-27', resting: ['not-written-otherwise'], make: (journal, holds) => void no(journal, holds ? {} : { statedReapplyOn: '2022-05-01' }), values: { daysToReapply: 3 } },
  { topic: 'changed-rules', on: day16, resting: ['not-written-otherwise'], make: (journal, holds) => { no(journal); newerRules(journal, holds ? '2022-04-10' : '2022-04-17') }, values: { ruleChanges: 1 } },
  { topic: 'nobodys-answer', on: '2022-04-12', make: (journal, holds) => { sent(journal, '2022-04-01'); wroteOn(journal, holds ? '2022-04-05' : '2022-04-06') }, values: { daysWaiting: 11, daysSinceWriting: 7 } },
  { topic: 'named-day', on: '2022-04-12', make: (journal, holds) => void sent(journal, '2022-04-01', { expectedReplyOn: holds ? '2022-04-11' : '2022-04-12' }), values: { daysWaiting: 11, daysPastExpected: 1 } },
  { topic: 'good-news-moment', on: '2022-04-13', make: (journal, holds) => void no(journal, { result: 'accepted', decidedOn: holds ? day0 : '2022-03-30' }), values: { daysSinceAnswer: 13 } },
  { topic: 'two-tellings', on: day1, resting: ['good-news-moment'], make: (journal, holds) => { if (holds) earlierNo(journal); no(journal, { result: 'accepted' }) }, values: { earlierNos: 1 } },
  { topic: 'trial-advice', on: '2022-04-12', make: (journal, holds) => tried(journal, '2022-03-01', holds ? '2022-03-30' : '2022-03-29'), values: { openAnswers: 0, trialsEnded: 1 } },
  { topic: 'full-visit', on: '2022-04-12', make: (journal, holds) => { wroteOn(journal, holds ? '2022-04-05' : '2022-04-06'); wroteOn(journal, '2022-04-12') }, values: { daysAwayBefore: 7 } },
  { topic: 'glad-it-is-out', on: '2022-04-12', make: (journal, holds) => void publishedStory(journal, holds ? '2022-04-12' : '2022-04-11'), values: { storiesPublishedToday: 1 } },
  {
    topic: 'worthwhile-conversation', on: '2022-04-12', values: { readsThisMonth: 5, readsMoreThanMonthBefore: 1 },
    make: (journal, holds) => { acted(journal, { on: '2022-04-02', count: 5 }); acted(journal, { on: '2022-03-10', count: holds ? 4 : 5 }) }
  },
  {
    topic: 'oldest-and-newest', on: '2022-04-12', values: { storyCountReached: 10, yearsToday: 0 },
    make: (journal, holds) => { for (let day = 10; day < (holds ? 20 : 19); day += 1) publishedStory(journal, `2022-02-${String(day)}`.replace('2022-02-19', '2022-04-06'), `Story ${String(day)}`) }
  }
]

it('has a case for each of the thirty topics', () => {
  const conditional = bundledPacks().flatMap(({ topics }) => topics).filter(({ stages, when }) => !stages.includes('N') || when.length > 0)
  expect(cases.map(({ topic }) => topic).sort()).toEqual(conditional.map(({ topic }) => topic).sort())
  expect(cases).toHaveLength(30)
})

it.each(cases)('asks $topic where its trigger holds, and not where all but that does', async ({ topic, on, resting = [], make, values }) => {
  const [journal, other] = [await opened(), await opened()]
  for (const [one, holds] of [[journal, true], [other, false]] as const) {
    make(one, holds)
    askedBefore(one, resting, on)
  }
  const offer = peekOffer(journal, noonOf(on))
  expect(offer).toMatchObject({ topic, values })
  expect([offer?.rule, offer?.principle, offer?.source].every((words) => words !== undefined && words !== '')).toBe(true)
  expect(peekOffer(other, noonOf(on))?.topic).not.toBe(topic)
})

it('asks oldest-and-newest a year after the first day, too, also where that was a leap day', async () => {
  const journal = await opened()
  wroteOn(journal, '2020-02-29')
  const topicOn = (day: Day) => peekOffer(journal, noonOf(day))?.topic
  expect(['2021-02-28', '2024-02-29'].map(topicOn)).toEqual(['full-visit', 'full-visit'])
  askedBefore(journal, ['full-visit'], '2021-02-28')
  askedBefore(journal, ['full-visit'], '2024-02-29')
  expect(['2021-02-28', '2024-02-29', '2024-02-28'].map(topicOn)).toEqual(['oldest-and-newest', 'oldest-and-newest', 'nobody-counting'])
})
