import { describe, expect, it } from 'vitest'
import { questionLabel, valuesInWords } from '../../renderer/reflecting/question-words.ts'
import { promptFacts, type PromptFact, type PromptFacts } from '../../shared/models/prompt.ts'

const sentences = (values: PromptFacts): string[] => valuesInWords(values).map(({ words }) => words)

describe('what stands over a question', () => {
  it('says the day since the answer, how long she has waited, or that it is today’s', () => {
    expect(questionLabel({ stage: 'R0', values: { daysSinceAnswer: 0 } })).toBe('Reflect · the day itself')
    expect(questionLabel({ stage: 'R1', values: { daysSinceAnswer: 1 } })).toBe('Reflect · the day after')
    expect(questionLabel({ stage: 'R2', values: { daysSinceAnswer: 6 } })).toBe('Reflect · day 6')
    expect(questionLabel({ stage: 'W', values: { daysWaiting: 1 } })).toBe('Waiting · 1 day')
    expect(questionLabel({ stage: 'W', values: { daysWaiting: null } })).toBe('Waiting')
    expect(questionLabel({ stage: 'N', values: { openAnswers: 0 } })).toBe('Today’s question')
    expect(questionLabel({ stage: 'R1', values: {} })).toBe('Reflect')
  })
})

describe('what a question looked at', () => {
  it('is a plain sentence for every fact and any number', () => {
    const belowZero = new Set<PromptFact>(['daysPastExpected', 'daysToReapply', 'readsMoreThanMonthBefore', 'asksFewerThanMonthBefore'])
    for (const fact of promptFacts) {
      for (const value of belowZero.has(fact) ? [-2, 0, 1, 2] : [0, 1, 2, 1_000]) {
        const [words, ...others] = sentences({ [fact]: value })
        expect(others).toEqual([])
        expect(words, `${fact} ${String(value)}`).toMatch(/^[A-Z0-9].*\.$/)
        expect(words).not.toMatch(/-\d|undefined|!|should|fail/)
      }
    }
  })

  it('never shows what isn’t known as nothing', () => {
    expect(sentences({ causes: null })).toEqual(['Something else it looks at isn’t known.'])
    expect(sentences({ daysSinceAnswer: 1, mirrorFacts: 4, causes: null })).toEqual([
      'The answer came yesterday.', '4 things of this attempt are in the journal.', 'Something else it looks at isn’t known.'
    ])
  })

  it('is in the order of the facts, whatever order it was kept in', () => {
    expect(sentences({ causes: 0, daysSinceAnswer: 4 })).toEqual(['The answer came 4 days ago.', 'No cause is on the board yet.'])
  })
})
