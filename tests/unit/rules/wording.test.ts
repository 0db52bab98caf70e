import { describe, expect, it } from 'vitest'
import { bundledPacks } from '../../../electron/data/prompts/index.ts'
import { addDays } from '../../../shared/dates.ts'
import type { Offer } from '../../../shared/models/offer.ts'
import type { PromptTopic } from '../../../shared/models/prompt.ts'
import { offerFor, type OfferState } from '../../../shared/rules/offers.ts'
import { principleOf, principles } from '../../../shared/rules/principles.ts'
import { readingGrade, syllablesOf } from '../../support/reading-grade.ts'

const topics = bundledPacks().flatMap((pack) => pack.topics)
const wordings = topics.flatMap((topic) => topic.wordings)
const sentences = [
  ...wordings,
  ...topics.map(({ rule }) => rule),
  ...[...principles.values()].flatMap(({ words, source }) => [words, source]),
  ...bundledPacks().map(({ name }) => name)
]

/** The thirty topics of the design, by their number in its table. */
const thirty = [
  'what-arrived', 'body-now', 'note-from-before', 'friend-same-letter', 'two-years-on', 'best-hour', 'first-time-scene', 'says-and-does-not',
  'two-explanations', 'know-guess-cannot', 'hoped-from-follows', 'reader-who-stayed', 'five-minute-stranger', 'put-down', 'left-out-of-the-story',
  'wish-and-obstacle', 'step-that-moved', 'easier-than-thought', 'not-written-otherwise', 'apply-wait-elsewhere', 'changed-rules',
  'nobodys-answer', 'named-day', 'good-news-moment', 'two-tellings', 'trial-advice', 'full-visit', 'glad-it-is-out', 'worthwhile-conversation',
  'oldest-and-newest'
]

const average = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
const find = (word: string): PromptTopic | undefined => topics.find(({ topic }) => topic === word)

describe('the words of the questions that come with the app', () => {
  it('hold none that judge or push', () => {
    const banned = /\b(?:fake\w*|cheat\w*|fail\w*|loser\w*|should(?:n’t)?|streak\w*|deserv\w*|abnormal\w*)\b|!/i
    expect(sentences.filter((sentence) => banned.test(sentence))).toEqual([])
    expect(banned.test('You should have known')).toBe(true)
  })

  it('never open with why, and take at most 200 characters', () => {
    expect(wordings.filter((wording) => /^\W*why\b/i.test(wording))).toEqual([])
    expect(sentences.filter((sentence) => sentence.length > 200)).toEqual([])
  })

  it('are there once each', () => {
    expect(new Set(wordings.map((wording) => wording.toLowerCase())).size).toBe(wordings.length)
    expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length)
  })

  it('can be read after eight years of school on average, each after ten', () => {
    expect(topics.filter((topic) => average(topic.wordings.map(readingGrade)) > 8).map(({ topic }) => topic)).toEqual([])
    expect([...wordings, ...topics.map(({ rule }) => rule), ...[...principles.values()].map(({ words }) => words)].filter((text) => readingGrade(text) > 10)).toEqual([])
  })

  it('are measured by a grade that tells plain from learned', () => {
    expect(['stage', 'table', 'wanted', 'asked', 'pieces', 'idea', 'writing', 'the'].map(syllablesOf)).toEqual([1, 2, 2, 1, 2, 2, 2, 1])
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(1)
    expect(readingGrade('Consider the institutional considerations underlying the evaluators’ determination regarding your application.')).toBeGreaterThan(20)
  })
})

describe('the topics that come with the app', () => {
  it('are all thirty of the design, with four wordings at least', () => {
    expect(thirty.filter((word) => find(word) === undefined)).toEqual([])
    expect(new Set(thirty).size).toBe(30)
    expect(thirty.filter((word) => (find(word)?.wordings.length ?? 0) < 4)).toEqual([])
  })

  it('name a principle that is known, each with its source', () => {
    expect(topics.filter(({ principle }) => principle === 'own' || !principles.has(principle))).toEqual([])
    expect(principles.size).toBe(12 + 1)
    expect([...principles.values()].filter(({ words, source }) => !words.endsWith('.') || source === '')).toEqual([])
    expect(principleOf('not-one-of-ours')).toEqual({ words: 'You wrote this question.', source: 'Yours' })
  })

  it('ask for causes only where the design does, from the fourth day on', () => {
    const asking = topics.filter(({ asksWhy }) => asksWhy)
    expect(asking.map(({ topic }) => thirty.indexOf(topic) + 1)).toEqual([9, 10, 11, 13])
    expect(asking.every(({ stages }) => stages.join() === 'R2')).toBe(true)
  })

  it('of an occasion wait while an answer is open', () => {
    const occasions = topics.filter(({ stages, when }) => stages.includes('N') && when.length > 0)
    expect(occasions.map(({ topic }) => topic)).toEqual(thirty.slice(25))
    expect(occasions.every(({ when }) => when.some((trigger) => 'fact' in trigger && trigger.fact === 'openAnswers' && trigger.atMost === 0))).toBe(true)
  })

  it('give a writer without an application another question on every day of a year', () => {
    const asked = offersOfDays(365)
    expect(asked).toHaveLength(365)
    expect(new Set(asked.map(({ wording }) => wording)).size).toBe(365)
    expect(topics.filter(({ stages, when }) => stages.join() === 'N' && when.length === 0).length).toBeGreaterThanOrEqual(125)
  })
})

/** The offers of so many days on which nothing happens. */
function offersOfDays(days: number): Offer[] {
  const past = new Map<string, { topic: string; times: number; lastOn: string }>()
  const offers: Offer[] = []
  for (let day = 0; day < days; day += 1) {
    const today = addDays('2023-01-01', day)
    const state: OfferState = {
      today, isQuiet: false, leading: null, waiting: null, topics, off: new Set(), past: [...past.values()], near: [],
      factOf: (fact) => (fact === 'openAnswers' ? 0 : null)
    }
    const offer = offerFor(state)
    if (offer === null) continue
    past.set(offer.topic, { topic: offer.topic, times: (past.get(offer.topic)?.times ?? 0) + 1, lastOn: today })
    offers.push(offer)
  }
  return offers
}
