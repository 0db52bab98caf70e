import { expect, test } from 'vitest'
import { aboutInWords, askedInWords, groupsOf, whenInWords } from '../../../renderer/features/reflections/reflection-words.ts'
import type { ReflectionLine } from '../../../shared/models/reflection.ts'

const today = '2022-04-12'

function line(known: Partial<ReflectionLine> = {}): ReflectionLine {
  return {
    entryId: 'e', datedOn: '2022-04-03', question: 'What arrived?', opening: 'A letter.', wordCount: 2, stage: 'R1', topic: null, retelling: null,
    outcomeId: 'o', applicationId: 'a', programId: 'p', programName: 'Medium Partner Program', answeredOn: '2022-03-31', result: 'declined', ...known
  }
}

const anyDay: Partial<ReflectionLine> = { outcomeId: null, applicationId: null, programId: null, programName: null, answeredOn: null, result: null, stage: 'N' }

test.each([
  ['2022-03-31', 'on the day of the no of 31 March'],
  ['2022-04-01', 'the day after the no of 31 March'],
  ['2022-04-03', 'three days after the no of 31 March'],
  ['2022-04-12', 'twelve days after the no of 31 March'],
  ['2022-04-13', '13 days after the no of 31 March'],
  ['2022-03-30', 'before the no of 31 March']
])('an entry of %s is “%s”', (datedOn, words) => {
  expect(whenInWords(line({ datedOn }), today)).toBe(words)
})

test('a yes is a yes, what is neither is an answer, and any day needs no words', () => {
  expect(whenInWords(line({ result: 'accepted' }), today)).toBe('three days after the yes of 31 March')
  expect(whenInWords(line({ result: 'revise' }), today)).toBe('three days after the answer of 31 March')
  expect(whenInWords(line({ ...anyDay, stage: 'W' }), today)).toBe('while you waited')
  expect(whenInWords(line(anyDay), today)).toBe('')
})

test('a group says what it is about', () => {
  expect(aboutInWords(line(), today)).toBe('The no of 31 March, Medium Partner Program')
  expect(aboutInWords(line({ answeredOn: null }), today)).toBe('Waiting for Medium Partner Program')
  expect(aboutInWords(line(anyDay), today)).toBe('Any day')
})

test('a telling without a question says what it tells', () => {
  expect(askedInWords(line({ question: null, retelling: 'd3' }))).toBe('What happened, told days later')
  expect(askedInWords(line())).toBe('What arrived?')
})

test('lines stand together by what they are about', () => {
  const lines = [line({ entryId: '1' }), line({ entryId: '2' }), line({ entryId: '3', outcomeId: null }), line({ entryId: '4', ...anyDay })]
  expect(groupsOf(lines).map(({ key, applicationId, lines: of }) => [key, applicationId, of.length])).toEqual([['o', 'a', 2], ['a', 'a', 1], ['', null, 1]])
})
