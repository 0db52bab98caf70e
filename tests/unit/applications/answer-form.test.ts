import { describe, expect, it } from 'vitest'
import { blankAnswer, formOf, inputOf, previewOf, readWait, ruledAppeal, type AnswerForm } from '../../../renderer/features/applications/answer-form.ts'
import { keptInWords, reapplyInWords } from '../../../renderer/features/applications/answer-words.ts'
import type { Outcome } from '../../../shared/models/outcome.ts'
import { applicationPage, outcome, reminder } from '../../support/application-pages.ts'

const page = applicationPage()
const answer = (some: Partial<AnswerForm> = {}): AnswerForm => ({ ...blankAnswer(page), decidedOn: '2022-03-31', ...some })
const lineOf = (form: AnswerForm): string | null => {
  const preview = previewOf(form, page)
  return preview === null ? null : reapplyInWords(preview)
}

describe('when she can apply again, while she types', () => {
  it('takes the wait of the rules first', () => {
    expect(lineOf(answer())).toBe('You can apply again on 30 April 2022: 30 days after the answer of 31 March 2022, as the rules say.')
  })

  it('takes the days that the letter says, from the day she names', () => {
    const form = answer({ wait: 'letter', waitDays: '90', countedFrom: 'receipt', receivedOn: '2022-04-02' })
    expect(lineOf(form)).toBe('You can apply again on 1 July 2022: 90 days after the arrival of the answer of 2 April 2022, as the letter says.')
  })

  it('takes a date that the letter names before any count', () => {
    expect(lineOf(answer({ wait: 'date', statedReapplyOn: '2022-06-01' }))).toBe('You can apply again on 1 June 2022. The letter names this day.')
  })

  it('says that nobody has said it, where that is so', () => {
    expect(lineOf(answer({ result: 'no_reply' }))).toBe('Nobody has said how long the wait is.')
    expect(lineOf(answer({ result: 'accepted' }))).toBeNull()
  })

  it('says nothing while a field can’t be read', () => {
    expect(lineOf(answer({ wait: 'writer', waitDays: '' }))).toBeNull()
    expect(lineOf(answer({ decidedOn: '' }))).toBeNull()
  })
})

describe('a wait as it is typed', () => {
  it.each([
    ['-1', 'A wait can’t be shorter than 0 days.'],
    ['10,000', 'A wait can be at most 3,650 days, ten years.'],
    ['2,5', '“2,5” isn’t a number of days.'],
    ['10000', 'A wait can be at most 3,650 days, ten years.'],
    ['2.5', 'A wait is a whole number of days.'],
    ['a month', '“a month” isn’t a number of days.']
  ])('refuses %s with a sentence', (typed, refusal) => {
    expect(readWait(typed)).toEqual({ refusal })
  })

  it('reads a number, and nothing as nothing', () => {
    expect(readWait(' 30 ')).toEqual({ days: 30 })
    expect(readWait('0')).toEqual({ days: 0 })
    expect(readWait('1.000')).toEqual({ days: 1_000 })
    expect(readWait('  ')).toBeNull()
  })
})

describe('what the journal is asked to keep', () => {
  it('leaves the wait to the rules unless somebody else says it', () => {
    expect(inputOf(answer(), 'application')).toMatchObject({ waitDays: null, waitSource: null, countedFrom: null, statedReapplyOn: null })
  })

  it('drops a wait that was typed before the answer became a yes', () => {
    expect(inputOf(answer({ result: 'accepted', wait: 'letter', waitDays: '30' }), 'application')).toMatchObject({ result: 'accepted', waitDays: null, waitSource: null })
  })

  it('keeps that none is stated apart from that none is noted', () => {
    expect(inputOf(answer({ reason: 'Too short', isReasonNone: true }), 'application')).toMatchObject({ reason: null, isReasonNone: true })
    expect(inputOf(answer({ reason: ' ' }), 'application')).toMatchObject({ reason: null, isReasonNone: false })
  })

  it('keeps a letter character for character', () => {
    const letter = '<script>alert(1)</script>\r\n  Dear writer,\t'
    expect(inputOf(answer({ letter }), 'application')).toMatchObject({ letter })
  })

  it('names the field that has to be mended', () => {
    expect(inputOf(answer({ decidedOn: '' }), 'application')).toMatchObject({ at: 'decidedOn' })
    expect(inputOf(answer({ wait: 'letter', waitDays: '10000' }), 'application')).toEqual({ at: 'waitDays', message: 'A wait can be at most 3,650 days, ten years.' })
    expect(inputOf(answer({ wait: 'date' }), 'application')).toMatchObject({ at: 'statedReapplyOn' })
  })

  it('comes back to the form as it was kept', () => {
    const kept = outcome({ waitDays: 30, waitSource: 'letter', countedFrom: 'receipt', receivedOn: '2022-04-01', letter: 'Dear writer', reason: 'None' })
    const back = inputOf(formOf(kept), kept.applicationId)
    const { reapply: _reapply, zone: _zone, isAppealRuled: _ruled, ...given } = kept
    expect(back).toEqual({ ...given })
  })
})

it('counts the appeal as the rules say, and only for a refusal', () => {
  const appealing = applicationPage({ expectedWait: { waitDays: 30, countedFrom: 'decision', appealDays: 21, appealFrom: 'receipt' } })
  expect(ruledAppeal(answer({ receivedOn: '2022-04-01' }), appealing)).toBe('2022-04-22')
  expect(ruledAppeal(answer(), appealing)).toBe('2022-04-21')
  expect(ruledAppeal(answer({ result: 'accepted' }), appealing)).toBe('')
  expect(ruledAppeal(answer(), page)).toBe('')
})

describe('the line after an answer is kept', () => {
  const no: Outcome = outcome({ waitDays: 30, waitSource: 'letter' })

  it('says the day and the reminder', () => {
    expect(keptInWords(no, reminder({ dueOn: '2022-04-30' }), '2022-03-31')).toBe('Kept. You can apply again from 30 April; a reminder is set for 09:00 that day.')
  })

  it('names no reminder that isn’t there', () => {
    expect(keptInWords(no, null, '2022-03-31')).toBe('Kept. You can apply again from 30 April.')
    expect(keptInWords(no, reminder({ dueOn: '2022-05-02' }), '2022-03-31')).toBe('Kept. You can apply again from 30 April.')
  })

  it('doesn’t cheer', () => {
    expect(keptInWords(outcome({ result: 'accepted' }), null, '2022-03-31')).toBe('Kept.')
  })
})
