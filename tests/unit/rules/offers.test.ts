import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../../shared/dates.ts'
import type { PromptFacts, PromptTopic } from '../../../shared/models/prompt.ts'
import { offerFor, type LeadingAnswer, type OfferState } from '../../../shared/rules/offers.ts'

const today = '2024-03-01'

function topic(name: string, input: Partial<PromptTopic> = {}): PromptTopic {
  return { topic: name, stages: ['N'], when: [], rule: `Because of ${name}.`, principle: 'replay', restDays: 14, asksWhy: false, minutes: null, wordings: [`${name}?`, `${name} again?`], ...input }
}

const no = (stage: LeadingAnswer['stage']): LeadingAnswer => ({ outcomeId: 'no', applicationId: 'sent', stage })

/** An ordinary day on which nothing was offered yet; of facts only what the test says is known. */
function state(topics: readonly PromptTopic[], { facts = {}, ...input }: Partial<OfferState> & { readonly facts?: PromptFacts } = {}): OfferState {
  return { today, isQuiet: false, leading: null, waiting: null, topics, off: new Set(), past: [], near: [], factOf: (fact) => facts[fact] ?? null, ...input }
}

const chosen = (...args: Parameters<typeof state>): string | null => offerFor(state(...args))?.topic ?? null
const lastOn = (name: string, on: Day, times = 1) => ({ topic: name, times, lastOn: on })

describe('the question of a day', () => {
  it('is one of the answer before one of waiting, before an occasion, before a plain one', () => {
    const topics = [topic('plain'), topic('occasion', { when: [{ fact: 'trialsEnded', atLeast: 1 }] }), topic('waiting', { stages: ['W'] }), topic('mirror', { stages: ['R1'] })]
    const all = { leading: no('R1'), waiting: { applicationId: 'waits' }, facts: { trialsEnded: 1 } }
    expect(chosen(topics, all)).toBe('mirror')
    expect(chosen(topics, { ...all, leading: no('R2') })).toBe('waiting')
    expect(chosen(topics, { ...all, leading: null, waiting: null })).toBe('occasion')
    expect(chosen(topics)).toBe('plain')
  })

  it('comes only in its own stage', () => {
    const stages = ['R0', 'R1', 'R2', 'R3', 'A'] as const
    const topics = stages.map((stage) => topic(`of-${stage.toLowerCase()}`, { stages: [stage] }))
    for (const stage of stages) expect(chosen(topics, { leading: no(stage) })).toBe(`of-${stage.toLowerCase()}`)
    expect(chosen(topics)).toBeNull()
  })

  it('is one never offered, then the one offered longest ago; between equals the list decides', () => {
    const topics = ['one', 'two', 'three'].map((name) => topic(name))
    expect(chosen(topics)).toBe('one')
    expect(chosen(topics, { past: [lastOn('one', '2024-01-01')] })).toBe('two')
    expect(chosen(topics, { past: [lastOn('one', '2024-01-03'), lastOn('two', '2024-01-01'), lastOn('three', '2024-01-02')] })).toBe('two')
    expect(chosen(topics, { past: [lastOn('one', '2024-01-01'), lastOn('two', '2024-01-01'), lastOn('three', '2024-01-02')] })).toBe('one')
  })

  it('rests fourteen whole days, over a leap day too, or as long as its pack says', () => {
    const rested = (on: Day, restDays = 14) => chosen([topic('one', { restDays })], { past: [lastOn('one', on)] })
    expect([rested('2024-02-16'), rested('2024-02-15')]).toEqual([null, 'one'])
    expect([rested('2024-01-31', 30), rested('2024-01-30', 30)]).toEqual([null, 'one'])
    expect(rested('2024-03-09')).toBeNull()
  })

  it('is none where the day had one of any kind, on quiet days, and none that she turned off', () => {
    expect(chosen([topic('one')], { near: [{ offeredOn: today, stage: 'N' }] })).toBeNull()
    expect(chosen([topic('one')], { isQuiet: true })).toBeNull()
    expect(chosen([topic('one'), topic('two')], { off: new Set(['one']) })).toBe('two')
  })

  it('is about an answer or a wait at most three times in seven days, and everyday ones don’t count', () => {
    const topics = [topic('of-answer', { stages: ['R2'] }), topic('of-wait', { stages: ['W'] }), topic('plain')]
    const offeredOn = (stage: 'R1' | 'N', ...days: number[]) => days.map((day) => ({ offeredOn: addDays(today, day), stage }))
    const about = (near: OfferState['near']) => chosen(topics, { leading: no('R2'), waiting: { applicationId: 'waits' }, near })
    expect(about(offeredOn('R1', -1, -3, -6))).toBe('plain')
    expect(about(offeredOn('R1', -1, -3, -7))).toBe('of-answer')
    expect(about([...offeredOn('R1', -1, -3), ...offeredOn('N', -2, -4, -5, -6)])).toBe('of-answer')
    expect(about(offeredOn('R1', -1, 2, 3))).toBe('plain')
    expect(about(offeredOn('R1', 7, 8, 9))).toBe('of-answer')
  })
})

describe('a condition', () => {
  const when = (...triggers: PromptTopic['when']) => [topic('one', { when: triggers })]

  it('holds between its bounds, both included, and for nothing that isn’t known', () => {
    const topics = when({ fact: 'daysToReapply', atLeast: 0, atMost: 3 })
    const values = [-1, 0, 3, 4, null].map((daysToReapply) => chosen(topics, { facts: { daysToReapply } }))
    expect(values).toEqual([null, 'one', 'one', null, null])
    expect(chosen(when({ fact: 'causes', atMost: 0 }))).toBeNull()
  })

  it('has to hold with all the others; of several that are joined one is enough', () => {
    const topics = when({ fact: 'openAnswers', atMost: 0 }, { any: [{ fact: 'storyCountReached', atLeast: 10 }, { fact: 'yearsToday', atLeast: 1 }] })
    expect(chosen(topics, { facts: { openAnswers: 0, yearsToday: 1 } })).toBe('one')
    expect(chosen(topics, { facts: { openAnswers: 1, yearsToday: 1 } })).toBeNull()
    expect(chosen(topics, { facts: { openAnswers: 0, yearsToday: 0, storyCountReached: 0 } })).toBeNull()
  })

  it('asks for no fact that the question in front of it doesn’t need', () => {
    const asked: string[] = []
    const topics = [topic('first', { stages: ['R2'], when: [{ fact: 'causes', atMost: 0 }] }), topic('dear', { stages: ['R2'], when: [{ fact: 'unknownPercent', atLeast: 51 }] })]
    offerFor(state(topics, { leading: no('R2'), factOf: (fact) => (asked.push(fact), 0) }))
    expect(asked).toEqual(['daysSinceAnswer', 'causes'])
  })
})

describe('the brooding brake', () => {
  const topics = [topic('causes', { stages: ['R2'], asksWhy: true }), topic('plan', { stages: ['R2'], when: [{ fact: 'planSteps', atMost: 0 }] })]

  it('holds back what asks for causes from the third entry in seven days on, and nothing else', () => {
    const facts = (whyEntriesIn7Days: number) => ({ leading: no('R2'), facts: { whyEntriesIn7Days, planSteps: 0 } })
    expect([chosen(topics, facts(2)), chosen(topics, facts(3)), chosen(topics, facts(4))]).toEqual(['causes', 'plan', 'plan'])
  })

  it('is among the values of what asks for causes', () => {
    expect(offerFor(state(topics, { leading: no('R2'), facts: { daysSinceAnswer: 5, whyEntriesIn7Days: 1 } }))?.values).toEqual({ daysSinceAnswer: 5, whyEntriesIn7Days: 1 })
  })
})

describe('an offer', () => {
  it('takes the next wording each time, and the first after the last', () => {
    const wordings = [0, 1, 2, 3].map((times) => offerFor(state([topic('one')], { past: times === 0 ? [] : [lastOn('one', '2023-01-01', times)] }))?.wording)
    expect(wordings).toEqual(['one?', 'one again?', 'one?', 'one again?'])
  })

  it('says which rule fired, what it saw, and what is known about such questions', () => {
    const topics = [topic('one', { stages: ['R3'], when: [{ fact: 'waitPassedPercent', atLeast: 50 }], minutes: 10 })]
    expect(offerFor(state(topics, { leading: no('R3'), facts: { daysSinceAnswer: 16, waitPassedPercent: 53 } }))).toEqual({
      offeredOn: today, topic: 'one', stage: 'R3', wording: 'one?', rule: 'Because of one.', values: { daysSinceAnswer: 16, waitPassedPercent: 53 },
      principle: 'Going through a good moment as it happened does more good than taking it apart.', source: 'Lyubomirsky and others, 2006',
      minutes: 10, asksWhy: false, outcomeId: 'no', applicationId: 'sent'
    })
  })

  it('of her own says that it is hers, and of a wait names the application', () => {
    const mine = offerFor(state([topic('own-one', { principle: 'own', stages: ['N', 'W'] })], { waiting: { applicationId: 'waits' }, facts: { daysWaiting: 3 } }))
    expect(mine).toMatchObject({ stage: 'W', principle: 'You wrote this question.', source: 'Yours', values: { daysWaiting: 3 }, outcomeId: null, applicationId: 'waits' })
  })
})
