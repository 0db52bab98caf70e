import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { readRuleForm } from '../../../renderer/features/programs/read-rule-form.ts'
import { testInWords } from '../../../renderer/features/programs/rule-words.ts'
import { ruleSchema, type Rule } from '../../../shared/models/rule.ts'

const filled = { words: '100 followers', test: 'followers', atLeast: '100', source: 'Their page', inForceFrom: '2021-08-11', confidence: 'medium' }
const before = { rule: null, keys: [], today: '2022-03-31' }

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

function ruleOf(fields: Readonly<Record<string, string>>, from: { rule: Rule | null; keys: readonly string[]; today: string } = before): Rule {
  const read = readRuleForm(formOf({ ...filled, ...fields }), from)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

function refusalOf(fields: Readonly<Record<string, string>>): string {
  const read = readRuleForm(formOf({ ...filled, ...fields }), before)
  if (read.ok) throw new Error('Taken as it is')
  return read.error.message
}

describe('the form of a rule', () => {
  it.each([
    [{ test: 'followers', atLeast: '1,000' }, 'at least 1,000 followers'],
    [{ test: 'stories', atLeast: '1', days: '180' }, 'at least 1 story in 180 days'],
    [{ test: 'story_words', atLeast: '', atMost: '6000' }, 'at most 6,000 words'],
    [{ test: 'story_words', atLeast: '600', atMost: '6 000' }, '600 to 6,000 words'],
    [{ test: 'account_age', days: '90' }, 'the account is at least 90 days old'],
    [{ test: 'answer', question: 'Are you 18?', wants: 'yes' }, 'your answer to “Are you 18?” is yes'],
    [{ test: 'conduct', days: '' }, 'what the journal holds'],
    [{ test: 'reviewer' }, 'only a reviewer can say'],
    [{ test: 'wait', waits: '30, 90', from: 'receipt' }, '30 days, then 90, from the day it was received'],
    [{ test: 'wait', waits: '' }, 'how long isn’t known'],
    [{ test: 'appeal', days: '21', from: 'decision' }, 'within 21 days from the day of the answer'],
    [{ test: 'clash', forbids: 'elsewhere', days: '90' }, 'nowhere else while it is there, for 90 days']
  ])('reads %o', (fields, words) => {
    const rule = ruleOf(fields)
    expect(testInWords(rule.test)).toBe(words)
    expect(v.safeParse(ruleSchema, rule).success).toBe(true)
  })

  it.each(['2023', '2023-08', '2023-08-01'])('takes %s as a day as far as it is known', (inForceFrom) => {
    expect(ruleOf({ inForceFrom }).inForceFrom).toBe(inForceFrom)
  })

  it.each([
    [{ words: ' ' }, 'Say in a sentence what the rule asks for.'],
    [{ source: '' }, 'Say who says so: a page, a letter, a person.'],
    [{ inForceFrom: '' }, 'Say since when it is in force, or when it was seen; a year is enough.'],
    [{ inForceFrom: '2023-02-30' }, '“2023-02-30” isn’t a day. Write 2023-08-01, or 2023-08, or 2023.'],
    [{ atLeast: '' }, 'Say how many at least.'],
    [{ atLeast: '0' }, '“0” isn’t a whole number above 0.'],
    [{ atLeast: '-5' }, '“-5” isn’t a whole number above 0.'],
    [{ test: 'answer' }, 'Write the question that you can answer with yes or no.'],
    [{ test: 'wait', waits: '30 days' }, '“days” isn’t a whole number of days. Write 30, or 30, 90 where a later wait is longer.'],
    [{ test: 'story_words', atLeast: '' }, 'Say how many words at least, or at most.']
  ])('refuses %o with a sentence', (fields, sentence) => {
    expect(refusalOf(fields)).toBe(sentence)
  })

  it('leaves a wait below zero to the journal, which says why it can’t be', () => {
    const parsed = v.safeParse(ruleSchema, ruleOf({ test: 'wait', waits: '-1' }))
    expect(parsed.issues?.[0].message).toBe('A wait can’t be shorter than 0 days.')
  })

  it('gives a new rule a key that no other of its set has', () => {
    expect(ruleOf({}).key).toBe('100-followers')
    expect(ruleOf({}, { ...before, keys: ['100-followers', '100-followers-2'] }).key).toBe('100-followers-3')
    expect(ruleOf({ words: '読者' }).key).toBe('rule')
  })

  it('keeps the key, the asked fact and the day of the last check of a rule that is corrected', () => {
    const rule = { ...ruleOf({ test: 'answer', question: 'Are you 18?' }), verifiedOn: '2022-01-05' }
    const corrected = ruleOf({ test: 'answer', question: 'Are you 18 or older?', words: '18 or older' }, { ...before, rule, keys: [rule.key] })
    expect(corrected).toMatchObject({ key: '100-followers', verifiedOn: '2022-01-05', test: { fact: 'are-you-18', question: 'Are you 18 or older?' } })
    expect(ruleOf({ checked: 'on' }, { ...before, rule }).verifiedOn).toBe('2022-03-31')
  })

  it('takes the kind from what answers the rule, and asks only where it can be a gate', () => {
    expect(ruleOf({ test: 'wait', waits: '30', kind: 'hard_gate' }).kind).toBe('wait')
    expect(ruleOf({ kind: 'hard_gate' }).kind).toBe('hard_gate')
    expect(ruleOf({}).kind).toBe('countable')
  })
})
