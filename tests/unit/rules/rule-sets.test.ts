import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../../shared/models/program.ts'
import type { RuleInSet } from '../../../shared/models/rule.ts'
import { changesBetween, inOrder, isUnverified, ruleSetOn, startOfRules } from '../../../shared/rules/rule-sets.ts'
import { ruleWith } from '../../support/rule-builders.ts'

const inSet = (rule: Partial<RuleInSet> = {}): RuleInSet => ({ ...ruleWith(rule), isAdded: false, isCorrected: false, ...rule })
const set = (id: string, startsOn: string, known: Partial<RuleSet> = {}): RuleSet => ({ id, title: id, note: '', startsOn, isOwn: false, rules: [inSet()], ...known })

describe('the rules of a day', () => {
  const sets = [set('third', '2023-08-01'), set('first', '2020-12-01'), set('second', '2021-08-11')]

  it('are the newest that had begun on it', () => {
    const on = (day: string) => ruleSetOn(sets, day)?.id ?? null
    expect(['2020-11-30', '2020-12-01', '2021-08-10', '2021-08-11', '2023-07-31', '2023-08-01', '2030-01-01'].map(on)).toEqual([
      null, 'first', 'first', 'second', 'second', 'third', 'third'
    ])
    expect(ruleSetOn([], '2022-01-01')).toBeNull()
  })

  it('leave out a set that doesn’t say how sure it is, or that is empty', () => {
    const unsure = set('unsure', '2024-01-01', { isOwn: true, rules: [inSet(), inSet({ key: 'b', confidence: null, isAdded: true })] })
    expect(ruleSetOn([...sets, unsure, set('empty', '2024-02-01', { isOwn: true, rules: [] })], '2025-01-01')?.id).toBe('third')
  })

  it('stay the bundled ones where she adds a rule without saying how sure it is', () => {
    const added = set('added', '2024-01-01', { rules: [inSet(), inSet({ key: 'b', confidence: null, isAdded: true })] })
    expect(ruleSetOn([...sets, added], '2025-01-01')?.id).toBe('added')
  })

  it('are her own before the bundled ones that begin on the same day', () => {
    const own = set('own', '2023-08-01', { isOwn: true })
    expect(inOrder([own, ...sets]).map(({ id }) => id)).toEqual(['first', 'second', 'third', 'own'])
    expect(ruleSetOn([own, ...sets], '2024-01-01')?.id).toBe('own')
  })
})

describe('the beginning of rules', () => {
  it('is the day in force, else the day seen, and of a month or a year its first day', () => {
    expect(startOfRules([ruleWith({ inForceFrom: '2023-08-01', seenOn: '2021' }), ruleWith({ inForceFrom: null, seenOn: '2023-09' })])).toBe('2023-08-01')
    expect(startOfRules([ruleWith({ seenOn: '2024' }), ruleWith({ seenOn: '2024-02-29' })])).toBe('2024-01-01')
    expect(startOfRules([ruleWith({ inForceFrom: null, seenOn: null })])).toBeNull()
  })
})

describe('what changed between two sets', () => {
  it('is what a reader sees: words, kind and what answers it, not who says so', () => {
    const older = { rules: [inSet(), inSet({ key: 'gone' }), inSet({ key: 'words' }), inSet({ key: 'kind' }), inSet({ key: 'test' })] }
    const newer = {
      rules: [
        inSet({ source: 'Another source', seenOn: '2024', confidence: 'low', note: 'A note' }), inSet({ key: 'words', words: 'Other words' }),
        inSet({ key: 'kind', kind: 'hard_gate' }), inSet({ key: 'test', test: { type: 'stories', atLeast: 4, withinDays: null } }), inSet({ key: 'new' })
      ]
    }
    expect(changesBetween(older, newer).map(({ key, before, after }) => [key, before !== null, after !== null])).toEqual([
      ['words', true, true], ['kind', true, true], ['test', true, true], ['new', false, true], ['gone', true, false]
    ])
  })
})

describe('a rule nobody has looked at', () => {
  it('says so after 90 days, and where nobody ever has', () => {
    expect(isUnverified(ruleWith({ verifiedOn: null }), '2022-03-31')).toBe(true)
    expect(isUnverified(ruleWith({ verifiedOn: '2023-12-01' }), '2024-02-29')).toBe(false)
    expect(isUnverified(ruleWith({ verifiedOn: '2023-12-01' }), '2024-03-01')).toBe(true)
  })
})
