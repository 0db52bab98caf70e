import { describe, expect, it } from 'vitest'
import { ageInWords, doubtsAbout, partialDayInWords, startInWords } from '../../../renderer/readiness/readiness-words.ts'
import { distanceInWords } from '../../../shared/day-names.ts'
import type { Confidence, Rule } from '../../../shared/models/rule.ts'

const rule = (seenOn: string | null, confidence: Confidence | null, inForceFrom: string | null = null): Rule => ({
  key: 'rule', kind: 'judged', words: 'A rule', test: { type: 'reviewer' }, inForceFrom, seenOn, source: 'A page', link: null, confidence, verifiedOn: null, note: ''
})

describe('the words of a readiness list', () => {
  it('say a day as far as it is known', () => {
    expect(['2023-08-01', '2023-08', '2023'].map(partialDayInWords)).toEqual(['1 August 2023', 'August 2023', '2023'])
  })

  it('say how far a value lies from the day it is looked at', () => {
    expect(['2022-03-28', '2022-03-30', '2022-03-31', '2022-04-02'].map((day) => ageInWords(day, '2022-03-31'))).toEqual(['3 days before', '1 day before', 'the same day', '2 days later'])
  })

  it('say how far a day is off', () => {
    expect(['2022-04-30', '2022-04-01', '2022-03-31', '2022-03-01'].map((day) => distanceInWords(day, '2022-03-31'))).toEqual(['in 30 days', 'in 1 day', 'today', '30 days ago'])
  })

  it('doubt rules that one source tells of, or that were last seen more than a year ago', () => {
    expect(doubtsAbout([rule('2026-06', 'low')], '2026-11-10')).toBe('Last seen in June 2026, one source only: check it.')
    expect(doubtsAbout([rule('2026-06', 'low'), rule('2026-05-27', 'high')], '2026-11-10')).toBe('Last seen in June 2026, some of it by one source only: check it.')
    expect(doubtsAbout([rule(null, 'high', '2025-05-27')], '2026-11-10')).toBe('Last seen on 27 May 2025: check it.')
  })

  it('say since when rules hold no more precisely than they do', () => {
    const since = (startsOn: string, ...rules: Rule[]) => startInWords({ startsOn, rules })
    expect(since('2021-08-11', rule('2022-03-31', 'medium'), rule(null, 'high', '2021-08-11'))).toBe('from 11 August 2021')
    expect(since('2026-06-01', rule('2026-06', 'low'), rule('2027', 'low'))).toBe('first seen in June 2026')
    expect(since('2020-01-01', rule('2020', 'low'), rule('2020-01', 'low'))).toBe('first seen in January 2020')
    expect(since('2022-03-31', rule('2022-03-31', 'low'))).toBe('first seen on 31 March 2022')
  })

  it('don’t doubt what several sources said within a year, and say nothing where there is no rule', () => {
    expect(doubtsAbout([rule('2026-06', 'medium')], '2026-11-10')).toBeNull()
    expect(doubtsAbout([], '2026-11-10')).toBeNull()
  })
})
